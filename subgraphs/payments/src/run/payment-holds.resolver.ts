import {
  Access,
  type Connection,
  connectionOf,
  hivScope,
  holds,
  JurisdictionCodeScalar,
  keysetPage,
  requireAccess,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { mayRead } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { PaymentsContext } from '../payments-context.ts';
import { PaymentHold } from './payment-hold.entity.ts';
import { liveMarker } from './payment-run.entity.ts';
import { runReaderRoles, runReaders, runStaff } from './run-access.ts';

const PaymentHoldConnection = connectionOf('PaymentHold', () => PaymentHold, runStaff);

/** Payments held back by officers, for those who work on the payments of the county; of restricted cases only with the scope. */
@Resolver(() => PaymentHold)
export class PaymentHoldsResolver {
  @Access(staff(runReaderRoles))
  @Query(() => PaymentHoldConnection, { description: 'Holds of a county that were not released, oldest first.' })
  paymentHolds(
    @Arg('jurisdictionCode', () => JurisdictionCodeScalar, { description: 'The county, six digits.' }) jurisdictionCode: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<PaymentHold>> {
    requireAccess(context, { roles: runReaderRoles, jurisdiction: jurisdictionCode });
    const query = context.database.read.manager
      .createQueryBuilder(PaymentHold, 'hold')
      .where('hold.jurisdictionCode = :jurisdictionCode AND hold.liveKey = :live', { jurisdictionCode, live: liveMarker });
    if (!holds(context.caller, runReaderRoles, jurisdictionCode, hivScope)) query.andWhere('hold.restricted = :no', { no: false });
    return keysetPage(query, [{ property: 'id', direction: 'ASC' }], { first, after });
  }

  @Access(runReaders)
  @FieldResolver(() => String, { description: 'Why, in the words of who placed it.' })
  reason(@Root() hold: PaymentHold, @Ctx() { fields }: PaymentsContext): string {
    return fields.open(hold, 'reason');
  }

  @Access(runReaders)
  @FieldResolver(() => Entitlement, { nullable: true, description: 'The entitlement whose payments wait.' })
  async entitlement(@Root() { entitlementId }: PaymentHold, @Ctx() context: PaymentsContext): Promise<Entitlement | null> {
    const entitlement = await context.database.read.manager.findOneBy(Entitlement, { id: entitlementId });
    return entitlement && mayRead(context, entitlement) ? entitlement : null;
  }
}
