import { idempotent, isDuplicateKey, Misuse, RefusalError } from '@onething/subgraph-kit';
import { outstandingFen, Overpayment } from '../../overpayment/overpayment.entity.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { requireFunded } from '../../run/run-access.ts';
import { requireReason } from '../../run/run-refusals.ts';
import { Recovery } from '../recovery.entity.ts';

/** How an overpayment is to be taken back. */
export interface StartRecoveryInput {
  idempotencyKey: string;
  overpaymentId: string;
  method: 'NETTING' | 'PLAN';
  /** Most that is kept back of one payment, in percent; with NETTING. */
  limitPercent?: number | null;
  reason: string;
}

/**
 * Begins to take an overpayment back, from following months or by repayments, for the approver of the county that paid. Each is taken back in one way.
 * Refuses RECOVERY_EXISTS, RECOVERY_NOTHING_OPEN, REASON_REQUIRED.
 */
export async function startRecovery(context: PaymentsContext, input: StartRecoveryInput): Promise<string> {
  const found = await context.database.manager.findOneBy(Overpayment, { id: input.overpaymentId });
  const fund = found && { ...found, jurisdictionCode: found.payerCode };
  const overpayment = requireFunded(context, fund, ['paymentApprover']);
  const reason = requireReason(input.reason);
  const limitPercent = input.method === 'NETTING' ? (input.limitPercent ?? 0) : 0;
  if (input.method === 'NETTING' && (limitPercent < 1 || limitPercent > 100))
    throw new Misuse('BAD_INPUT', 'limitPercent must be 1 to 100');
  try {
    return await idempotent(context, 'startRecovery', { ...input }, async (manager) => {
      const current = await manager.findOneByOrFail(Overpayment, { id: overpayment.id });
      const totalFen = outstandingFen(current);
      if (totalFen <= 0)
        throw new RefusalError('RECOVERY_NOTHING_OPEN', { zh: '这笔多发款没有待追回的金额', en: 'Nothing of this overpayment is open' });
      const { entitlementId, caseId, payerCode: jurisdictionCode, restricted } = current;
      const plan = { overpaymentId: current.id, method: input.method, totalFen, limitPercent };
      const row = Object.assign(new Recovery(), { ...plan, id: context.ids.next(), entitlementId, caseId, jurisdictionCode, restricted });
      row.reason = context.fields.seal(row, 'reason', reason);
      row.startedBySubject = context.caller.subject;
      row.startedAt = context.clock.now();
      await manager.insert(Recovery, row);
      const details = { method: input.method, totalFen, limitPercent };
      await context.audit.append(manager, {
        jurisdictionCode,
        actor: context.caller.subject,
        action: 'recovery-start',
        subject: row.id,
        details,
      });
      return row.id;
    });
  } catch (error) {
    if (!isDuplicateKey(error, 'recovery')) throw error;
    throw new RefusalError('RECOVERY_EXISTS', { zh: '这笔多发款已经在追回', en: 'This overpayment is being taken back already' });
  }
}
