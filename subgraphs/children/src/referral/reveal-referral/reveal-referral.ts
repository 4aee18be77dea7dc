import { idempotent } from '@onething/subgraph-kit';
import { openCaseFile } from '../../case/case-file.ts';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { valueAt } from '../../form/json-pointer.ts';
import { openReferralOfAgency } from '../open-referral.ts';
import { RevealedReferral } from '../referral.type.ts';

export interface RevealReferral {
  referralId: string;
  reason: string;
  idempotencyKey: string;
}

/** What the agency needs to do its work: the child's name and number, the guardian's name and phone. The audit entry is committed before anything is shown. */
export async function revealReferral(context: ChildrenContext, input: RevealReferral): Promise<RevealedReferral> {
  await idempotent(context, 'revealReferral', input, async (manager) => {
    const { referral, record } = await openReferralOfAgency(context, manager, input);
    const reason = requireReason(input.reason);
    const entry = { jurisdictionCode: record.countyCode, actor: context.caller.subject, action: 'reveal-referral', subject: record.id };
    await context.audit.append(manager, { ...entry, reason, details: { referralId: referral.id } });
    return null;
  });
  return context.database.transact(async (manager) => {
    const { record } = await openReferralOfAgency(context, manager, input);
    const { answers } = await openCaseFile(context, manager, record);
    const text = (pointer: string): string | null => {
      const value = valueAt(answers, pointer);
      return typeof value === 'string' && value !== '' ? value : null;
    };
    return Object.assign(new RevealedReferral(), {
      childName: context.fields.openOptional(record, 'childName') ?? text('/child/name'),
      childResidentId: context.fields.openOptional(record, 'childResidentId') ?? text('/child/residentId'),
      guardianName: text('/guardians/0/name'),
      guardianPhone: text('/guardians/0/phone'),
    });
  });
}
