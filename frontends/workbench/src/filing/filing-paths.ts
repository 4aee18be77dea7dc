/** Addresses of the pages on which staff file for others. */
export const filingPaths = {
  home: '/workbench/filing',
  start: '/workbench/filing/new',
  asked: (id: string): string => `/workbench/filing/new?asked=${encodeURIComponent(id)}`,
  filing: (id: string, step?: string): string => `/workbench/filing/applications/${encodeURIComponent(id)}${step ? `?step=${step}` : ''}`,
  check: (caseId: string): string => `/workbench/filing/checks/${encodeURIComponent(caseId)}`,
};

export type FilingRoute = { page: 'home' | 'start' | 'unknown' } | { page: 'filing' | 'check'; id: string };

/** Which of them a path means. */
export function filingRouteOf(path: string): FilingRoute {
  if (path === filingPaths.home || path === '/workbench') return { page: 'home' };
  if (path === filingPaths.start) return { page: 'start' };
  const match = /^\/workbench\/filing\/(applications|checks)\/([^/]+)$/.exec(path);
  if (!match) return { page: 'unknown' };
  return { page: match[1] === 'applications' ? 'filing' : 'check', id: decodeURIComponent(match[2] ?? '') };
}
