import { idempotent } from '@onething/subgraph-kit';
import { bookKeptBack } from '../../recovery/book-kept-back.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { lookAgain } from '../look-again.ts';
import { actorsOf, lockRun } from '../find-run.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { runRefusal } from '../run-refusals.ts';
import { noTotals, together } from '../run-totals.ts';

/** What the approver saw and agrees to. */
export interface ApproveRunInput {
  idempotencyKey: string;
  runId: string;
  itemCount: number;
  totalFen: number;
}

/**
 * The approver agrees to a count and a sum, which are fixed with it. Refuses RUN_OWN to whoever prepared it, RUN_TOTALS_DIFFER when the run is not
 * what they saw, RUN_OUT_OF_DATE when a due, an account or a hold changed since the review. Nothing changes with a refusal.
 */
export async function approveRun(context: PaymentsContext, input: ApproveRunInput): Promise<string> {
  return idempotent(context, 'approvePaymentRun', { ...input }, async (manager) => {
    const run = await lockRun(context, manager, input.runId, ['paymentApprover']);
    if ((await actorsOf(manager, run.id, ['PREPARE'])).has(context.caller.subject)) throw runRefusal('RUN_OWN');
    if (run.state !== 'REVIEWED') throw runRefusal('RUN_STEP_NOT_POSSIBLE');
    let totals = noTotals;
    for await (const lines of lookAgain(manager, run)) {
      if (lines.changed.length > 0) throw runRefusal('RUN_OUT_OF_DATE');
      totals = together(totals, lines.totals);
    }
    if (!(await bookKeptBack(context, manager, run.id))) throw runRefusal('RUN_OUT_OF_DATE');
    const { itemCount, totalFen, grossFen, recoveredFen } = totals;
    if (itemCount !== input.itemCount || totalFen !== input.totalFen) throw runRefusal('RUN_TOTALS_DIFFER');
    const figures = { itemCount, totalFen, grossFen, recoveredFen };
    await recordRunAction(context, manager, run, { kind: 'APPROVE', by: actorOf(context), figures, change: totals });
    return run.id;
  });
}
