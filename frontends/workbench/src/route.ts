/** Where in the workbench a path leads. */
export type WorkbenchRoute =
  | { page: 'queue' }
  | { page: 'messages' }
  | { page: 'channels' }
  | { page: 'case' | 'notice' | 'decision' | 'print'; caseId: string }
  | { page: 'unknown' };

const casePath = /^\/workbench\/cases\/([^/]+)(?:\/(notice|decision|print))?$/;

/** Reads a path of this origin, without query: `/workbench/cases/<id>/decision`. */
export function routeOf(path: string): WorkbenchRoute {
  if (path === '/workbench' || path === '/workbench/queue') return { page: 'queue' };
  if (path === '/workbench/messages') return { page: 'messages' };
  if (path === '/workbench/channels') return { page: 'channels' };
  const match = casePath.exec(path);
  if (!match?.[1]) return { page: 'unknown' };
  return { page: (match[2] as 'notice' | 'decision' | 'print' | undefined) ?? 'case', caseId: decodeURIComponent(match[1]) };
}

/** The path of a case, or of one of its pages. */
export function casePathOf(caseId: string, page?: 'notice' | 'decision' | 'print'): string {
  return `/workbench/cases/${encodeURIComponent(caseId)}${page ? `/${page}` : ''}`;
}
