import type { CaseHead } from '../case-types.ts';

/** The list an officer came from: a case page shows its place in it and leads back to it. */
export interface RememberedQueue {
  path: string;
  ids: string[];
  /** The case that held the place. */
  activeId?: string;
}

let remembered: RememberedQueue = { path: '/workbench/queue', ids: [] };

/** Kept for the life of the page only; ids, never names. */
export function rememberQueue(path: string, rows: CaseHead[], activeId?: string): void {
  remembered = { path, ids: rows.map((row) => row.id), activeId };
}

export function rememberedQueue(): RememberedQueue {
  return remembered;
}
