import { idempotent } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { BankBatch } from '../../bank/bank-batch.entity.ts';
import { layoutOf } from '../../bank/layout-of.ts';
import { runBankLines } from '../../bank/run-bank-lines.ts';
import { keepWaitingFile } from '../../bank/waiting-file.ts';
import { bankFileBytes, noLines } from '../../bank/write-bank-file.ts';
import { requireBudget } from '../../budget/require-budget.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { actorsOf, lockRun } from '../find-run.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { runRefusal } from '../run-refusals.ts';

/**
 * The sender asks for an approved run to be sent; the file is fixed with its digest, and `carrySending` hands it over. Refuses
 * RUN_SENDER_NOT_INDEPENDENT, RUN_STEP_NOT_POSSIBLE, BUDGET_EXCEEDED. Asking twice sends once.
 */
export async function requestSending(context: PaymentsContext, input: { idempotencyKey: string; runId: string }): Promise<string> {
  return idempotent(context, 'sendPaymentRun', { ...input }, async (manager) => {
    const run = await lockRun(context, manager, input.runId, ['paymentSender']);
    if ((await actorsOf(manager, run.id, ['PREPARE', 'APPROVE'])).has(context.caller.subject))
      throw runRefusal('RUN_SENDER_NOT_INDEPENDENT');
    if (run.state !== 'APPROVED' || run.sending) throw runRefusal('RUN_STEP_NOT_POSSIBLE');
    await requireBudget(context, manager, run);
    await fixFile(context, manager, run);
    await recordRunAction(context, manager, run, { kind: 'REQUEST_SENDING', by: actorOf(context) });
    return run.id;
  });
}

/** A file that was refused, or certainly not received, goes again under the same key. */
async function fixFile(context: PaymentsContext, manager: EntityManager, run: PaymentRun): Promise<void> {
  const known = await manager.findOneBy(BankBatch, { runId: run.id });
  if (known) {
    await manager.update(BankBatch, { id: known.id }, { state: 'REQUESTED', refusalReason: null, requestedAt: context.clock.now() });
    return;
  }
  const id = context.ids.next();
  const batchKey = `B${id.replaceAll('-', '').slice(-20)}`;
  const layout = await layoutOf(manager, run.jurisdictionCode);
  const trailer = noLines();
  const content = bankFileBytes({ layout, batchKey, month: run.month }, runBankLines(context, manager, run.id), trailer);
  const contentHash = await keepWaitingFile(context, manager, id, content);
  const { lineCount, totalFen } = trailer;
  if (totalFen !== run.totalFen - run.cashFen) throw new Error('the trailer is not the approved sum');
  await manager.insert(BankBatch, {
    id,
    runId: run.id,
    batchKey,
    fileName: `${batchKey}.${layout.format.toLowerCase()}`,
    layout,
    lineCount,
    totalFen,
    contentHash,
    state: 'REQUESTED',
    reference: null,
    refusalReason: null,
    requestedAt: context.clock.now(),
  });
}
