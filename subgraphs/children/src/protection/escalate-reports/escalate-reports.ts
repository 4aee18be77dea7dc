import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { ProtectionReportRow } from '../protection.entity.ts';
import { appendStep } from '../record-protection-step.ts';
import { tellOffices } from '../tell-offices.ts';

const tenMinutesMs = 600_000;
const reportsOfRound = 500;

/** Brings reports whose next link is overdue before the county, once for each link, however often it runs. */
export const escalateReports: Job<ChildrenServices> = {
  name: 'escalate-protection-reports',
  everyMs: tenMinutesMs,
  run: async (kit) => {
    const rows = await kit.database.read.manager
      .createQueryBuilder(ProtectionReportRow, 'report')
      .where('report.open = :open AND report.dueSort < :today AND report.escalated = :escalated', {
        open: true,
        today: kit.clock.today(),
        escalated: false,
      })
      .orderBy('report.dueSort')
      .limit(reportsOfRound)
      .getMany();
    for (const { id } of rows) await kit.database.transact((manager) => escalate(kit, manager, id));
  },
};

async function escalate(kit: ChildrenKit, manager: EntityManager, id: string): Promise<void> {
  const report = await manager.findOneBy(ProtectionReportRow, { id });
  // Somebody may have been faster since the list was read.
  if (!report?.open || report.escalated || !report.dueOn || report.dueOn >= kit.clock.today()) return;
  const step = await appendStep(kit, manager, report, { kind: 'ESCALATE', details: {} }, { subject: 'system:children', name: '' });
  await tellOffices(kit, manager, report, { code: 'PROTECTION_OVERDUE', causeId: step.id, audiences: ['townshipHead', 'countyConfirmer'] });
  await kit.audit.append(manager, {
    jurisdictionCode: report.countyCode,
    actor: 'system:children',
    action: 'escalate-protection-report',
    subject: report.id,
  });
}
