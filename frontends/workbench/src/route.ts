/** Where in the workbench a path leads. */
export type WorkbenchRoute =
  | { page: 'queue' }
  | { page: 'messages' }
  | { page: 'channels' }
  | { page: 'calendar' }
  | { page: 'records' }
  | { page: 'visits' }
  | { page: 'ratings' }
  | { page: 'case' | 'notice' | 'decision' | 'print' | 'certificate'; caseId: string }
  | { page: 'unknown' };

/** The pages of a case besides its own. */
type CasePageName = 'notice' | 'decision' | 'print' | 'certificate';

const casePath = /^\/workbench\/cases\/([^/]+)(?:\/(notice|decision|print|certificate))?$/;

/** Reads a path of this origin, without query: `/workbench/cases/<id>/decision`. */
export function routeOf(path: string): WorkbenchRoute {
  if (path === '/workbench' || path === '/workbench/queue') return { page: 'queue' };
  if (path === '/workbench/messages') return { page: 'messages' };
  if (path === '/workbench/channels') return { page: 'channels' };
  if (path === '/workbench/records') return { page: 'records' };
  if (path === '/workbench/visits') return { page: 'visits' };
  if (path === '/workbench/ratings') return { page: 'ratings' };
  if (path === '/workbench/calendar') return { page: 'calendar' };
  const match = casePath.exec(path);
  if (!match?.[1]) return { page: 'unknown' };
  return { page: (match[2] as CasePageName | undefined) ?? 'case', caseId: decodeURIComponent(match[1]) };
}

/** The path of a case, or of one of its pages. */
export function casePathOf(caseId: string, page?: CasePageName): string {
  return `/workbench/cases/${encodeURIComponent(caseId)}${page ? `/${page}` : ''}`;
}
