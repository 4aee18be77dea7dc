import { Access, type RequestContext } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { balanceOf } from '../overpayment/balance/balance-of.ts';
import { Overpayment } from '../overpayment/overpayment.entity.ts';
import { ArrearsMonth, arrearsMonthOf } from '../overpayment/overpayment.type.ts';
import { entitlementReaders } from './entitlement-access.ts';
import { Entitlement } from './entitlement.entity.ts';
import { recordedLifeEvents, RecordedLifeEvent } from './life-event/life-event.type.ts';
import { lifeEventsOf } from './life-event/life-events-of.ts';

/** What became known of a child after the confirmation, and what that left owed or paid too much. */
@Resolver(() => Entitlement)
export class LifeOfEntitlementResolver {
  @Access(entitlementReaders)
  @FieldResolver(() => [RecordedLifeEvent], { description: 'What became known since the confirmation, in the order it was learnt.' })
  async lifeEvents(@Root() { caseId }: Entitlement, @Ctx() context: RequestContext): Promise<RecordedLifeEvent[]> {
    const policy = context.policy.current();
    const events = await lifeEventsOf(context, context.database.manager, caseId);
    return recordedLifeEvents(events, (code) => policy.jurisdiction(code)?.name ?? { zh: code, en: code });
  }

  @Access(entitlementReaders)
  @FieldResolver(() => [ArrearsMonth], {
    description: 'Months before the present one that are owed and not wholly paid; the next run pays them.',
  })
  async arrears(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<ArrearsMonth[]> {
    const present = context.clock.today().slice(0, 7);
    const months = await balanceOf(context.database.manager, id);
    return months.filter(({ month, arrearsFen }) => month < present && arrearsFen > 0).map(arrearsMonthOf);
  }

  @Access(entitlementReaders)
  @FieldResolver(() => [Overpayment], { description: 'What was paid beyond what was due, oldest first, with how far it is settled.' })
  overpayments(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<Overpayment[]> {
    return context.database.manager.find(Overpayment, { where: { entitlementId: id }, order: { id: 'ASC' } });
  }
}
