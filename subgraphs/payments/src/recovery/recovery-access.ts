import { type AccessRule, rule } from '@onething/subgraph-kit';
import { mayRead } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { type Funded, mayWorkOn, runReaderRoles } from '../run/run-access.ts';

/** Those who work on the payments of the county, and readers of the entitlement. */
export const recoveryReaders: AccessRule = rule(
  `staff covering: ${runReaderRoles.join(', ')}; else readers of the entitlement`,
  async ({ context, root }) => {
    const recovery = root as Funded & { entitlementId: string };
    if (mayWorkOn(context.caller, runReaderRoles, recovery)) return true;
    const entitlement = await context.database.manager.findOneBy(Entitlement, { id: recovery.entitlementId });
    return entitlement !== null && mayRead(context, entitlement);
  },
  'NOT_FOUND',
);
