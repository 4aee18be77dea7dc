import { idempotent, RefusalError } from '@onething/subgraph-kit';
import { recordTransaction } from '../../ledger/record-transaction.ts';
import { outstandingFen } from '../../overpayment/overpayment.entity.ts';
import { lockedOverpayment, recordRecovery } from '../../overpayment/record-recovery/record-recovery.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { liveMarker } from '../../run/payment-run.entity.ts';
import { requireFunded } from '../../run/run-access.ts';
import { runRefusal } from '../../run/run-refusals.ts';
import { RecoveryPart } from '../recovery-part.entity.ts';
import { Recovery } from '../recovery.entity.ts';

/** Money the family paid back. */
export interface RecordRepaymentInput {
  idempotencyKey: string;
  recoveryId: string;
  amountFen: number;
  /** Day it arrived. */
  paidOn: string;
}

/** Records what a family paid back. Refuses REPAYMENT_TOO_MUCH for nothing or more than is open, PAID_ON_FUTURE. */
export async function recordRepayment(context: PaymentsContext, input: RecordRepaymentInput): Promise<string> {
  const recovery = requireFunded(context, await context.database.manager.findOneBy(Recovery, { id: input.recoveryId }), ['paymentSender']);
  if (input.paidOn > context.clock.today()) throw runRefusal('PAID_ON_FUTURE');
  return idempotent(context, 'recordRepayment', { ...input }, async (manager) => {
    const { overpaymentId, jurisdictionCode, restricted } = recovery;
    const { amountFen } = input;
    if (amountFen <= 0 || amountFen > outstandingFen(await lockedOverpayment(manager, overpaymentId)))
      throw new RefusalError('REPAYMENT_TOO_MUCH', {
        zh: '退还金额应大于零且不超过待追回金额',
        en: 'A repayment is more than zero and not more than what is open',
      });
    const id = context.ids.next();
    await manager.insert(RecoveryPart, { id, recoveryId: recovery.id, itemId: id, liveKey: liveMarker, amountFen });
    await recordRecovery(context, manager, { overpaymentId, amountFen, reference: id });
    await recordTransaction(context, manager, {
      jurisdictionCode,
      restricted,
      fiscalYear: Number(input.paidOn.slice(0, 4)),
      kind: 'OVERPAYMENT_REPAID',
      sourceKey: `repayment:${id}`,
      postings: [
        ['TREASURY', amountFen],
        ['RECOVERABLE', -amountFen],
      ],
    });
    const details = { amountFen, paidOn: input.paidOn };
    await context.audit.append(manager, {
      jurisdictionCode,
      actor: context.caller.subject,
      action: 'repayment-record',
      subject: recovery.id,
      details,
    });
    return recovery.id;
  });
}
