/** Where in the workbench a path leads. */
export type WorkbenchRoute =
  | { page: 'queue' }
  | { page: 'messages' }
  | { page: 'channels' }
  | { page: 'calendar' }
  | { page: 'records' }
  | { page: 'visits' }
  | { page: 'ratings' }
  | { page: 'referrals' }
  | { page: 'protection' }
  | { page: 'protection-report'; reportId: string }
  | { page: 'changes' }
  | { page: 'transfers' }
  | { page: 'bulk' }
  | { page: 'transfer'; transferId: string }
  | { page: 'amounts' }
  | { page: 'amount-objection'; objectionId: string }
  | { page: 'case' | 'notice' | 'decision' | 'print' | 'certificate' | 'case-changes'; caseId: string }
  | { page: 'unknown' };

/** The pages of a case besides its own. */
type CasePageName = 'notice' | 'decision' | 'print' | 'certificate' | 'changes';

const casePath = /^\/workbench\/cases\/([^/]+)(?:\/(notice|decision|print|certificate|changes))?$/;
const transferPath = /^\/workbench\/transfers\/([^/]+)$/;

const amountPath = /^\/workbench\/amounts\/([^/]+)$/;
const reportPath = /^\/workbench\/protection\/([^/]+)$/;

/** Reads a path of this origin, without query: `/workbench/cases/<id>/decision`. */
export function routeOf(path: string): WorkbenchRoute {
  if (path === '/workbench' || path === '/workbench/queue') return { page: 'queue' };
  if (path === '/workbench/messages') return { page: 'messages' };
  if (path === '/workbench/channels') return { page: 'channels' };
  if (path === '/workbench/records') return { page: 'records' };
  if (path === '/workbench/visits') return { page: 'visits' };
  if (path === '/workbench/ratings') return { page: 'ratings' };
  if (path === '/workbench/calendar') return { page: 'calendar' };
  if (path === '/workbench/referrals') return { page: 'referrals' };
  if (path === '/workbench/protection') return { page: 'protection' };
  const report = reportPath.exec(path)?.[1];
  if (report) return { page: 'protection-report', reportId: decodeURIComponent(report) };
  if (path === '/workbench/changes') return { page: 'changes' };
  if (path === '/workbench/amounts') return { page: 'amounts' };
  const objection = amountPath.exec(path)?.[1];
  if (objection) return { page: 'amount-objection', objectionId: decodeURIComponent(objection) };
  if (path === '/workbench/transfers') return { page: 'transfers' };
  if (path === '/workbench/transfers/bulk') return { page: 'bulk' };
  const transfer = transferPath.exec(path);
  if (transfer?.[1]) return { page: 'transfer', transferId: decodeURIComponent(transfer[1]) };
  const match = casePath.exec(path);
  if (!match?.[1]) return { page: 'unknown' };
  const page = match[2] as CasePageName | undefined;
  return { page: page === 'changes' ? 'case-changes' : (page ?? 'case'), caseId: decodeURIComponent(match[1]) };
}

/** The path of a case, or of one of its pages. */
export function casePathOf(caseId: string, page?: CasePageName): string {
  return `/workbench/cases/${encodeURIComponent(caseId)}${page ? `/${page}` : ''}`;
}

/** The path of an objection to an amount. */
export function amountObjectionPath(objectionId: string): string {
  return `/workbench/amounts/${encodeURIComponent(objectionId)}`;
}

/** The path of a report of a child in danger. */
export function protectionPath(reportId: string): string {
  return `/workbench/protection/${encodeURIComponent(reportId)}`;
}
