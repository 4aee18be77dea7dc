import type { Session } from '../host/host.ts';

/** A front end of officers: where it begins. */
export interface OfficerArea {
  name: 'workbench' | 'finance';
  path: string;
}

const areas: OfficerArea[] = [
  { name: 'workbench', path: '/workbench' },
  { name: 'finance', path: '/finance' },
];

const payingRoles = new Set(['paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender']);
/** Those who may look at the money besides those who pay it. */
const watchingRoles = new Set(['auditor']);

/** Whether a path belongs to the officers. */
export function isOfficersPath(path: string): boolean {
  return areas.some((area) => path === area.path || path.startsWith(`${area.path}/`));
}

/** The front ends somebody works in, the one of their daily work first. Who only pays has nothing to do in the workbench. */
export function areasOf(session: Session): OfficerArea[] {
  const roles = session.grants.map(({ role }) => role);
  const pays = roles.some((role) => payingRoles.has(role));
  const decides = roles.some((role) => !payingRoles.has(role));
  return areas.filter(({ name }) => (name === 'workbench' ? decides || !pays : pays || roles.some((role) => watchingRoles.has(role))));
}
