import { holds, idempotent, notFound, RefusalError, type RequestContext } from '@onething/subgraph-kit';
import { mayRead } from '../../entitlement/entitlement-access.ts';
import { Entitlement } from '../../entitlement/entitlement.entity.ts';
import { AmountObjectionRow } from '../amount-objection.entity.ts';
import type { AmountObjectionOutcome } from '../enums.ts';
import { monthsObjected } from '../months-objected.ts';
import { objectionRoles } from '../objection-roles.ts';
import { statedText } from '../stated-text.ts';

export interface AnswerAmountObjection {
  id: string;
  outcome: AmountObjectionOutcome;
  answer: string;
  idempotencyKey: string;
}

/**
 * The county that has the file answers an objection to an amount, once, in words the recipient reads, and the recipient is told. The answer changes no amount: where a
 * fact was wrong, it is recorded as a life event and the calculation follows it. "Corrected" is therefore refused with AMOUNT_NOT_CORRECTED until the
 * ledger has another amount than when the objection was raised. NOT_FOUND for officers of other places, and without the scope where the case needs one.
 */
export async function answerAmountObjection(context: RequestContext, input: AnswerAmountObjection): Promise<string> {
  return idempotent(context, 'answerAmountObjection', { ...input }, async (manager) => {
    const row = await manager.findOneBy(AmountObjectionRow, { id: input.id });
    const entitlement = row && (await manager.findOneBy(Entitlement, { id: row.entitlementId }));
    if (!row || !entitlement || !mayRead(context, entitlement)) throw notFound();
    if (!holds(context.caller, objectionRoles, entitlement.townshipCode)) throw notFound();
    if (row.answeredAt) {
      throw new RefusalError('AMOUNT_OBJECTION_ANSWERED', {
        zh: '这件异议已经答复过了。',
        en: 'This objection has been answered already.',
      });
    }
    if (input.outcome === 'CORRECTED' && !(await monthsObjected(context, row)).changed) refuseUncorrected(row.month);
    const answer = context.fields.seal(row, 'answer', statedText('answer', input.answer));
    const { caller, clock, audit } = context;
    const by = { bySubject: caller.subject, byName: caller.name ?? null };
    await manager.update(AmountObjectionRow, { id: row.id }, { outcome: input.outcome, answer, answeredAt: clock.now(), ...by });
    const { jurisdictionCode } = row;
    await audit.append(manager, { jurisdictionCode, actor: caller.subject, action: 'answer-amount-objection', subject: row.id });
    await context.outbox.append(manager, {
      type: 'payments.amount-objection-answered',
      subject: row.id,
      data: { caseId: entitlement.caseId, jurisdictionCode },
    });
    return row.id;
  });
}

function refuseUncorrected(month: string | null): never {
  const message = {
    zh: `提出异议以后，${month ?? '账上'}的金额没有变化。请先在“变更与终止”里更正情况，金额重新计算后再按“已更正”答复；金额无误的，请按“维持”答复。`,
    en: `The amount ${month ? `of ${month} ` : ''}has not changed since the objection. Correct the facts under "Changes" first and answer once it is calculated anew; if the amount is right, answer that it stands.`,
  };
  throw new RefusalError('AMOUNT_NOT_CORRECTED', message, [{ path: 'outcome', code: 'AMOUNT_NOT_CORRECTED', message }]);
}
