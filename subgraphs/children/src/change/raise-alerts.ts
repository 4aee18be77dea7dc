import type { EvidenceAnswer, EvidenceFacts } from '@onething/events';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { openCaseFile } from '../case/case-file.ts';
import type { Case } from '../case/case.entity.ts';
import { recordAction, systemAuthor } from '../case/record-action.ts';
import { auditSystem } from '../queue/escalate-deadlines/audit-system.ts';
import { alertKeyOf } from './alert-key.ts';
import { alertsIn } from './alerts-in.ts';
import type { Alert } from './alert.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import { groundLabels, openChanges } from './change-words.ts';
import { openChildLife } from './child-life.ts';
import { insertProposal } from './insert-proposal.ts';

/**
 * Compares what agencies say anew about an enrolled child with the facts the decision rested on and opens a proposal for each difference that is a
 * ground of change (疑点). Nothing else happens by it: people check and decide. The same fact opens nothing twice.
 */
export async function raiseAlerts(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  answers: readonly EvidenceAnswer[],
): Promise<void> {
  const found = answers.filter(
    ({ state, sealed, subjectRole }) => state === 'FOUND' && sealed !== undefined && subjectRole !== 'APPLICANT',
  );
  if (found.length === 0) return;
  const file = await openCaseFile(kit, manager, record);
  const life = await openChildLife(manager, file);
  if (!life) return;
  for (const answer of found) {
    const facts = kit.envelope.open<EvidenceFacts>(answer.sealed as string, record.id);
    for (const alert of alertsIn(answer, facts, life, file, kit.clock.today())) await raise(kit, manager, file, answer, alert);
  }
}

async function raise(
  kit: ChildrenKit,
  manager: EntityManager,
  file: CaseFile,
  answer: EvidenceAnswer,
  { ground, details, now, before }: Alert,
): Promise<void> {
  const caseId = file.record.id;
  const alertKey = alertKeyOf(kit, caseId, ground, details);
  if (await manager.existsBy(ChangeProposalRow, { alertKey })) return;
  if (await manager.existsBy(ChangeProposalRow, { caseId, ground, status: In([...openChanges]) })) return;
  const { evidenceId, subjectRole, topic, source, answeredAt } = answer;
  await insertProposal(kit, manager, file, {
    ground,
    source: 'AGENCY',
    details,
    bySubject: systemAuthor.subject,
    byName: '',
    evidence: [{ evidenceId, subjectRole, topic, agencyName: source.agencyName, answeredAt, now, before }],
    alertKey,
  });
  const { zh, en } = groundLabels[ground];
  await recordAction(kit, manager, file, systemAuthor, {
    kind: 'PROPOSE_CHANGE',
    text: { zh: `部门数据提示：${zh}，请核查`, en: `Alert by agency data: ${en}; check it` },
  });
  await auditSystem(kit, manager, file.record, 'raise-alert');
}
