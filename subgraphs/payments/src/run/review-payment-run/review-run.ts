import { insertRows, idempotent } from '@onething/subgraph-kit';
import { type EntityManager, In } from 'typeorm';
import { RecoveryPart } from '../../recovery/recovery-part.entity.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { actorsOf, lockRun } from '../find-run.ts';
import { type ChangedItem, lookAgain } from '../look-again.ts';
import { PaymentException } from '../payment-exception.entity.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { runRefusal } from '../run-refusals.ts';
import { noTotals, type RunTotals, runTotals, together } from '../run-totals.ts';

/**
 * The reviewer has looked at the differences to last month. What changed since the run was prepared (a due, an account, a hold) moves to the
 * exceptions, so that nothing outdated is approved. May be repeated until the approval. Refuses RUN_OWN, RUN_NOT_PREPARED.
 */
export async function reviewRun(
  context: PaymentsContext,
  input: { idempotencyKey: string; runId: string; note?: string | null },
): Promise<string> {
  return idempotent(context, 'reviewPaymentRun', { ...input }, async (manager) => {
    const run = await lockRun(context, manager, input.runId, ['paymentReviewer']);
    if (run.state === 'DRAFT' && run.phase !== 'DONE') throw runRefusal('RUN_NOT_PREPARED');
    if ((await actorsOf(manager, run.id, ['PREPARE'])).has(context.caller.subject)) throw runRefusal('RUN_OWN');
    const { dropped, totals } = await dropChanged(context, manager, run);
    const { itemCount, totalFen, grossFen, recoveredFen } = totals;
    await recordRunAction(context, manager, run, {
      kind: 'REVIEW',
      by: actorOf(context),
      figures: { itemCount, totalFen, grossFen, recoveredFen },
      change: { ...totals, exceptionCount: run.exceptionCount + dropped },
      ...(input.note ? { note: input.note } : {}),
    });
    return run.id;
  });
}

/** Takes out what changed; returns how many, and what is left adds up to. */
async function dropChanged(
  context: PaymentsContext,
  manager: EntityManager,
  run: PaymentRun,
): Promise<{ dropped: number; totals: RunTotals }> {
  let [dropped, totals] = [0, noTotals];
  for await (const { changed, totals: ofLines } of lookAgain(manager, run)) {
    totals = together(totals, ofLines);
    if (changed.length === 0) continue;
    const ids = changed.map(({ id }) => id);
    await manager.update(PaymentItem, { id: In(ids) }, { state: 'WITHDRAWN', liveKey: () => 'id' });
    await manager.update(RecoveryPart, { itemId: In(ids) }, { liveKey: () => 'id' });
    await insertRows(
      manager,
      PaymentException,
      changed.map((item) => exceptionOf(context, run, item)),
    );
    dropped += changed.length;
  }
  return { dropped, totals: dropped === 0 ? totals : await runTotals(manager, run.id) };
}

function exceptionOf(context: PaymentsContext, run: PaymentRun, item: ChangedItem): PaymentException {
  const { entitlementId, caseId, month, kind, grossFen, held } = item;
  const { id: runId, jurisdictionCode, restricted } = run;
  const code = held ? 'ON_HOLD' : 'CHANGED_SINCE';
  const place = { id: context.ids.next(), runId, jurisdictionCode, restricted };
  return Object.assign(new PaymentException(), { ...place, entitlementId, caseId, month, kind, code, amountFen: grossFen });
}
