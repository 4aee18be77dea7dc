import type { Session } from '@onething/portal-kit';

const financeRoles = new Set(['paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender', 'auditor']);

/** The place whose money somebody works on, or whose bank files they agree on, six digits; undefined for whoever has no part in it. */
export function countyOf(session: Session): string | undefined {
  const grant = session.grants.find(({ role }) => financeRoles.has(role)) ?? session.grants.find(({ role }) => role === 'administrator');
  return grant?.jurisdiction.slice(0, 6);
}

/** Whether somebody agrees on the bank's files and sees nothing of the money. */
export function onlyAdministers(session: Session): boolean {
  return !session.grants.some(({ role }) => financeRoles.has(role));
}

/** Whether somebody holds one of the roles. */
export function holdsRole(session: Session, ...roles: string[]): boolean {
  return session.grants.some(({ role }) => roles.includes(role));
}
