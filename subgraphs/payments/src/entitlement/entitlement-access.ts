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

/**
 * The applicant, or staff whose area covers the township of the case; of a child affected by HIV only staff with the scope for it.
 * Decided by what payments itself knows, without asking another subgraph.
 */
export function mayRead(caller: Caller, entitlement: Entitlement, fields: EncryptedFields): boolean {
  if (caller.subject !== '' && caller.subject === entitlement.ownerSubject) return true;
  if (!holds(caller, amountRoles, entitlement.townshipCode)) return false;
  const scope = scopeOfCategory(factsOf(entitlement, fields).category);
  return scope === null || holds(caller, amountRoles, entitlement.townshipCode, scope);
}

/** The same as a rule on types and reference resolvers; others do not learn that the entitlement exists. */
export const entitlementReaders: AccessRule = rule(
  `owner or staff covering: ${amountRoles.join(', ')}; affected by HIV: with ${hivScope}`,
  ({ context, root }) => mayRead(context.caller, root as Entitlement, context.fields),
  'NOT_FOUND',
);

/** Throws NOT_FOUND unless the caller may read it, also where there is none. */
export function requireReadable(
  context: Pick<Kit, 'fields'> & { caller: Caller },
  entitlement: Entitlement | null,
): asserts entitlement is Entitlement {
  if (!entitlement || !mayRead(context.caller, entitlement, context.fields)) throw notFound();
}

/** The facts of the confirmation. */
export function factsOf(entitlement: Entitlement, fields: EncryptedFields): ConfirmedEnrolment {
  return JSON.parse(fields.open(entitlement, 'sealedFacts')) as ConfirmedEnrolment;
}
