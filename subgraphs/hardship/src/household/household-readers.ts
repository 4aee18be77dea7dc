import { type AccessRule, type Role, staffCovering } from '@onething/subgraph-kit';

/** Staff of the county who need to know its households. Clerks of agencies hand lists in; they do not read the register. */
export const householdRoles: readonly Role[] = ['countyOfficer', 'countyReviewer', 'countyConfirmer', 'auditor'];

/** Holders of one of these roles on the household's county; others do not learn that it exists. */
export const householdReaders: AccessRule = staffCovering<{ jurisdictionCode: string }>(
  householdRoles,
  ({ jurisdictionCode }) => jurisdictionCode,
);
