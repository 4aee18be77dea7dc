import type { Session } from '@onething/portal-kit';

const roles = new Set(['townshipOfficer', 'townshipHead', 'countyOfficer', 'countyConfirmer']);

/** Place for which the person answers for children in danger; undefined for everybody else. */
export function protectionArea(session: Session): string | undefined {
  return session.grants.find(({ role }) => roles.has(role))?.jurisdiction;
}
