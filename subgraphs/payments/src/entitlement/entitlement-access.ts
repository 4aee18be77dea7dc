import type { ConfirmedEnrolment } from '@onething/events';
import {
  type AccessRule,
  type Caller,
  type EncryptedFields,
  hivScope,
  holds,
  type Kit,
  notFound,
  type Role,
  rule,
  scopeOfCategory,
} from '@onething/subgraph-kit';
import type { Entitlement } from './entitlement.entity.ts';

/** Staff who need to know what a child is paid. */
export const amountRoles: readonly Role[] = [
  'townshipOfficer',
  'townshipHead',
  'countyOfficer',
  'countyReviewer',
  'countyConfirmer',
  'paymentPreparer',
  'paymentReviewer',
  'paymentApprover',
  'paymentSender',
  'auditor',
];

/** What of a request says who asks. */
type Asking = Pick<Kit, 'fields' | 'identityToken'> & { caller: Caller };

/** The applicant, and the guardian somebody else filed for: known by the ID number that sign-in proved. */
export function isOwner(context: Asking, entitlement: Entitlement): boolean {
  const { caller } = context;
  if (caller.subject !== '' && caller.subject === entitlement.ownerSubject) return true;
  const residentId = caller.kind === 'PERSON' ? caller.person?.residentId : undefined;
  if (!residentId) return false;
  return factsOf(entitlement, context.fields).ownerToken === context.identityToken(residentId);
}

/**
 * The applicant, or staff whose area covers the township of the case; of a child affected by HIV only staff with the scope for it.
 * Decided by what payments itself knows, without asking another subgraph.
 */
export function mayRead(context: Asking, entitlement: Entitlement): boolean {
  if (isOwner(context, entitlement)) return true;
  const { caller } = context;
  if (!holds(caller, amountRoles, entitlement.townshipCode)) return false;
  const scope = scopeOfCategory(factsOf(entitlement, context.fields).category);
  return scope === null || holds(caller, amountRoles, entitlement.townshipCode, scope);
}

/** The same as a rule on types and reference resolvers; others do not learn that the entitlement exists. */
export const entitlementReaders: AccessRule = rule(
  `owner or staff covering: ${amountRoles.join(', ')}; affected by HIV: with ${hivScope}`,
  ({ context, root }) => mayRead(context, root as Entitlement),
  'NOT_FOUND',
);

/** Throws NOT_FOUND unless the caller may read it, also where there is none. */
export function requireReadable(context: Asking, entitlement: Entitlement | null): asserts entitlement is Entitlement {
  if (!entitlement || !mayRead(context, entitlement)) throw notFound();
}

/** The facts of the confirmation. */
export function factsOf(entitlement: Entitlement, fields: EncryptedFields): ConfirmedEnrolment {
  return JSON.parse(fields.open(entitlement, 'sealedFacts')) as ConfirmedEnrolment;
}
