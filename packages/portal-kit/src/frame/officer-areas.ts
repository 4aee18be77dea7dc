import type { Session } from '../host/host.ts';

/** A front end of officers: where it begins. */
export interface OfficerArea {
  name: 'workbench' | 'finance' | 'studio';
  path: string;
}

const areas: OfficerArea[] = [
  { name: 'workbench', path: '/workbench' },
  { name: 'finance', path: '/finance' },
  { name: 'studio', path: '/studio' },
];

const payingRoles = new Set(['paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender']);
/** Those who have something to do there besides those who pay: to look at the money, or to agree on the bank's files. */
const watchingRoles = new Set(['auditor', 'administrator']);

/** Whether a path belongs to the officers. */
export function isOfficersPath(path: string): boolean {
  return areas.some((area) => path === area.path || path.startsWith(`${area.path}/`));
}

/** Those who shape the policy of their place. Administrators have the workbench besides, for what is no policy: the ways messages go. */
const policyRoles = new Set(['administrator', 'policyApprover']);

/** The front ends somebody works in, the one of their daily work first. Who only pays or only approves policy has nothing to do in the workbench. */
export function areasOf(session: Session): OfficerArea[] {
  const roles = session.grants.map(({ role }) => role);
  const pays = roles.some((role) => payingRoles.has(role));
  const shapes = roles.some((role) => policyRoles.has(role));
  const works: Record<OfficerArea['name'], boolean> = {
    workbench: roles.some((role) => !payingRoles.has(role) && role !== 'policyApprover') || !(pays || shapes),
    finance: pays || roles.some((role) => watchingRoles.has(role)),
    studio: shapes,
  };
  const mine = areas.filter(({ name }) => works[name]);
  const onlyShapes = roles.every((role) => policyRoles.has(role));
  return onlyShapes ? mine.toReversed() : mine;
}
