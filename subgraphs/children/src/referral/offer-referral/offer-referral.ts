import { idempotent, Misuse, notFound, RefusalError } from '@onething/subgraph-kit';
import { rolesOn } from '../../case/case-access.ts';
import { openCase } from '../../case/open-case.ts';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { linkedServicesOf } from '../linked-services-of.ts';
import { insertReferral } from '../offer-services/offer-services.ts';
import { ReferralRow } from '../referral.entity.ts';
import { tellOfReferral } from '../tell-of-referral.ts';

export interface OfferReferral {
  caseId: string;
  /** Code of a service of the place. */
  service: string;
  reason: string;
  idempotencyKey: string;
}

/**
 * An officer offers by hand what the policy leaves open for want of a fact, and says what they know. Never a second time for the same period,
 * and never what the policy excludes.
 */
export async function offerReferral(context: ChildrenContext, input: OfferReferral): Promise<string> {
  return idempotent(context, 'offerReferral', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    if (rolesOn(context.caller, file.record).length === 0) throw notFound();
    if (file.record.status !== 'CONFIRMED')
      throw new RefusalError('REFERRAL_NOT_ENROLLED', {
        zh: '孩子还没有纳入保障，不能转介服务。',
        en: 'The child is not enrolled, so no service can be offered.',
      });
    const reason = requireReason(input.reason);
    const detail = linkedServicesOf(file, context.clock.today()).details.find(({ service }) => service === input.service);
    if (!detail) throw new Misuse('BAD_INPUT', 'service is none the place offers to this child');
    const { service, period } = detail;
    if (await manager.existsBy(ReferralRow, { caseId: file.record.id, service, period }))
      throw new RefusalError('REFERRAL_EXISTS', {
        zh: '这项服务本期已经提供过，请在列表中查看。',
        en: 'This service has been offered for the period already; see the list.',
      });
    const by = { actor: 'STAFF' as const, subject: context.caller.subject, name: context.caller.name };
    const action = await insertReferral(context, manager, file, detail, { origin: 'OFFICER', by, reason });
    await tellOfReferral(context, manager, file.record, action, { to: 'FAMILY', say: 'SERVICES_OFFERED' });
    await context.audit.append(manager, {
      jurisdictionCode: file.record.countyCode,
      actor: context.caller.subject,
      action: 'referral-offer',
      subject: file.record.id,
      details: { referralId: action.referralId },
    });
    return action.referralId;
  });
}
