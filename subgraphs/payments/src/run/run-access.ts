import { type AccessRule, type Caller, hivScope, holds, Misuse, notFound, type Role, rule, staff } from '@onething/subgraph-kit';

/** Staff who work on the payments of a county. */
export const paymentRoles = ['paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender'] as const satisfies Role[];

/** Staff who may look at runs. */
export const runReaderRoles: readonly Role[] = [...paymentRoles, 'auditor'];

/** What of a thing says who may see it: the county that pays, and whether its cases are kept under a scope. */
export interface Funded {
  jurisdictionCode: string;
  restricted: boolean;
}

/** Whether the caller holds one of the roles on the county, with the scope where the cases are kept under one. */
export function mayWorkOn(caller: Caller, anyOf: readonly Role[], { jurisdictionCode, restricted }: Funded): boolean {
  return holds(caller, anyOf, jurisdictionCode, restricted ? hivScope : undefined);
}

/** The same as a rule on types that know their county. Others do not learn that the thing exists. */
export const runReaders: AccessRule = rule(
  `staff covering: ${runReaderRoles.join(', ')}; restricted runs: with ${hivScope}`,
  ({ context, root }) => mayWorkOn(context.caller, runReaderRoles, root as Funded),
  'NOT_FOUND',
);

/** For parts that are reached only through a run the caller may see. */
export const runStaff: AccessRule = staff(runReaderRoles);

/**
 * Throws NOT_FOUND unless the caller may look at it, FORBIDDEN when they may look but it is not their part to act, UNAUTHENTICATED for nobody.
 */
export function requireFunded<T extends Funded>(
  { caller }: { caller: Caller },
  thing: T | null,
  actors: readonly Role[] = runReaderRoles,
): T {
  if (caller.kind === 'ANONYMOUS') throw new Misuse('UNAUTHENTICATED', 'Sign in first');
  if (!thing || !mayWorkOn(caller, [...runReaderRoles, ...actors], thing)) throw notFound();
  if (!mayWorkOn(caller, actors, thing)) throw new Misuse('FORBIDDEN', 'Not allowed');
  return thing;
}
