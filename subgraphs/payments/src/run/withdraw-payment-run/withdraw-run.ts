import { idempotent } from '@onething/subgraph-kit';
import { BankBatch } from '../../bank/bank-batch.entity.ts';
import { dropWaitingFile } from '../../bank/waiting-file.ts';
import { releaseKeptBackOfRun } from '../../recovery/book-kept-back.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { lockRun } from '../find-run.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { requireReason, runRefusal } from '../run-refusals.ts';

/**
 * Gives up a run that never went to the bank; its month can be prepared anew. Nothing is deleted. Refuses RUN_WAS_SENT once a file may have reached
 * the bank, whatever was said of it later.
 */
export async function withdrawRun(
  context: PaymentsContext,
  input: { idempotencyKey: string; runId: string; reason: string },
): Promise<string> {
  const reason = requireReason(input.reason);
  return idempotent(context, 'withdrawPaymentRun', { ...input }, async (manager) => {
    const run = await lockRun(context, manager, input.runId, ['paymentPreparer', 'paymentReviewer', 'paymentApprover']);
    const batch = await manager.findOneBy(BankBatch, { runId: run.id });
    if (batch && batch.state !== 'REFUSED') throw runRefusal('RUN_WAS_SENT');
    await recordRunAction(context, manager, run, { kind: 'WITHDRAW', by: actorOf(context), note: reason, change: { liveKey: run.id } });
    if (batch) await dropWaitingFile(manager, batch.id);
    await releaseKeptBackOfRun(context, manager, run.id);
    await manager.update(PaymentItem, { runId: run.id }, { state: 'WITHDRAWN', liveKey: () => 'id' });
    return run.id;
  });
}
