import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** The unit of work in which a list is taken. */
export interface ImportUnit {
  kit: Kit;
  manager: EntityManager;
  /** County, six digits. */
  jurisdictionCode: string;
  /** Agency whose register it is. */
  source: string;
  importId: string;
  importedAt: string;
}

/** How many rows of a list were new, and how many said what was known. */
export interface KeptRows {
  rowsAccepted: number;
  rowsUnchanged: number;
}

/** So many statements are looked up and added at once. */
export const statementsAtOnce = 200;
