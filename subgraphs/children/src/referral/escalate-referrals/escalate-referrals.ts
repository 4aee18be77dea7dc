import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { lockedCase } from '../../case/open-case.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { recordReferralAction, referralSystem } from '../record-referral-action.ts';
import { ReferralRow } from '../referral.entity.ts';
import { tellOfReferral } from '../tell-of-referral.ts';

const tenMinutesMs = 600_000;
const referralsOfRound = 500;

/** Brings referrals whose due day has passed before the township's head, once for each step, however often it runs. */
export const escalateReferrals: Job<ChildrenServices> = {
  name: 'escalate-referrals',
  everyMs: tenMinutesMs,
  run: async (kit) => {
    const rows = await kit.database.read.manager
      .createQueryBuilder(ReferralRow, 'referral')
      .where('referral.open = :open AND referral.dueSort < :today AND referral.escalated = :escalated', {
        open: true,
        today: kit.clock.today(),
        escalated: false,
      })
      .orderBy('referral.dueSort')
      .limit(referralsOfRound)
      .getMany();
    for (const { id, caseId } of rows) await kit.database.transact((manager) => escalate(kit, manager, id, caseId));
  },
};

async function escalate(kit: ChildrenKit, manager: EntityManager, id: string, caseId: string): Promise<void> {
  const record = await lockedCase(manager, caseId);
  const referral = await manager.findOneBy(ReferralRow, { id });
  // Somebody may have been faster since the list was read.
  if (!record || !referral?.open || referral.escalated || !referral.dueOn || referral.dueOn >= kit.clock.today()) return;
  const version = referral.version + 1;
  await manager.update(ReferralRow, { id }, { escalated: true, version });
  const action = await recordReferralAction(kit, manager, referral, version, referralSystem, { kind: 'ESCALATE' });
  await tellOfReferral(kit, manager, record, action, { to: 'TOWNSHIP_HEAD', say: 'REFERRAL_OVERDUE' });
  await kit.audit.append(manager, {
    jurisdictionCode: record.countyCode,
    actor: referralSystem.subject,
    action: 'escalate-referral',
    subject: record.id,
    details: { referralId: id },
  });
}
