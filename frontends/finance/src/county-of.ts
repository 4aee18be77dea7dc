import type { Session } from '@onething/portal-kit';

const financeRoles = new Set(['paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender', 'auditor']);

/** The county whose money somebody works on, six digits; undefined for whoever has no part in it. */
export function countyOf(session: Session): string | undefined {
  return session.grants.find(({ role }) => financeRoles.has(role))?.jurisdiction.slice(0, 6);
}

/** Whether somebody holds one of the roles. */
export function holdsRole(session: Session, ...roles: string[]): boolean {
  return session.grants.some(({ role }) => roles.includes(role));
}
