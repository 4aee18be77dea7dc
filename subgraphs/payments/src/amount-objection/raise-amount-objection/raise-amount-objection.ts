import { idempotent, notFound, RefusalError, type RequestContext } from '@onething/subgraph-kit';
import { IsNull } from 'typeorm';
import { duesKnownAt } from '../../entitlement/dues-known-at.ts';
import { isOwner } from '../../entitlement/entitlement-access.ts';
import { Entitlement } from '../../entitlement/entitlement.entity.ts';
import { officeOf } from '../../entitlement/place/office-of.ts';
import { AmountObjectionRow } from '../amount-objection.entity.ts';
import { statedText } from '../stated-text.ts';

export interface RaiseAmountObjection {
  entitlementId: string;
  month?: string | null;
  reason: string;
  idempotencyKey: string;
}

/**
 * The recipient objects to an amount: to that of one month of the ledger, or to what is missing from it. The county that pays answers;
 * reconsideration and court stay open besides. Only the recipient may, NOT_FOUND for everybody else; one objection at a time.
 * Returns the id of the objection.
 */
export async function raiseAmountObjection(context: RequestContext, input: RaiseAmountObjection): Promise<string> {
  return idempotent(context, 'raiseAmountObjection', { ...input }, async (manager) => {
    const entitlement = await manager.findOneBy(Entitlement, { id: input.entitlementId });
    if (!entitlement || !isOwner(context, entitlement)) throw notFound();
    const reason = statedText('reason', input.reason);
    if (input.month && !(await duesKnownAt(context, entitlement.id)).some(({ month }) => month === input.month)) refuseMonth();
    // Who has the file answers: also for months that another county paid before the child moved.
    const { jurisdictionCode } = officeOf(entitlement);
    const entitlementId = entitlement.id;
    if (await manager.existsBy(AmountObjectionRow, { entitlementId, answeredAt: IsNull() })) refuseSecond();
    const row = Object.assign(new AmountObjectionRow(), {
      id: context.ids.next(),
      entitlementId,
      sequence: (await manager.countBy(AmountObjectionRow, { entitlementId })) + 1,
      jurisdictionCode,
      month: input.month ?? null,
      raisedAt: context.clock.now(),
      outcome: null,
      answer: null,
      answeredAt: null,
      bySubject: null,
      byName: null,
    });
    row.reason = context.fields.seal(row, 'reason', reason);
    await manager.insert(AmountObjectionRow, row);
    await context.audit.append(manager, {
      jurisdictionCode,
      actor: context.caller.subject,
      action: 'raise-amount-objection',
      subject: row.id,
    });
    await context.outbox.append(manager, {
      type: 'payments.amount-objection-raised',
      subject: row.id,
      data: { caseId: entitlement.caseId, jurisdictionCode },
    });
    return row.id;
  });
}

function refuseMonth(): never {
  const message = {
    zh: '账上没有这个月份，请从列出的月份里选。',
    en: 'There is no such month on the account: choose one of those listed.',
  };
  throw new RefusalError('AMOUNT_MONTH_UNKNOWN', message, [{ path: 'month', code: 'AMOUNT_MONTH_UNKNOWN', message }]);
}

function refuseSecond(): never {
  throw new RefusalError('AMOUNT_OBJECTION_OPEN', {
    zh: '您上一次对金额提出的异议还没有答复，请等答复后再提。',
    en: 'Your last objection to an amount has not been answered yet; wait for the answer.',
  });
}
