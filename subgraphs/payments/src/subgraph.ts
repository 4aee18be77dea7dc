import { defineSubgraph, type SubgraphDefinition } from '@onething/subgraph-kit';
import { amountObjectionParts } from './amount-objection/amount-objection-parts.ts';
import type { BankAdapter } from './bank/bank-adapter.ts';
import { handExchange } from './bank/hand-exchange.ts';
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
import type { PaymentsServices } from './payments-context.ts';
import { runParts } from './run/run-parts.ts';

/** What a subgraph `payments` is told. */
export interface PaymentsOptions {
  /** The way to the bank; by hand where none is connected. */
  bank?: BankAdapter;
  /** False: nothing happens by itself; for trying each step alone. */
  background?: boolean;
}

/** The subgraph `payments`: what confirmed children are owed, month by month. */
export function paymentsSubgraph({ bank = handExchange, background = true }: PaymentsOptions = {}): SubgraphDefinition<PaymentsServices> {
  return defineSubgraph<PaymentsServices>({
    name: 'payments',
    resolvers: [EntitlementResolver, CaseResolver, PreviewAmountQuery, ...amountObjectionParts.resolvers, ...runParts.resolvers],
    entities: [
      Entitlement,
      EntitlementCalculation,
      EntitlementMonth,
      LifeEvent,
      EntitlementPlace,
      EntitlementSchedule,
      ...amountObjectionParts.entities,
      ...runParts.entities,
    ],
    migrations: [
      CreateEntitlementTables1760200000000,
      FollowLifeOfEntitlements1760400000000,
      ...amountObjectionParts.migrations,
      ...runParts.migrations,
    ],
    listeners: [establishOnConfirmation, recalculateOnRelease],
    jobs: background ? runParts.jobs : [],
    services: () => ({ bank }),
  });
}
