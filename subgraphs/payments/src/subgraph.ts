import { defineSubgraph, type SubgraphDefinition } from '@onething/subgraph-kit';
import { amountObjectionParts } from './amount-objection/amount-objection-parts.ts';
import { CaseResolver } from './entitlement/case.resolver.ts';
import { EntitlementCalculation } from './entitlement/entitlement-calculation.entity.ts';
import { EntitlementMonth } from './entitlement/entitlement-month.entity.ts';
import { EntitlementPlace } from './entitlement/place/entitlement-place.entity.ts';
import { EntitlementSchedule } from './entitlement/schedule/entitlement-schedule.entity.ts';
import { LifeEvent } from './entitlement/life-event/life-event.entity.ts';
import { Entitlement } from './entitlement/entitlement.entity.ts';
import { EntitlementResolver } from './entitlement/entitlement.resolver.ts';
import { establishOnConfirmation } from './entitlement/establish-entitlement/establish-entitlement.ts';
import { PreviewAmountQuery } from './entitlement/preview-amount/preview-amount.query.ts';
import { recalculateOnRelease } from './entitlement/recalculate-entitlements/recalculate-entitlements.ts';
import { CreateEntitlementTables1760200000000 } from './migrations/create-entitlement-tables.ts';
import { FollowLifeOfEntitlements1760400000000 } from './migrations/follow-life-of-entitlements.ts';

/** The subgraph `payments`: what confirmed children are owed, month by month. */
export function paymentsSubgraph(): SubgraphDefinition {
  return defineSubgraph({
    name: 'payments',
    resolvers: [EntitlementResolver, CaseResolver, PreviewAmountQuery, ...amountObjectionParts.resolvers],
    entities: [
      Entitlement,
      EntitlementCalculation,
      EntitlementMonth,
      LifeEvent,
      EntitlementPlace,
      EntitlementSchedule,
      ...amountObjectionParts.entities,
    ],
    migrations: [CreateEntitlementTables1760200000000, FollowLifeOfEntitlements1760400000000, ...amountObjectionParts.migrations],
    listeners: [establishOnConfirmation, recalculateOnRelease],
  });
}
