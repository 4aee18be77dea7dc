import type { Role } from '@onething/subgraph-kit';

/** Who may see how a place was rated: its county officers, who answer for it, and who compares places. Figures only. */
export const ratingReaders = [
  'countyOfficer',
  'countyReviewer',
  'countyConfirmer',
  'administrator',
  'analyst',
] as const satisfies readonly Role[];
