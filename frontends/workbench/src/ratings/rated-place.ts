import type { Session } from '@onething/portal-kit';

const readers = new Set(['countyOfficer', 'countyReviewer', 'countyConfirmer', 'administrator', 'analyst']);

/** The place whose ratings somebody may read, who answers for it or compares places; undefined for everybody else. */
export function ratedPlaceOf(session: Session): string | undefined {
  return session.grants?.find((grant) => readers.has(grant.role))?.jurisdiction;
}
