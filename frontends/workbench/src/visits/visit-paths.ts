/** Addresses of the pages on which children are visited. */
export const visitPaths = {
  list: '/workbench/visits',
  visit: (caseId: string): string => `/workbench/visits/children/${encodeURIComponent(caseId)}`,
  correct: (caseId: string, visitId: string): string =>
    `/workbench/visits/children/${encodeURIComponent(caseId)}?corrects=${encodeURIComponent(visitId)}`,
};

export type VisitRoute = { page: 'list' | 'unknown' } | { page: 'visit'; caseId: string };

/** Which of them a path means; undefined: none of ours. */
export function visitRouteOf(path: string): VisitRoute | undefined {
  if (path !== visitPaths.list && !path.startsWith(`${visitPaths.list}/`)) return undefined;
  if (path === visitPaths.list) return { page: 'list' };
  const match = /^\/workbench\/visits\/children\/([^/]+)$/.exec(path);
  return match ? { page: 'visit', caseId: decodeURIComponent(match[1] ?? '') } : { page: 'unknown' };
}
