import type { Session } from '@onething/portal-kit';

const countyRoles = new Set(['countyOfficer', 'countyReviewer', 'countyConfirmer']);

/** The county a member of its bureau works for, six digits; undefined for everybody else. */
export function countyOf(session: Session): string | undefined {
  return session.grants?.find((grant) => countyRoles.has(grant.role))?.jurisdiction.slice(0, 6);
}
