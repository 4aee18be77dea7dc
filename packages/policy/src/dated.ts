import type { Citation } from './vocabulary.ts';

/** From when a value holds, when it was published and what it rests on. */
export interface Dated {
  /** First day it holds, ISO date. */
  effectiveFrom: string;
  /** Day it was published, ISO date. */
  publishedOn: string;
  /** The source carries no date: the dates above are our assumption. */
  assumedDate?: boolean;
  citation: Citation;
}
