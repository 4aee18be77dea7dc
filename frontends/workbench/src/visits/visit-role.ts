import type { Session } from '@onething/portal-kit';
import { worksOnCases } from '../staff.ts';

/** Whether the member of staff visits children: village, township and county. */
export function visits(session: Session): boolean {
  return session.signedIn && (worksOnCases(session) || session.grants.some(({ role }) => role === 'villageDirector'));
}
