import { idempotent } from '@onething/subgraph-kit';
import { BankBatch } from '../../bank/bank-batch.entity.ts';
import type { BankAnswer } from '../../bank/bank-adapter.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun, lockRun } from '../find-run.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { runRefusal } from '../run-refusals.ts';
import { recordSent } from '../send-payment-run/record-sent.ts';

/**
 * Asks the bank what became of a file nobody knows about. If it has it, the run is SENT; if it certainly has not, that is recorded and a person
 * decides. Refuses BANK_NO_ANSWER, with nothing changed.
 */
export async function enquireRun(context: PaymentsContext, input: { idempotencyKey: string; runId: string }): Promise<string> {
  const run = await findRun(context, input.runId, ['paymentSender']);
  if (run.state !== 'UNKNOWN') throw runRefusal('RUN_STEP_NOT_POSSIBLE');
  const { batchKey } = await context.database.read.manager.findOneByOrFail(BankBatch, { runId: run.id });
  const answer = await asked(context, batchKey);
  return idempotent(context, 'enquirePaymentRun', { ...input }, async (manager) => {
    const locked = await lockRun(context, manager, run.id, ['paymentSender']);
    if (locked.state !== 'UNKNOWN') throw runRefusal('RUN_STEP_NOT_POSSIBLE');
    const batch = await manager.findOneByOrFail(BankBatch, { runId: run.id });
    const by = actorOf(context);
    if (answer.outcome === 'ACCEPTED')
      await recordSent(context, manager, locked, batch, { reference: answer.reference, kind: 'RESOLVE_ACCEPTED', by });
    else await recordRunAction(context, manager, locked, { kind: 'ENQUIRE', by, figures: { outcome: answer.outcome } });
    return run.id;
  });
}

async function asked(context: PaymentsContext, batchKey: string): Promise<BankAnswer> {
  try {
    return await context.services.bank.enquire(batchKey);
  } catch {
    throw runRefusal('BANK_NO_ANSWER');
  }
}
