import { CATEGORIES } from '@onething/policy/labels';
import type { Category } from '@onething/policy/labels';
import type { CaseFlag, CaseStatus } from '../case-types.ts';
import type { FilingChannel, HandlerFilter, QueueFilter, QueueSort, QueueView } from './queue.operations.ts';
import { keepSought, soughtText } from './sought-text.ts';

/** What the queue shows, as it stands in the address: back, reload and a sent link show the same. What is searched for is kept beside it. */
export interface QueueAddress {
  view: QueueView;
  sort: QueueSort;
  handler?: HandlerFilter;
  categories: Category[];
  flags: CaseFlag[];
  statuses: CaseStatus[];
  places: string[];
  channels: FilingChannel[];
  /** Subject of a colleague. */
  assignee?: string;
  overdue: boolean;
  receivedFrom?: string;
  receivedTo?: string;
  dueFrom?: string;
  dueTo?: string;
  text: string;
}

/** Views in the order of the rail; the first group is the officer's own. */
export const queueViews: { own: QueueView[]; township: QueueView[]; county: QueueView[] } = {
  own: ['MINE', 'TODAY', 'ENDANGERED', 'PAUSED', 'FORWARDED'],
  township: ['ALL_OPEN', 'TO_ACCEPT', 'VERIFYING', 'READY', 'REPORTED', 'RETURNED'],
  county: ['ALL_OPEN', 'REPORTED', 'READY', 'VERIFYING', 'RETURNED'],
};

export const queueFlags: CaseFlag[] = [
  'DATA_MISMATCH',
  'READY',
  'AWAITING_ANSWER',
  'ENDANGERED',
  'ESCALATED',
  'NEARING_18',
  'RETURNED',
  'PROXY',
  'CROSS_PROVINCE',
  'NEW',
  'CALENDAR_OPEN',
];
export const queueStatuses = [
  'SUBMITTED',
  'NOTICE_SENT',
  'VERIFYING',
  'SUPPLEMENT_REQUESTED',
  'VERIFICATION_PREPARED',
  'CONFIRMING',
  'COUNTY_SUPPLEMENT_REQUESTED',
  'DECISION_PREPARED',
  'CONFIRMED',
  'ENDED',
  'REFUSED',
  'WITHDRAWN',
] as const satisfies CaseStatus[];
export const handlerFilters: HandlerFilter[] = ['ME', 'NOBODY', 'ME_OR_NOBODY', 'ANYBODY'];
export const filingChannels: FilingChannel[] = ['ONLINE', 'WINDOW', 'VILLAGE_DIRECTOR', 'RELIEF_HELPER'];
const sorts: QueueSort[] = ['DAYS_LEFT', 'RECEIVED_ON', 'PLACE'];

const knownViews = new Set<string>([...queueViews.own, ...queueViews.township, ...queueViews.county]);

/** Reads the address; anything unknown in it falls back to the officer's own work, most pressing first. */
export function readQueueAddress(query: URLSearchParams): QueueAddress {
  const view = query.get('view') ?? '';
  const handler = query.get('handler') ?? '';
  const day = (name: string): string | undefined =>
    /^\d{4}-\d{2}-\d{2}$/.test(query.get(name) ?? '') ? (query.get(name) ?? undefined) : undefined;
  const chosen = <Word extends string>(name: string, words: readonly Word[]): Word[] =>
    words.filter((word) => query.getAll(name).includes(word));
  return {
    view: knownViews.has(view) ? (view as QueueView) : 'MINE',
    sort: sorts.find((known) => known === query.get('sort')) ?? 'DAYS_LEFT',
    handler: handlerFilters.find((known) => known === handler),
    categories: chosen('category', CATEGORIES),
    flags: chosen('flag', queueFlags),
    statuses: chosen('status', queueStatuses),
    places: query.getAll('place').filter((code) => /^\d{6}(\d{3})?$/.test(code)),
    channels: chosen('channel', filingChannels),
    assignee: query.get('assignee') ?? undefined,
    overdue: query.has('overdue'),
    receivedFrom: day('receivedFrom'),
    receivedTo: day('receivedTo'),
    dueFrom: day('dueFrom'),
    dueTo: day('dueTo'),
    text: query.has('search') ? soughtText() : '',
  };
}

/** The address as a path with query; defaults are left out. Keeps what is searched for, which the path only mentions. */
export function queuePath(address: QueueAddress): string {
  const query = new URLSearchParams();
  if (address.view !== 'MINE') query.set('view', address.view);
  if (address.sort !== 'DAYS_LEFT') query.set('sort', address.sort);
  if (address.handler) query.set('handler', address.handler);
  for (const category of address.categories) query.append('category', category);
  for (const flag of address.flags) query.append('flag', flag);
  for (const status of address.statuses) query.append('status', status);
  for (const code of address.places) query.append('place', code);
  for (const channel of address.channels) query.append('channel', channel);
  if (address.assignee) query.set('assignee', address.assignee);
  if (address.overdue) query.set('overdue', '1');
  for (const name of ['receivedFrom', 'receivedTo', 'dueFrom', 'dueTo'] as const) {
    const day = address[name];
    if (day) query.set(name, day);
  }
  if (address.text) query.set('search', '1');
  const text = query.toString();
  return text ? `/workbench/queue?${text}` : '/workbench/queue';
}

/** The path after what is searched for was kept. */
export function pathOfSearch(address: QueueAddress): string {
  keepSought(address.text);
  return queuePath(address);
}

/** A view without any filter. */
export function plainAddress(view: QueueView = 'MINE', sort: QueueSort = 'DAYS_LEFT'): QueueAddress {
  return { view, sort, categories: [], flags: [], statuses: [], places: [], channels: [], overdue: false, text: '' };
}

/** Whether anything narrows the view. */
export function isFiltered(address: QueueAddress): boolean {
  return queuePath({ ...address, sort: 'DAYS_LEFT' }) !== queuePath(plainAddress(address.view));
}

/** The filter the server understands. */
export function queueFilter(address: QueueAddress): QueueFilter {
  const { view, handler, categories, flags, statuses, places, channels, assignee, overdue, text } = address;
  const { receivedFrom, receivedTo, dueFrom, dueTo } = address;
  return {
    view,
    ...(handler && { handler }),
    ...(categories.length > 0 && { category: categories }),
    ...(flags.length > 0 && { flags }),
    ...(statuses.length > 0 && { statuses }),
    ...(places.length > 0 && { places }),
    ...(channels.length > 0 && { channels }),
    ...(assignee && { assignee }),
    ...(overdue && { overdue }),
    ...(receivedFrom && { receivedFrom }),
    ...(receivedTo && { receivedTo }),
    ...(dueFrom && { dueFrom }),
    ...(dueTo && { dueTo }),
    ...(text && { text }),
  };
}
