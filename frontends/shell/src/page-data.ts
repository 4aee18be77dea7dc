import type { PortalDescription } from '@onething/portal-kit';

/** What the server rendered the page from. */
export interface PageData {
  /** Answers by `seedKey`. */
  results: Record<string, unknown>;
  portal?: PortalDescription;
}

/** Reads the page's JSON script block; without one (or with a broken one) the page asks for everything itself. */
export function readPageData(document: Document): PageData {
  try {
    const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '') as Partial<PageData>;
    return { results: data.results ?? {}, portal: data.portal };
  } catch {
    return { results: {} };
  }
}
