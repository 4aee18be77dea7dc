import { levelOf } from '@onething/casework';
import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { auditSystem } from './audit-system.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import { projectCase, recordAction, systemAuthor } from '../../case/record-action.ts';

const tenMinutesMs = 600_000;
/** Cases of one round; the next round goes on. */
const casesOfRound = 500;

/**
 * Brings cases before the supervisor while there is still time: once fewer working days are left than the steps ahead usually take. Once for each
 * stay with a level, however often it runs; an editor that is open meanwhile stays valid.
 */
export const escalateDeadlines: Job<ChildrenServices> = {
  name: 'escalate-deadlines',
  everyMs: tenMinutesMs,
  run: async (kit) => {
    for (const id of await idsWithoutPrediction(kit)) await kit.database.transact((manager) => predictAgain(kit, manager, id));
    for (const id of await endangeredIds(kit)) await kit.database.transact((manager) => escalate(kit, manager, id));
  },
};

async function endangeredIds(kit: ChildrenKit): Promise<string[]> {
  const found = await kit.database.read.manager
    .createQueryBuilder(Case, 'found')
    .select('found.id', 'id')
    .where('found.open = :open AND found.endangeredFrom <= :today', { open: true, today: kit.clock.today() })
    .andWhere('found.flagList NOT LIKE :escalated', { escalated: '%,ESCALATED,%' })
    .orderBy('found.endangeredFrom')
    .limit(casesOfRound)
    .getRawMany<{ id: string }>();
  return found.map(({ id }) => id);
}

/** Cases from before due dates were predicted. */
async function idsWithoutPrediction(kit: ChildrenKit): Promise<string[]> {
  const found = await kit.database.read.manager
    .createQueryBuilder(Case, 'found')
    .select('found.id', 'id')
    .where('found.open = :open AND found.endangeredFrom IS NULL AND found.dueOn IS NOT NULL', { open: true })
    .limit(casesOfRound)
    .getRawMany<{ id: string }>();
  return found.map(({ id }) => id);
}

async function predictAgain(kit: ChildrenKit, manager: EntityManager, id: string): Promise<void> {
  const record = await lockedCase(manager, id);
  if (record) await projectCase(kit, manager, record, record.version);
}

async function escalate(kit: ChildrenKit, manager: EntityManager, id: string): Promise<void> {
  const record = await lockedCase(manager, id);
  const today = kit.clock.today();
  // Somebody may have been faster since the list was read.
  if (!record?.open || !record.dueOn || !record.endangeredFrom || record.endangeredFrom > today || record.state.escalated) return;
  const level = levelOf(record.status) ?? 'TOWNSHIP';
  const file = await openCaseFile(kit, manager, record);
  const late = record.dueOn < today;
  await recordAction(kit, manager, file, systemAuthor, {
    kind: 'ESCALATE',
    facts: { level },
    text: late
      ? { zh: `已超过 ${record.dueOn} 到期日，提请负责人督办`, en: `Past its due date ${record.dueOn}: brought before the supervisor` }
      : {
          zh: `${record.dueOn} 到期，剩余工作日少于后续环节通常所需，提请负责人督办`,
          en: `Due on ${record.dueOn}; fewer working days are left than the steps ahead usually take: brought before the supervisor`,
        },
  });
  await auditSystem(kit, manager, record, 'escalate-case');
  await kit.outbox.append(manager, {
    type: 'children.case-escalated',
    subject: record.id,
    data: { caseId: record.id, level, officeCode: level === 'TOWNSHIP' ? record.areaCode : record.countyCode, dueOn: record.dueOn },
  });
}
