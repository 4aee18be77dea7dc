import type { Grant, Session } from '@onething/portal-kit';

/** At which level an officer works: their grants decide which views and which words they meet. */
export type StaffLevel = 'TOWNSHIP' | 'COUNTY';

const countyRoles = new Set(['countyOfficer', 'countyReviewer', 'countyConfirmer']);

/** County, if any grant is one of the county bureau's. */
export function staffLevel(session: Session): StaffLevel {
  return session.grants.some((grant: Grant) => countyRoles.has(grant.role)) ? 'COUNTY' : 'TOWNSHIP';
}
