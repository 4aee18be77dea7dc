import type { AccessRule } from '../access/access.ts';
import type { Role } from '../access/caller.ts';
import { holds } from '../access/jurisdiction-codes.ts';
import { rule } from '../access/rules.ts';

/** Who shapes the rules of a place may see what a change would do there: figures and masked names, no file. */
export const rehearsalRoles: readonly Role[] = ['administrator', 'policyApprover'];

/** For things that know the place whose cases were answered. Others do not learn that there is such a rehearsal. */
export const rehearsalReaders: AccessRule = rule(
  `staff covering: ${rehearsalRoles.join(', ')}`,
  ({ context, root }) => holds(context.caller, rehearsalRoles, (root as { code: string }).code),
  'NOT_FOUND',
);
