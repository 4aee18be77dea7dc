import {
  Access,
  type Connection,
  connectionOf,
  hivScope,
  holds,
  JurisdictionCodeScalar,
  JurisdictionReference,
  keysetPage,
  MonthScalar,
  requireAccess,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { PaymentsContext } from '../payments-context.ts';
import { PaymentDifference, PaymentExceptionCode, PaymentItemState } from './enums.ts';
import { findRun } from './find-run.ts';
import { PaymentException } from './payment-exception.entity.ts';
import { PaymentItem } from './payment-item.entity.ts';
import { PaymentRun } from './payment-run.entity.ts';
import { PaymentStop } from './payment-stop.entity.ts';
import { runReaderRoles, runReaders, runStaff } from './run-access.ts';
import { type ShownItemState, storedItemState } from './shown-item-state.ts';

const PaymentRunConnection = connectionOf('PaymentRun', () => PaymentRun, runStaff);
const PaymentItemConnection = connectionOf('PaymentItem', () => PaymentItem, runStaff);
const PaymentExceptionConnection = connectionOf('PaymentException', () => PaymentException, runStaff);
const PaymentStopConnection = connectionOf('PaymentStop', () => PaymentStop, runStaff);

const firstText = 'How many; 20 by default, at most 100.';
const afterText = 'Cursor after which the page begins.';

/** Runs and their lists, for those who work on the payments of the county. Runs of restricted cases are not there without the scope. */
@Resolver(() => PaymentRun)
export class PaymentRunResolver {
  @Access(staff(runReaderRoles))
  @Query(() => PaymentRunConnection, { description: 'Payment runs of a county, newest first.' })
  paymentRuns(
    @Arg('jurisdictionCode', () => JurisdictionCodeScalar, { description: 'The county that pays, six digits.' }) jurisdictionCode: string,
    @Arg('first', () => Int, { nullable: true, description: firstText }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: afterText }) after: string | null,
    @Arg('month', () => MonthScalar, { nullable: true, description: 'Only runs for this month.' }) month: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<PaymentRun>> {
    requireAccess(context, { roles: runReaderRoles, jurisdiction: jurisdictionCode });
    const query = context.database.read.manager
      .createQueryBuilder(PaymentRun, 'run')
      .where('run.jurisdictionCode = :jurisdictionCode', { jurisdictionCode });
    if (!holds(context.caller, runReaderRoles, jurisdictionCode, hivScope)) query.andWhere('run.restricted = :no', { no: false });
    if (month) query.andWhere('run.month = :month', { month });
    return keysetPage(query, [{ property: 'id', direction: 'DESC' }], { first, after });
  }

  @Access(staff(runReaderRoles))
  @Query(() => PaymentRun, {
    nullable: true,
    description: 'A payment run. NOT_FOUND for whoever does not work on the payments of its county.',
  })
  paymentRun(@Arg('id', () => ID, { description: 'UUIDv7 of the run.' }) id: string, @Ctx() context: PaymentsContext): Promise<PaymentRun> {
    return findRun(context, id);
  }

  @Access(runReaders)
  @FieldResolver(() => JurisdictionReference, { description: 'The county that pays.' })
  payer(@Root() { jurisdictionCode }: PaymentRun): JurisdictionReference {
    return JurisdictionReference.of(jurisdictionCode);
  }

  @Access(runReaders)
  @FieldResolver(() => PaymentItemConnection, { description: 'Its payments, by line.' })
  items(
    @Root() run: PaymentRun,
    @Arg('first', () => Int, { nullable: true, description: firstText }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: afterText }) after: string | null,
    @Arg('difference', () => PaymentDifference, { nullable: true, description: 'Only those that differ so.' }) difference: string | null,
    @Arg('state', () => PaymentItemState, { nullable: true, description: 'Only those in this state.' }) state: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<PaymentItem>> {
    const query = context.database.read.manager.createQueryBuilder(PaymentItem, 'item').where('item.runId = :runId', { runId: run.id });
    if (difference) query.andWhere('item.difference = :difference', { difference });
    if (state) query.andWhere('item.state = :state', { state: storedItemState(state as ShownItemState, run.state) ?? '' });
    else query.andWhere('item.state <> :withdrawn', { withdrawn: run.state === 'WITHDRAWN' ? '' : 'WITHDRAWN' });
    return keysetPage(query, [{ property: 'line', direction: 'ASC' }], { first, after });
  }

  @Access(runReaders)
  @FieldResolver(() => PaymentExceptionConnection, { description: 'Dues that it does not pay, each with its reason.' })
  exceptions(
    @Root() run: PaymentRun,
    @Arg('first', () => Int, { nullable: true, description: firstText }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: afterText }) after: string | null,
    @Arg('code', () => PaymentExceptionCode, { nullable: true, description: 'Only those for this reason.' }) code: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<PaymentException>> {
    const query = context.database.read.manager
      .createQueryBuilder(PaymentException, 'entry')
      .where('entry.runId = :runId', { runId: run.id });
    if (code) query.andWhere('entry.code = :code', { code });
    return keysetPage(
      query,
      [
        { property: 'code', direction: 'ASC' },
        { property: 'id', direction: 'ASC' },
      ],
      { first, after },
    );
  }

  @Access(runReaders)
  @FieldResolver(() => PaymentStopConnection, { description: 'Children paid last month and not this month.' })
  stops(
    @Root() run: PaymentRun,
    @Arg('first', () => Int, { nullable: true, description: firstText }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: afterText }) after: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<PaymentStop>> {
    const query = context.database.read.manager.createQueryBuilder(PaymentStop, 'entry').where('entry.runId = :runId', { runId: run.id });
    return keysetPage(query, [{ property: 'id', direction: 'ASC' }], { first, after });
  }
}
