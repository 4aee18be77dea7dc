import { type AccessRule, hivScope, holds, type RequestContext, rule } from '@onething/subgraph-kit';
import { amountRoles, mayRead } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { Overpayment } from './overpayment.entity.ts';

/** Staff of the county that paid; of a child affected by HIV only with the scope. Else whoever may read the entitlement. */
async function mayReadOverpayment(context: RequestContext, { payerCode, restricted, entitlementId }: Overpayment): Promise<boolean> {
  if (holds(context.caller, amountRoles, payerCode, restricted ? hivScope : undefined)) return true;
  const entitlement = await context.database.manager.findOneBy(Entitlement, { id: entitlementId });
  return entitlement !== null && mayRead(context, entitlement);
}

/** The same as a rule; others do not learn that it exists. */
export const overpaymentReaders: AccessRule = rule(
  `staff of the county that paid: ${amountRoles.join(', ')}; affected by HIV: with ${hivScope}; else readers of the entitlement`,
  ({ context, root }) => mayReadOverpayment(context, root as Overpayment),
  'NOT_FOUND',
);
