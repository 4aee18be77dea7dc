import { type AccessRule, rule, type Role } from '@onething/subgraph-kit';
import { mayWorkOn, paymentRoles } from '../run/run-access.ts';
import type { PayeeAccount } from './payee-account.entity.ts';

/** Staff who see where the money of a child goes. */
export const accountRoles: readonly Role[] = [...paymentRoles, 'countyOfficer', 'auditor'];

/** Whoever was shown the entitlement sees its accounts by way of it; a list asks for the county. */
export const accountReaders: AccessRule = rule(
  `owner of the entitlement or staff covering: ${accountRoles.join(', ')}`,
  ({ context, root }) => mayWorkOn(context.caller, accountRoles, root as PayeeAccount) || context.caller.kind === 'PERSON',
  'NOT_FOUND',
);
