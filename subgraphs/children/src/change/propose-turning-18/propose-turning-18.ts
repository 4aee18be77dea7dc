import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import { recordAction, systemAuthor } from '../../case/record-action.ts';
import { auditSystem } from '../../queue/escalate-deadlines/audit-system.ts';
import { ChangeProposalRow } from '../change-proposal.entity.ts';
import { insertProposal } from '../insert-proposal.ts';

const oneHourMs = 3_600_000;
const childrenOfRound = 500;
/** Days ahead where no release names any. */
const usualDays = 60;

/** Asks, some weeks ahead of the 18th birthday of an enrolled child, whether school goes on (辽民发〔2019〕66号 二（四）2): a proposal that people check and decide. */
export const proposeTurning18: Job<ChildrenServices> = {
  name: 'propose-turning-18',
  everyMs: oneHourMs,
  run: async (kit) => {
    for (const id of await turningSoon(kit)) await kit.database.transact((manager) => propose(kit, manager, id));
  },
};

async function turningSoon(kit: ChildrenKit): Promise<string[]> {
  const today = kit.clock.today();
  const value = kit.policy.current().parameter('000000', 'turning18NoticeDays', today)?.value;
  const horizon = new Date(Date.parse(`${today}T00:00:00Z`) + (typeof value === 'number' ? value : usualDays) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const rows = await kit.database.read.manager
    .createQueryBuilder(Case, 'found')
    .select('found.id', 'id')
    .where('found.status = :status AND found.childBornOn <= :born', {
      status: 'CONFIRMED',
      born: `${Number(horizon.slice(0, 4)) - 18}${horizon.slice(4)}`,
    })
    .andWhere("NOT EXISTS (SELECT 1 FROM change_proposal known WHERE known.case_id = found.id AND known.ground = 'TURNED_18')")
    .orderBy('found.childBornOn')
    .limit(childrenOfRound)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

async function propose(kit: ChildrenKit, manager: EntityManager, id: string): Promise<void> {
  const record = await lockedCase(manager, id);
  if (record?.status !== 'CONFIRMED' || (await manager.existsBy(ChangeProposalRow, { caseId: id, ground: 'TURNED_18' }))) return;
  const file = await openCaseFile(kit, manager, record);
  await insertProposal(kit, manager, file, {
    ground: 'TURNED_18',
    source: 'CALENDAR',
    details: {},
    bySubject: systemAuthor.subject,
    byName: '',
    alertKey: kit.keyedHash(`turning 18 ${id}`),
  });
  await recordAction(kit, manager, file, systemAuthor, {
    kind: 'PROPOSE_CHANGE',
    text: { zh: '即将年满十八周岁，请核实是否继续就读', en: 'Turns 18 soon: find out whether school goes on' },
    applicantText: { zh: '孩子即将年满十八周岁，请告诉我们是否继续上学', en: 'The child turns 18 soon: tell us whether school goes on' },
  });
  await auditSystem(kit, manager, record, 'propose-turning-18');
}
