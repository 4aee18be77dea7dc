import type { Answer, GraphqlClient, Operation, Problem } from '@onething/portal-kit';
import type { CaseFile } from '../src/case/case.operations.ts';
import { confirmedCase, confirmingCase, preparedCase, sampleAmount, sampleCase, samplePreparation, signingCase } from './sample-case.ts';
import { changeAnswer } from './sample-changes.ts';
import { filingAnswer } from './sample-filing.ts';
import { visitAnswer } from './sample-visits.ts';
import { amountAnswer } from './sample-amounts.ts';
import { linkedAnswer } from './sample-linked.ts';
import { inboxPage, sampleChannels } from './sample-messages.ts';
import { sampleAssignment, sampleCalendar, sampleColleagues, sampleViews, sampleWarnings } from './sample-desk.ts';
import { sampleRows } from './sample-queue.ts';

const byPerson: Record<string, CaseFile> = {
  township: sampleCase,
  head: signingCase,
  county: confirmingCase,
  confirmer: preparedCase,
  done: confirmedCase,
};

/** Answers the workbench's documents from samples; `trouble` makes it empty, broken, partial, slow or stale. */
export function sampleClient(person: () => string, trouble: () => string): GraphqlClient {
  let confirmed = false;
  const answer = (document: string, variables: Record<string, unknown>): unknown => {
    const file = { ...(confirmed ? confirmedCase : (byPerson[person()] ?? sampleCase)), id: String(variables.id ?? 'case-3') };
    const name = /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '';
    const filing = filingAnswer(name, variables);
    if (filing) return filing;
    const change = changeAnswer(name, variables, trouble());
    if (change) return change;
    const visits = visitAnswer(name, variables, person(), trouble());
    if (visits) return visits;
    const linked = linkedAnswer(name, trouble());
    if (linked) return linked;
    const amounts = amountAnswer(name, trouble(), String(variables.id ?? ''));
    if (amounts) return amounts;
    if (name === 'WorkbenchQueue') return queuePage(variables, trouble());
    if (name === 'WorkbenchDesk') return { savedViews: trouble() === 'empty' ? [] : sampleViews, assignableOfficers: sampleColleagues };
    if (name === 'WorkbenchCalendar') return { caseCalendar: sampleCalendar(String(variables.month ?? '2026-11'), trouble() === 'empty') };
    if (name === 'WorkbenchCalendarWarnings') return { calendarWarnings: sampleWarnings };
    if (name === 'WorkbenchReportForDuty') return { act: { releasedCases: trouble() === 'moved' ? 2 : 0 } };
    if (name === 'WorkbenchAssignCases') return { act: sampleAssignment((variables.input as { cases: { caseId: string }[] }).cases) };
    if (name === 'WorkbenchExportQueue')
      return trouble() === 'stale'
        ? { act: { code: 'EXPORT_TOO_LARGE', message: '一次最多导出5000件，请先缩小筛选范围。', details: [] } }
        : {
            act: {
              fileName: '案件清单-2026-11-20.xlsx',
              mediaType: 'application/octet-stream',
              rows: 24,
              withheld: 0,
              contentBase64: 'UEs=',
            },
          };
    if (name === 'WorkbenchSaveView')
      return (variables.input as { name: string }).name
        ? { act: { id: 'view-9', name: '' } }
        : { act: { code: 'VIEW_NAME_INVALID', message: '请给视图起一个名称，最多30个字。', details: [] } };
    if (name === 'WorkbenchQueueCounts') return queueCounts(trouble());
    if (name === 'WorkbenchCasePreview' || name === 'WorkbenchCase') return { case: trouble() === 'gone' ? null : file };
    if (name === 'WorkbenchComposedDecision') return samplePreparation(variables.kind as 'CONFIRM');
    if (name === 'WorkbenchAmountPreview') return sampleAmount;
    if (name === 'WorkbenchRatings') return { serviceRatings: sampleRatings(trouble() === 'empty') };
    if (name === 'Inbox') return inboxPage(variables, trouble());
    if (name === 'ReadMessages') return { readMessages: { unreadCount: 0 } };
    if (name === 'WorkbenchDeliveries' || name === 'WorkbenchSandboxMessages') return sampleChannels(trouble() === 'empty');
    if (name === 'WorkbenchRetryDelivery') return { act: { id: 'delivery-2' } };
    const input = variables.input as { path?: string };
    if (name === 'WorkbenchRevealField') return { reveal: { path: input.path, value: '370112201503120123' } };
    if (trouble() === 'stale') return { act: { code: 'CASE_CHANGED_MEANWHILE', message: '有人刚刚办了这件案', details: [] } };
    if (name === 'WorkbenchSignDecision') confirmed = true;
    return { act: { id: file.id, version: file.version + 1 } };
  };

  async function ask<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Answer<Result>> {
    const sent = JSON.parse(JSON.stringify(variables)) as Record<string, unknown>;
    (globalThis as { sentOperations?: unknown[] }).sentOperations = [
      ...((globalThis as { sentOperations?: unknown[] }).sentOperations ?? []),
      { document: operation.document, variables: sent },
    ];
    const count = (change: number): void => {
      const page = globalThis as { operationsUnderWay?: number };
      page.operationsUnderWay = (page.operationsUnderWay ?? 0) + change;
    };
    count(1);
    await new Promise((resolve) => setTimeout(resolve, trouble() === 'slow' ? 60_000 : 15));
    count(-1);
    if (!navigator.onLine) return { problems: [{ code: 'OFFLINE', path: '' }] };
    if (trouble() === 'broken') return { problems: [{ code: 'INTERNAL', path: '', traceId: '4f2a91' }] };
    const after = sent.after as string | undefined;
    if (trouble() === 'halfway' && after) return { problems: [{ code: 'INTERNAL', path: '', traceId: '4f2a91' }] };
    const problems: Problem[] = trouble() === 'partial' ? [{ code: 'INTERNAL', path: 'case.entitlement', traceId: '4f2a91' }] : [];
    const data = answer(operation.document, sent);
    return { data: (['many', 'halfway'].includes(trouble()) ? inTwoPages(data, after) : data) as Result, problems };
  }
  return { query: ask, mutate: ask, seeded: () => undefined };
}

