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
import { LifeOfEntitlementResolver } from './entitlement/life-of-entitlement.resolver.ts';
import { recordLifeEvents } from './entitlement/life-event/record-life-event/record-life-event.ts';
import { followHandOvers } from './entitlement/place/follow-hand-over/follow-hand-over.ts';
import { PreviewAmountQuery } from './entitlement/preview-amount/preview-amount.query.ts';
import { continueRecalculations, recalculateOnRelease } from './entitlement/recalculate-entitlements/recalculate-entitlements.ts';
import { ReleaseRecalculation } from './entitlement/recalculate-entitlements/release-recalculation.entity.ts';
import { calculateByTheCalendar } from './entitlement/schedule/calculate-by-calendar/calculate-by-calendar.ts';
import { overpaymentParts } from './overpayment/overpayment-parts.ts';
import { CreateEntitlementTables1760200000000 } from './migrations/create-entitlement-tables.ts';
import { CreateRecalculationTable1762100000000 } from './migrations/create-recalculation-table.ts';
import { FollowLifeOfEntitlements1760400000000 } from './migrations/follow-life-of-entitlements.ts';
import type { PaymentsServices } from './payments-context.ts';
import { rehearsalParts } from './rehearsal/rehearsal-parts.ts';
import { runParts } from './run/run-parts.ts';

/** What a subgraph `payments` is told. */
export interface PaymentsOptions {
  /** The way to the bank; by hand where none is connected. */
  bank?: BankAdapter;
  /** Rows a preparation looks at in one unit of work: small enough that officers go on working, large enough for a million. */
  pageSize?: number;
  /** False: nothing happens by itself; for trying each step alone. */
  background?: boolean;
}

/** The subgraph `payments`: what confirmed children are owed, month by month. */
export function paymentsSubgraph({
  bank = handExchange,
  pageSize = 2_000,
  background = true,
}: PaymentsOptions = {}): SubgraphDefinition<PaymentsServices> {
  return defineSubgraph<PaymentsServices>({
    name: 'payments',
    resolvers: [
      EntitlementResolver,
      LifeOfEntitlementResolver,
      CaseResolver,
      PreviewAmountQuery,
      ...overpaymentParts.resolvers,
      ...amountObjectionParts.resolvers,
      ...runParts.resolvers,
      ...rehearsalParts.resolvers,
    ],
    entities: [
      Entitlement,
      EntitlementCalculation,
      EntitlementMonth,
      LifeEvent,
      EntitlementPlace,
      EntitlementSchedule,
      ReleaseRecalculation,
      ...overpaymentParts.entities,
      ...amountObjectionParts.entities,
      ...runParts.entities,
      ...rehearsalParts.entities,
    ],
    migrations: [
      CreateEntitlementTables1760200000000,
      FollowLifeOfEntitlements1760400000000,
      CreateRecalculationTable1762100000000,
      ...overpaymentParts.migrations,
      ...amountObjectionParts.migrations,
      ...runParts.migrations,
      ...rehearsalParts.migrations,
    ],
    listeners: [establishOnConfirmation, recalculateOnRelease, recordLifeEvents, followHandOvers, ...rehearsalParts.listeners],
    jobs: background ? [calculateByTheCalendar, continueRecalculations, ...runParts.jobs, ...rehearsalParts.jobs] : [],
    services: () => ({ bank, pageSize }),
  });
}
