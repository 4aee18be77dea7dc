import type { Session } from '@onething/portal-kit';

/** As whom a member of staff files for others. */
export type FilingRole = 'villageDirector' | 'reliefHelper' | 'windowClerk';

const roles: readonly FilingRole[] = ['villageDirector', 'reliefHelper', 'windowClerk'];

/** The role in which the signed-in member of staff files, and their unit; undefined for those who do not. */
export function filingRoleOf(session: Session): { role: FilingRole; unit: string } | undefined {
  for (const role of roles) {
    const grant = session.grants.find((each) => each.role === role);
    if (grant) return { role, unit: grant.jurisdiction };
  }
  return undefined;
}

/** Whether filing is all this member of staff does here: then it is their first page. */
export function filesOnly(session: Session): boolean {
  return session.grants.length > 0 && session.grants.every((grant) => roles.some((role) => role === grant.role));
}
