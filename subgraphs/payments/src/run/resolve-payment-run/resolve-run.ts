import { idempotent } from '@onething/subgraph-kit';
import { BankBatch } from '../../bank/bank-batch.entity.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { lockRun } from '../find-run.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { requireReason, runRefusal } from '../run-refusals.ts';
import { recordSent } from '../send-payment-run/record-sent.ts';

/** What a person found out, by telephone or letter. */
export interface ResolveRunInput {
  idempotencyKey: string;
  runId: string;
  /** The bank's reference when it has the file; absent: it certainly has not. */
  bankReference?: string | null;
  reason: string;
}

/**
 * A person says, with the reason, what became of a file nobody knows about: the bank has it (with its reference), or certainly not; then it may be
 * sent again, under the same key.
 */
export async function resolveRun(context: PaymentsContext, input: ResolveRunInput): Promise<string> {
  const note = requireReason(input.reason);
  return idempotent(context, 'resolvePaymentRun', { ...input }, async (manager) => {
    const run = await lockRun(context, manager, input.runId, ['paymentSender']);
    const batch = await manager.findOneBy(BankBatch, { runId: run.id });
    if (run.state !== 'UNKNOWN' || !batch) throw runRefusal('RUN_STEP_NOT_POSSIBLE');
    const by = actorOf(context);
    const reference = input.bankReference?.trim().slice(0, 100);
    if (reference) await recordSent(context, manager, run, batch, { reference, kind: 'RESOLVE_ACCEPTED', by, note });
    else {
      await manager.update(BankBatch, { id: batch.id }, { state: 'NOT_RECEIVED' });
      await recordRunAction(context, manager, run, { kind: 'RESOLVE_NOT_RECEIVED', by, note });
    }
    return run.id;
  });
}
