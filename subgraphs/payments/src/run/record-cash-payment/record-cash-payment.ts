import { idempotent, notFound } from '@onething/subgraph-kit';
import { recordTransaction } from '../../ledger/record-transaction.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { releaseKeptBack } from '../../recovery/book-kept-back.ts';
import { lockRun } from '../find-run.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import { actorOf, recordRunAction } from '../record-run-action.ts';
import { requireReason, runRefusal } from '../run-refusals.ts';
import { shownItemState } from '../shown-item-state.ts';
import { settleWhenAnswered } from '../settle-when-answered.ts';

/** What the signed receipt says. */
export interface RecordCashInput {
  idempotencyKey: string;
  paymentId: string;
  /** Day the money was handed out. */
  paidOn: string;
  /** Who signed, or why it was not collected. */
  note: string;
  /** False: it was not collected and goes back; the next run pays it again. */
  collected: boolean;
}

/**
 * Records that cash was handed out against a signed receipt, or was not collected. Refuses PAYMENT_NOT_CASH, PAID_ON_FUTURE, REASON_REQUIRED.
 * Legal basis: 辽民发〔2019〕66号 三（一）: in cash or by transfer.
 */
export async function recordCashPayment(context: PaymentsContext, input: RecordCashInput): Promise<string> {
  const note = requireReason(input.note);
  if (input.paidOn > context.clock.today()) throw runRefusal('PAID_ON_FUTURE');
  return idempotent(context, 'recordCashPayment', { ...input }, async (manager) => {
    const found = await manager.findOneBy(PaymentItem, { id: input.paymentId });
    if (!found) throw notFound();
    const run = await lockRun(context, manager, found.runId, ['paymentSender']);
    const item = await manager.findOneByOrFail(PaymentItem, { id: found.id });
    if (item.method !== 'CASH' || shownItemState(item.state, run.state) !== 'SENT') throw runRefusal('PAYMENT_NOT_CASH');
    const answeredAt = context.clock.now();
    if (input.collected) await manager.update(PaymentItem, { id: item.id }, { state: 'SETTLED', answeredAt });
    else {
      await manager.update(PaymentItem, { id: item.id }, { state: 'RETURNED', answeredAt, liveKey: item.id, returnReason: null });
      await releaseKeptBack(context, manager, [item]);
    }
    await recordTransaction(context, manager, {
      ...run,
      runId: run.id,
      fiscalYear: Number(run.month.slice(0, 4)),
      kind: input.collected ? 'CASH_PAID' : 'CASH_NOT_COLLECTED',
      sourceKey: `cash:${item.id}`,
      postings: input.collected
        ? [
            ['CASH_DESK', item.amountFen],
            ['TREASURY', -item.amountFen],
          ]
        : [
            ['CASH_DESK', item.amountFen],
            ['RECOVERABLE', item.recoveredFen],
            ['GRANTS', -item.grossFen],
          ],
    });
    const type = input.collected ? 'payments.payment-settled' : 'payments.payment-returned';
    await context.outbox.append(manager, { type, subject: item.id, data: { caseId: item.caseId, month: item.month } });
    const figures = { settledCount: Number(input.collected), returnedCount: Number(!input.collected) };
    await recordRunAction(context, manager, run, { kind: 'PAY_CASH', by: actorOf(context), note: `${input.paidOn} ${note}`, figures });
    await settleWhenAnswered(context, manager, run);
    return run.id;
  });
}
