import { idempotent, isDuplicateKey } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import { PaymentReissue } from '../payment-reissue.entity.ts';
import { requireFunded } from '../run-access.ts';
import { requireReason, runRefusal } from '../run-refusals.ts';

/**
 * Lets a payment that came back be paid again to the same account, for a reason (the bank had closed it by mistake); with a new, verified account it
 * needs no word. The next regular or supplementary run pays it. Letting it twice changes nothing. Refuses PAYMENT_NOT_RETURNED, REASON_REQUIRED.
 */
export async function reissuePayment(
  context: PaymentsContext,
  input: { idempotencyKey: string; paymentId: string; reason: string },
): Promise<string> {
  const reason = requireReason(input.reason);
  const item = requireFunded(context, await context.database.manager.findOneBy(PaymentItem, { id: input.paymentId }), ['paymentPreparer']);
  if (item.state !== 'RETURNED') throw runRefusal('PAYMENT_NOT_RETURNED');
  try {
    return await idempotent(context, 'reissuePayment', { ...input }, async (manager) => {
      const row = Object.assign(new PaymentReissue(), { id: context.ids.next(), itemId: item.id, actorSubject: context.caller.subject });
      row.reason = context.fields.seal(row, 'reason', reason);
      row.at = context.clock.now();
      await manager.insert(PaymentReissue, row);
      await context.audit.append(manager, {
        jurisdictionCode: item.jurisdictionCode,
        actor: context.caller.subject,
        action: 'payment-reissue',
        subject: item.id,
      });
      return item.id;
    });
  } catch (error) {
    if (isDuplicateKey(error, 'payment_reissue')) return item.id;
    throw error;
  }
}
