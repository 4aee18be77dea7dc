import { Access } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { overpaymentReaders } from '../overpayment/overpayment-access.ts';
import { Overpayment } from '../overpayment/overpayment.entity.ts';
import type { PaymentsContext } from '../payments-context.ts';
import { Recovery } from './recovery.entity.ts';

/** How an overpayment is taken back. */
@Resolver(() => Overpayment)
export class OverpaymentRecoveryResolver {
  @Access(overpaymentReaders)
  @FieldResolver(() => Recovery, { nullable: true, description: 'How it is taken back. Null: that was not begun.' })
  recovery(@Root() { id }: Overpayment, @Ctx() { database }: PaymentsContext): Promise<Recovery | null> {
    return database.manager.findOneBy(Recovery, { overpaymentId: id });
  }
}
