import type { CaseFlag } from '../case-types.ts';
import type { HandlerFilter, QueueFilter, QueueSort, QueueView } from './queue.operations.ts';

/** What the queue shows, as it stands in the address: back, reload and a sent link show the same. */
export interface QueueAddress {
  view: QueueView;
  sort: QueueSort;
  handler?: HandlerFilter;
  categories: string[];
  flags: CaseFlag[];
  text: string;
}

/** Views in the order of the rail; the first group is the officer's own. */
export const queueViews: { own: QueueView[]; township: QueueView[]; county: QueueView[] } = {
  own: ['MINE', 'TODAY', 'PAUSED', 'FORWARDED'],
  township: ['ALL_OPEN', 'TO_ACCEPT', 'VERIFYING', 'READY', 'REPORTED', 'RETURNED'],
  county: ['ALL_OPEN', 'REPORTED', 'READY', 'VERIFYING', 'RETURNED'],
};

export const queueFlags: CaseFlag[] = [
  'DATA_MISMATCH',
  'READY',
  'AWAITING_ANSWER',
  'NEARING_18',
  'RETURNED',
  'PROXY',
  'CROSS_PROVINCE',
  'NEW',
  'CALENDAR_OPEN',
  'DUPLICATE',
];
export const handlerFilters: HandlerFilter[] = ['ME', 'NOBODY', 'ME_OR_NOBODY', 'ANYBODY'];

const knownViews = new Set<string>([...queueViews.own, ...queueViews.township, ...queueViews.county]);

/** Reads the address; anything unknown in it falls back to the officer's own work, most pressing first. */
export function readQueueAddress(query: URLSearchParams): QueueAddress {
  const view = query.get('view') ?? '';
  const handler = query.get('handler') ?? '';
  return {
    view: knownViews.has(view) ? (view as QueueView) : 'MINE',
    sort: query.get('sort') === 'RECEIVED_ON' ? 'RECEIVED_ON' : 'DAYS_LEFT',
    handler: handlerFilters.find((known) => known === handler),
    categories: query.getAll('category'),
    flags: queueFlags.filter((flag) => query.getAll('flag').includes(flag)),
    text: query.get('text') ?? '',
  };
}

/** The address as a path with query; defaults are left out. */
export function queuePath(address: QueueAddress): string {
  const query = new URLSearchParams();
  if (address.view !== 'MINE') query.set('view', address.view);
  if (address.sort !== 'DAYS_LEFT') query.set('sort', address.sort);
  if (address.handler) query.set('handler', address.handler);
  for (const category of address.categories) query.append('category', category);
  for (const flag of address.flags) query.append('flag', flag);
  if (address.text) query.set('text', address.text);
  const text = query.toString();
  return text ? `/workbench/queue?${text}` : '/workbench/queue';
}

/** The filter the server understands. */
export function queueFilter(address: QueueAddress): QueueFilter {
  return {
    view: address.view,
    ...(address.handler && { handler: address.handler }),
    ...(address.categories.length > 0 && { category: address.categories }),
    ...(address.flags.length > 0 && { flags: address.flags }),
    ...(address.text && { text: address.text }),
  };
}
