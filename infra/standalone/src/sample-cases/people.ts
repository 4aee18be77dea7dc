import type { Caller } from '@onething/subgraph-kit';

/** The people of one case. */
export interface People {
  applicant: Caller;
  handler: Caller;
  head: Caller;
  countyOfficer: Caller;
  countyConfirmer: Caller;
}
