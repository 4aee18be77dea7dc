import { Access, FenScalar } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BankBatch } from '../bank/bank-batch.entity.ts';
import { BankReturn } from '../bank/bank-return.entity.ts';
import type { PaymentsContext } from '../payments-context.ts';
import { PaymentRunAction } from './payment-run-action.entity.ts';
import { PaymentDifferenceCount, PaymentExceptionCount, PaymentRunStep, PaymentStateCount } from './payment-run-figures.type.ts';
import { liveMarker, PaymentRun } from './payment-run.entity.ts';
import { monthBefore } from './prepare-payment-run/what-is-known.ts';
import { runReaders } from './run-access.ts';
import { differenceCounts, dueCount, exceptionCounts, stateCounts, stoppedFen } from './run-figures.ts';
import { runSteps } from './run-steps.ts';

/** Figures, history and next steps of a run. */
@Resolver(() => PaymentRun)
export class PaymentRunFiguresResolver {
  @Access(runReaders)
  @FieldResolver(() => Boolean, { description: 'Its preparation is finished.' })
  prepared(@Root() { phase }: PaymentRun): boolean {
    return phase === 'DONE';
  }

  @Access(runReaders)
  @FieldResolver(() => Int, { description: 'How far its preparation is, 0 to 100; an estimate by the dues of its month.' })
  async preparedPercent(@Root() run: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<number> {
    if (run.phase === 'DONE') return 100;
    if (run.phase !== 'DUES') return 95;
    const dues = await dueCount(database.read.manager, run.jurisdictionCode, run.month);
    return dues === 0 ? 0 : Math.min(95, Math.floor((95 * (run.itemCount + run.exceptionCount)) / dues));
  }

  @Access(runReaders)
  @FieldResolver(() => [PaymentRunAction], { description: 'Its history, oldest first; a few dozen entries at most.' })
  actions(@Root() { id }: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<PaymentRunAction[]> {
    return database.read.manager.find(PaymentRunAction, { where: { runId: id }, order: { sequence: 'ASC' }, take: 500 });
  }

  @Access(runReaders)
  @FieldResolver(() => BankBatch, { nullable: true, description: 'Its file. Null: sending was not asked for yet.' })
  batch(@Root() { id }: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<BankBatch | null> {
    return database.read.manager.findOneBy(BankBatch, { runId: id });
  }

  @Access(runReaders)
  @FieldResolver(() => [BankReturn], { description: 'Returns of the bank that were taken, oldest first; the latest hundred.' })
  async returns(@Root() { id }: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<BankReturn[]> {
    return (await database.read.manager.find(BankReturn, { where: { runId: id }, order: { id: 'DESC' }, take: 100 })).reverse();
  }

  @Access(runReaders)
  @FieldResolver(() => [PaymentDifferenceCount], { description: 'Payments by how they differ from last month.' })
  differences(@Root() { id }: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<PaymentDifferenceCount[]> {
    return differenceCounts(database.read.manager, id);
  }

  @Access(runReaders)
  @FieldResolver(() => FenScalar, { description: 'What the children it no longer pays were paid last month.' })
  stoppedFen(@Root() { id }: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<number> {
    return stoppedFen(database.read.manager, id);
  }

  @Access(runReaders)
  @FieldResolver(() => [PaymentExceptionCount], { description: 'Dues that wait, by reason.' })
  exceptionCounts(@Root() { id }: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<PaymentExceptionCount[]> {
    return exceptionCounts(database.read.manager, id);
  }

  @Access(runReaders)
  @FieldResolver(() => [PaymentStateCount], { description: 'Payments by what became of them.' })
  states(@Root() run: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<PaymentStateCount[]> {
    return stateCounts(database.read.manager, run);
  }

  @Access(runReaders)
  @FieldResolver(() => PaymentRun, { nullable: true, description: 'The regular run of the month before. Null: there was none.' })
  previous(@Root() run: PaymentRun, @Ctx() { database }: PaymentsContext): Promise<PaymentRun | null> {
    const { jurisdictionCode, restricted } = run;
    const month = monthBefore(run.month);
    return database.read.manager.findOneBy(PaymentRun, { jurisdictionCode, restricted, month, sequence: 0, liveKey: liveMarker });
  }

  @Access(runReaders)
  @FieldResolver(() => [PaymentRunStep], { description: 'Steps that are possible now, and which of them the caller may take.' })
  steps(@Root() run: PaymentRun, @Ctx() context: PaymentsContext): Promise<PaymentRunStep[]> {
    return runSteps(context, run);
  }
}
