import type { Grant, Session } from '@onething/portal-kit';

/** At which level an officer works: their grants decide which views and which words they meet. */
export type StaffLevel = 'TOWNSHIP' | 'COUNTY';

const countyRoles = new Set(['countyOfficer', 'countyReviewer', 'countyConfirmer']);

/** County, if any grant is one of the county bureau's. */
export function staffLevel(session: Session): StaffLevel {
  return session.grants.some((grant: Grant) => countyRoles.has(grant.role)) ? 'COUNTY' : 'TOWNSHIP';
}

const caseworkRoles = new Set([...countyRoles, 'townshipOfficer', 'townshipHead']);

/** Whether the person works on cases: others, such as administrators, have no queue. */
export function worksOnCases(session: Session): boolean {
  return session.grants.some((grant: Grant) => caseworkRoles.has(grant.role));
}

/** Whether the person keeps the platform's own data, calendars among them. */
export function isAdministrator(session: Session): boolean {
  return session.grants.some((grant: Grant) => grant.role === 'administrator');
}

/** Whether the person answers for an agency. */
export function isAgencyClerk(session: Session): boolean {
  return session.grants.some((grant: Grant) => grant.role === 'agencyClerk');
}
