import { Access, DateTimeScalar, FenScalar, MonthScalar, signedIn } from '@onething/subgraph-kit';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { entitlementReaders } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { PaymentsContext } from '../payments-context.ts';
import { PaymentItemState, PaymentKind, PayoutMethod } from './enums.ts';
import { PaymentHold } from './payment-hold.entity.ts';
import { PaymentItem } from './payment-item.entity.ts';
import { liveMarker, PaymentRun } from './payment-run.entity.ts';
import { sentRunStates, shownItemState } from './shown-item-state.ts';

/** A payment as the family sees it. Reached only through an entitlement the caller may see. */
@Access(signedIn())
@ObjectType({ description: 'A payment for a month, as the family sees it.' })
class Payment {
  @Field(() => ID, { description: 'UUIDv7 of the payment.' })
  id!: string;

  @Field(() => MonthScalar, { description: 'Month it is for.' })
  month!: string;

  @Field(() => PaymentKind, { description: 'The monthly amount or the sum paid once.' })
  kind!: string;

  @Field(() => FenScalar, { description: 'Due.' })
  grossFen!: number;

  @Field(() => FenScalar, { description: 'Kept back for an overpayment.' })
  recoveredFen!: number;

  @Field(() => FenScalar, { description: 'Paid out.' })
  amountFen!: number;

  @Field(() => PaymentItemState, { description: 'What became of it.' })
  state!: string;

  @Field(() => PayoutMethod, { description: 'To an account or in cash.' })
  method!: string;

  @Field(() => String, { nullable: true, description: 'Reason the bank gave for sending it back. Null: it did not, or gave none.' })
  returnReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it arrived, or came back. Null: on its way.' })
  answeredAt!: string | null;
}

/** What was paid of an entitlement. */
@Resolver(() => Entitlement)
export class EntitlementPaymentsResolver {
  @Access(entitlementReaders)
  @FieldResolver(() => [Payment], { description: 'What was sent, arrived or came back, newest month first; the latest 200.' })
  async payments(@Root() { id }: Entitlement, @Ctx() { database }: PaymentsContext): Promise<Payment[]> {
    const rows = await database.manager
      .createQueryBuilder(PaymentItem, 'item')
      .innerJoin(PaymentRun, 'run', 'run.id = item.runId')
      .where(`item.entitlementId = :id AND (item.state IN ('SETTLED', 'RETURNED') OR (item.state = 'OPEN' AND run.state IN (:...sent)))`, {
        id,
        sent: sentRunStates,
      })
      .orderBy('item.month', 'DESC')
      .addOrderBy('item.id', 'DESC')
      .take(200)
      .getMany();
    return rows.map(({ id: itemId, ...row }) => {
      const { month, kind, grossFen, recoveredFen, amountFen, method, returnReason, answeredAt } = row;
      const state = shownItemState(row.state, 'SENT');
      const paid = { id: itemId, month, kind, grossFen, recoveredFen, amountFen, state, method, returnReason, answeredAt };
      return Object.assign(new Payment(), paid);
    });
  }

  @Access(entitlementReaders)
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when payments are held back by an officer. Null: they are not.',
  })
  async heldSince(@Root() { id }: Entitlement, @Ctx() { database }: PaymentsContext): Promise<string | null> {
    return (await database.manager.findOneBy(PaymentHold, { entitlementId: id, liveKey: liveMarker }))?.placedAt ?? null;
  }
}
