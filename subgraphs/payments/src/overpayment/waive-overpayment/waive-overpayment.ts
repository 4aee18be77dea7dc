import { hivScope, holds, idempotent, notFound, RefusalError, type RequestContext, type Role, requireAccess } from '@onething/subgraph-kit';
import type { LocalisedMessage } from '@onething/subgraph-kit';
import { appendEntries, change, lockedOverpayment } from '../record-recovery/record-recovery.ts';
import { outstandingFen, Overpayment } from '../overpayment.entity.ts';

/** Who may decide that a family keeps what it was paid too much. */
export const waivingRoles: readonly Role[] = ['countyConfirmer', 'paymentApprover'];

export interface WaiveOverpayment {
  overpaymentId: string;
  version: number;
  reason: string;
  idempotencyKey: string;
}

/** What is kept, sealed, of the decision. */
export interface Waiver {
  reason: string;
  bySubject: string;
}

const shortestReason = 5;
const longestReason = 500;

/**
 * Leaves what is still open of an overpayment with the family, with a written reason; what was taken back stays taken back. To those who
 * confirm or approve in the county that paid; NOT_FOUND for others. Refusals: OVERPAYMENT_CLOSED, OVERPAYMENT_REASON_INVALID,
 * OVERPAYMENT_CHANGED_MEANWHILE. Returns its id.
 */
export async function waiveOverpayment(context: RequestContext, input: WaiveOverpayment): Promise<string> {
  const found = await context.database.manager.findOneBy(Overpayment, { id: input.overpaymentId });
  if (!found) throw notFound();
  requireAccess(context, { roles: waivingRoles, jurisdiction: found.payerCode });
  if (found.restricted && !holds(context.caller, waivingRoles, found.payerCode, hivScope)) throw notFound();
  const reason = input.reason.normalize('NFC').trim();
  if ([...reason].length < shortestReason || [...reason].length > longestReason) throw refusal('OVERPAYMENT_REASON_INVALID', reasonInvalid);
  return idempotent(context, 'waiveOverpayment', { ...input }, async (manager) => {
    const overpayment = await lockedOverpayment(manager, found.id);
    if (overpayment.version !== input.version) throw refusal('OVERPAYMENT_CHANGED_MEANWHILE', changedMeanwhile);
    if (overpayment.state !== 'OPEN' && overpayment.state !== 'RECOVERING') throw refusal('OVERPAYMENT_CLOSED', closed);
    const amountFen = outstandingFen(overpayment);
    await appendEntries(context, manager, overpayment, { amountFen, reference: `waiver ${overpayment.version}`, type: 'WAIVED' });
    const waiver = context.fields.seal(
      overpayment,
      'waiver',
      JSON.stringify({ reason, bySubject: context.caller.subject } satisfies Waiver),
    );
    await change(context, manager, overpayment, { waivedFen: overpayment.waivedFen + amountFen, state: 'WAIVED', waiver });
    await context.audit.append(manager, {
      jurisdictionCode: overpayment.payerCode,
      actor: context.caller.subject,
      action: 'waive-overpayment',
      subject: overpayment.id,
      details: { amountFen },
    });
    return overpayment.id;
  });
}

const reasonInvalid: LocalisedMessage = {
  zh: `请写明不予追回的理由（${shortestReason}至${longestReason}个字）。`,
  en: `Give the reason why it is not taken back, ${shortestReason} to ${longestReason} characters.`,
};
const closed: LocalisedMessage = {
  zh: '该笔多发款项已结清或已免予追回。',
  en: 'This overpayment is settled or waived already.',
};
const changedMeanwhile: LocalisedMessage = {
  zh: '该笔多发款项刚有变化，请刷新后再操作。',
  en: 'This overpayment has just changed. Reload it and decide again.',
};

function refusal(code: string, message: LocalisedMessage): RefusalError {
  return new RefusalError(code, message);
}
