/** The pages of finance that stand in the rail. */
export const financePages = ['runs', 'holds', 'returned', 'accounts', 'objections', 'recoveries', 'budgets', 'ledger', 'layout'] as const;
export type FinancePage = (typeof financePages)[number];

/** Where in finance a path leads. */
export type FinanceRoute = { page: FinancePage } | { page: 'run'; runId: string } | { page: 'unknown' };

const runPath = /^\/finance\/runs\/([^/]+)$/;

/** Reads a path of this origin, without query: `/finance/runs/<id>`. */
export function routeOf(path: string): FinanceRoute {
  if (path === '/finance') return { page: 'runs' };
  const page = financePages.find((name) => path === `/finance/${name}`);
  if (page) return { page };
  const match = runPath.exec(path);
  return match?.[1] ? { page: 'run', runId: decodeURIComponent(match[1]) } : { page: 'unknown' };
}

/** The path of a page. */
export function pathOf(page: FinancePage): string {
  return page === 'runs' ? '/finance' : `/finance/${page}`;
}

/** The path of a run. */
export function runPathOf(runId: string): string {
  return `/finance/runs/${encodeURIComponent(runId)}`;
}
