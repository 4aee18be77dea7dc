import type { Job } from '@onething/subgraph-kit';
import { circumstanceLabel } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import { In, LessThanOrEqual } from 'typeorm';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import { recordAction, systemAuthor } from '../../case/record-action.ts';
import { auditSystem } from '../../queue/escalate-deadlines/audit-system.ts';
import { alertKeyOf } from '../alert-key.ts';
import { ChangeProposalRow } from '../change-proposal.entity.ts';
import { openChanges } from '../change-words.ts';
import { openChildLife } from '../child-life.ts';
import { insertProposal } from '../insert-proposal.ts';
import { TermEndRow } from '../term-end.entity.ts';
import type { Term } from './terms-of.ts';
import { noTerm, termsOf } from './terms-of.ts';

const oneHourMs = 3_600_000;
const childrenOfRound = 500;
/** Days ahead where no release names any. */
const usualDays = 30;

/**
 * Asks, some weeks ahead of the end of a parent's sentence or detoxification, whether the parent is back (辽民发〔2019〕66号 二（四）4): a proposal that
 * people check and decide. Each term once, whether the calendar or an agency brings it first; a term whose ground is being handled waits for that.
 */
export const proposeTermEnds: Job<ChildrenServices> = {
  name: 'propose-term-ends',
  everyMs: oneHourMs,
  run: async (kit) => {
    for (const id of await notLookedAt(kit)) await kit.database.transact((manager) => look(kit, manager, id, noTerm));
    const horizon = horizonOf(kit);
    const due = await kit.database.read.manager.find(TermEndRow, {
      where: { endsOn: LessThanOrEqual(horizon) },
      order: { endsOn: 'ASC', caseId: 'ASC' },
      take: childrenOfRound,
    });
    for (const { caseId } of due) await kit.database.transact((manager) => look(kit, manager, caseId, horizon));
  },
};

function horizonOf(kit: ChildrenKit): string {
  const today = kit.clock.today();
  const value = kit.policy.current().parameter('000000', 'termEndNoticeDays', today)?.value;
  return new Date(Date.parse(`${today}T00:00:00Z`) + (typeof value === 'number' ? value : usualDays) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

async function notLookedAt(kit: ChildrenKit): Promise<string[]> {
  const rows = await kit.database.read.manager
    .createQueryBuilder(Case, 'found')
    .select('found.id', 'id')
    .where('found.status = :status', { status: 'CONFIRMED' })
    .andWhere('NOT EXISTS (SELECT 1 FROM term_end known WHERE known.case_id = found.id)')
    .limit(childrenOfRound)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** Proposes what ends up to the horizon and notes what ends next; `horizon` of `noTerm`: only notes. */
async function look(kit: ChildrenKit, manager: EntityManager, caseId: string, horizon: string): Promise<void> {
  const record = await lockedCase(manager, caseId);
  if (!record) return;
  if (record.status !== 'CONFIRMED') {
    await manager.delete(TermEndRow, { caseId });
    return;
  }
  const file = await openCaseFile(kit, manager, record);
  const life = await openChildLife(manager, file);
  const terms = life ? termsOf(life) : [];
  const due = horizon === noTerm ? [] : terms.filter(({ on }) => on <= horizon);
  const waiting: Term[] = [];
  for (const term of due) if (!(await propose(kit, manager, file, term))) waiting.push(term);
  const next = [...waiting, ...terms.filter((term) => !due.includes(term))][0]?.on ?? noTerm;
  await manager.upsert(TermEndRow, { caseId, endsOn: next }, ['caseId']);
}

/** Whether the term is on the table now; not while another change of the same ground is being handled. */
async function propose(kit: ChildrenKit, manager: EntityManager, file: CaseFile, term: Term): Promise<boolean> {
  const caseId = file.record.id;
  const { parent, circumstance, on } = term;
  const details = { parent, circumstance, on };
  const alertKey = alertKeyOf(kit, caseId, 'PARENT_RELEASED', details);
  if (await manager.existsBy(ChangeProposalRow, { alertKey })) return true;
  if (await manager.existsBy(ChangeProposalRow, { caseId, ground: 'PARENT_RELEASED', status: In([...openChanges]) })) return false;
  await insertProposal(kit, manager, file, {
    ground: 'PARENT_RELEASED',
    source: 'CALENDAR',
    details,
    bySubject: systemAuthor.subject,
    byName: '',
    alertKey,
  });
  const { zh, en } = circumstanceLabel(circumstance);
  await recordAction(kit, manager, file, systemAuthor, {
    kind: 'PROPOSE_CHANGE',
    text: { zh: `${zh}将于 ${on} 期满，请核实是否释放`, en: `${en} ends on ${on}: find out whether the parent is back` },
  });
  await auditSystem(kit, manager, file.record, 'propose-term-end');
  return true;
}
