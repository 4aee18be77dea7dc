import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { openCaseFile } from '../../case/case-file.ts';
import { lockedCase } from '../../case/open-case.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { emitQuestions, questionsOf } from '../../evidence/ask-agencies.ts';
import { auditSystem } from '../../queue/escalate-deadlines/audit-system.ts';
import { ReverificationRow } from '../reverification.entity.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';

const tenMinutesMs = 600_000;
/** Children of one round; the next round goes on. */
const childrenOfRound = 200;

/**
 * Asks the agencies again about enrolled children where a county has to verify its data every so often: once in each period, however often it runs
 * (郑民文〔2020〕57号 二（四）4).
 */
export const reverifyData: Job<ChildrenServices> = {
  name: 'reverify-data',
  everyMs: tenMinutesMs,
  run: async (kit) => {
    for (const id of await dueDuties(kit)) await kit.database.transact((manager) => ask(kit, manager, id));
  },
};

async function dueDuties(kit: ChildrenKit): Promise<string[]> {
  const rows = await kit.database.read.manager
    .createQueryBuilder(VisitDutyRow, 'duty')
    .select('duty.id', 'id')
    .where("duty.actor = 'COUNTY_DATA' AND duty.ended = :ended AND duty.opensOn <= :today", { ended: false, today: kit.clock.today() })
    .andWhere('NOT EXISTS (SELECT 1 FROM reverification again WHERE again.case_id = duty.case_id AND again.period = duty.period)')
    .orderBy('duty.dueOn')
    .limit(childrenOfRound)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

async function ask(kit: ChildrenKit, manager: EntityManager, dutyId: string): Promise<void> {
  const duty = await manager.findOneByOrFail(VisitDutyRow, { id: dutyId });
  const record = await lockedCase(manager, duty.caseId);
  if (!record || (await manager.existsBy(ReverificationRow, { caseId: duty.caseId, period: duty.period }))) return;
  const file = await openCaseFile(kit, manager, record);
  await manager.insert(ReverificationRow, {
    id: kit.ids.next(),
    caseId: record.id,
    period: duty.period,
    askedOn: kit.clock.today(),
    asked: questionsOf(kit, file).length,
    answered: 0,
    differing: 0,
    doneOn: null,
    closeReason: null,
    closedByName: null,
  });
  await emitQuestions(kit, manager, file, 'children.evidence-requested');
  await auditSystem(kit, manager, record, 'reverify-data');
}
