import { idempotent, rehearsalRoles, requireAccess } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import type { AskedSide } from '../rehearsal.entity.ts';
import { requestRehearsal } from '../request-rehearsal.ts';

/** Two sets of rules to be compared by their effect. */
export interface RehearsePoliciesInput {
  idempotencyKey: string;
  left: Partial<AskedSide> & { code: string };
  right: Partial<AskedSide> & { code: string };
}

/**
 * Answers the stored cases of the place on the left under its rules and under those on the right: another day, another moment, or another place. For
 * whoever administers the place on the left or approves its policy; the law on the right is public. Nothing of a case changes.
 */
export async function rehearsePolicies(context: JurisdictionsContext, input: RehearsePoliciesInput): Promise<string> {
  requireAccess(context, { roles: rehearsalRoles, jurisdiction: input.left.code });
  const before = askedSide(input.left);
  const after = askedSide(input.right);
  const { idempotencyKey } = input;
  const body = { idempotencyKey, before: { ...before }, after: { ...after } };
  return idempotent(context, 'rehearsePolicies', body, (manager) => requestRehearsal(context, manager, { before, after }));
}

function askedSide({ code, asOf = null, knownAt = null }: Partial<AskedSide> & { code: string }): AskedSide {
  return { code, asOf, knownAt, draftId: null };
}
