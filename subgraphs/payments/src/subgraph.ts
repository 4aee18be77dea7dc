import { defineSubgraph, type SubgraphDefinition } from '@onething/subgraph-kit';
import { CaseResolver } from './entitlement/case.resolver.ts';
import { EntitlementCalculation } from './entitlement/entitlement-calculation.entity.ts';
import { EntitlementMonth } from './entitlement/entitlement-month.entity.ts';
import { Entitlement } from './entitlement/entitlement.entity.ts';
import { EntitlementResolver } from './entitlement/entitlement.resolver.ts';
import { establishOnConfirmation } from './entitlement/establish-entitlement/establish-entitlement.ts';
import { PreviewAmountQuery } from './entitlement/preview-amount/preview-amount.query.ts';
import { recalculateOnRelease } from './entitlement/recalculate-entitlements/recalculate-entitlements.ts';
import { CreateEntitlementTables1760200000000 } from './migrations/create-entitlement-tables.ts';

/** The subgraph `payments`: what confirmed children are owed, month by month. */
export function paymentsSubgraph(): SubgraphDefinition {
  return defineSubgraph({
    name: 'payments',
    resolvers: [EntitlementResolver, CaseResolver, PreviewAmountQuery],
    entities: [Entitlement, EntitlementCalculation, EntitlementMonth],
    migrations: [CreateEntitlementTables1760200000000],
    listeners: [establishOnConfirmation, recalculateOnRelease],
  });
}