interface Connection {
  edges: { node: { id: string } }[];
  pageInfo: object;
}

/** Every list of an answer as the first or second of two pages. */
function inTwoPages(data: unknown, after: string | undefined): unknown {
  const isConnection = (value: unknown): value is Connection => typeof value === 'object' && value !== null && 'pageInfo' in value;
  const second = ({ node }: Connection['edges'][number]) => ({ node: { ...node, id: `${node.id}-second` } });
  return Object.fromEntries(
    Object.entries(data as object).map(([name, value]) => {
      if (!isConnection(value)) return [name, value];
      const edges = after ? value.edges.map(second) : value.edges;
      return [name, { ...value, edges, pageInfo: { hasNextPage: !after, endCursor: after ? null : 'first-page' } }];
    }),
  );
}

const grades = [
  { zh: '非常不满意', en: 'very dissatisfied' },
  { zh: '不满意', en: 'dissatisfied' },
  { zh: '基本满意', en: 'fairly satisfied' },
  { zh: '满意', en: 'satisfied' },
  { zh: '非常满意', en: 'very satisfied' },
];

function sampleRatings(few: boolean) {
  const counts = few ? grades.map(() => null) : [null, null, 24, 118, 402];
  const scores = grades.map((label, index) => ({ score: index + 1, label, count: counts[index] ?? null }));
  return { scores, total: few ? null : 571, average: null };
}

function queuePage(variables: Record<string, unknown>, trouble: string) {
  const filter = variables.filter as { text?: string; flags?: string[] };
  const rows =
    trouble === 'empty'
      ? []
      : sampleRows.filter(
          (row) =>
            (!filter.text || row.child.name?.includes(filter.text)) &&
            (!filter.flags || filter.flags.every((flag) => row.flags.some((one) => one === flag))),
        );
  return {
    caseQueue: {
      edges: rows.map((node) => ({ cursor: node.id, node })),
      pageInfo: { endCursor: rows.at(-1)?.id ?? null, hasNextPage: false },
    },
  };
}

function queueCounts(trouble: string) {
  const empty = trouble === 'empty';
  const views = {
    MINE: 24,
    TODAY: 3,
    PAUSED: 4,
    FORWARDED: 6,
    ALL_OPEN: 47,
    TO_ACCEPT: 9,
    VERIFYING: 24,
    READY: 5,
    REPORTED: 14,
    RETURNED: 2,
    ENDANGERED: 3,
  };
  return {
    caseQueueCounts: {
      ...(empty
        ? { overdue: 0, dueWithinTwo: 0, dueWithinFive: 0, later: 0, paused: 0, total: 0, countedUpTo: 1000 }
        : { overdue: 1, dueWithinTwo: 3, dueWithinFive: 6, later: 12, paused: 2, total: 24, countedUpTo: 1000 }),
      views: Object.entries(views).map(([view, count]) => ({ view, count: empty ? 0 : count })),
    },
  };
}
