import type { EvidenceAnswer, EvidenceFacts } from '@onething/events';
import { isFinal } from '@onething/casework';
import { defineListener } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../../children-context.ts';
import { raiseAlerts } from '../../change/raise-alerts.ts';
import { EvidenceRow } from '../../evidence/evidence.entity.ts';
import { outstandingMaterials } from '../../material/required-materials.ts';
import type { Case } from '../case.entity.ts';
import type { CaseFile } from '../case-file.ts';
import { openCaseFile } from '../case-file.ts';
import { noteMissingCalendar } from '../note-missing-calendar.ts';
import { lockedCase } from '../open-case.ts';
import { projectCase, recordAction, systemAuthor } from '../record-action.ts';

/**
 * Keeps what agencies and hardship answer about a case, each answer once, and looks whether shared data has completed the application. An answer
 * for a case that was refused, withdrawn or is unknown changes nothing; about an enrolled child it is compared with what the decision rested on. A draft keeps only what its applicant asked about themselves, and once it is
 * handed in such an answer comes too late: a case rests on what was asked about it.
 */
export const receiveEvidence = defineListener({
  name: 'receive-evidence',
  types: ['agencies.evidence-answered', 'hardship.evidence-answered'],
  handle: async (event, kit, manager) => {
    await keepAnswers(kit as ChildrenKit, manager, event.data.caseId, event.data.answers);
  },
});

async function keepAnswers(kit: ChildrenKit, manager: EntityManager, caseId: string, answers: readonly EvidenceAnswer[]): Promise<void> {
  const record = await lockedCase(manager, caseId);
  if (record?.status === 'CONFIRMED') return raiseAlerts(kit, manager, record, answers);
  if (!record || isFinal(record.status)) return;
  if (record.status === 'DRAFT') return keepOwnData(kit, manager, record, answers);
  const ofCase = answers.filter(({ subjectRole }) => subjectRole !== 'APPLICANT');
  if (ofCase.length === 0) return;
  for (const answer of ofCase) await keepAnswer(kit, manager, caseId, answer);
  const file = await projectCase(kit, manager, record, record.version);
  if (!file.state.completed && file.state.status === 'SUBMITTED' && outstandingMaterials(file, kit.clock.today()).length === 0)
    await complete(kit, manager, file);
}

/** What the applicant of a draft asked about themselves, and nothing else. */
async function keepOwnData(kit: ChildrenKit, manager: EntityManager, record: Case, answers: readonly EvidenceAnswer[]): Promise<void> {
  if (record.restricted) return;
  for (const answer of answers) {
    const { subjectRole, topic } = answer;
    if (subjectRole !== 'APPLICANT') continue;
    if (await manager.existsBy(EvidenceRow, { caseId: record.id, subjectRole, topic, state: 'AWAITED' }))
      await keepAnswer(kit, manager, record.id, answer);
  }
}

async function keepAnswer(kit: ChildrenKit, manager: EntityManager, caseId: string, answer: EvidenceAnswer): Promise<void> {
  if (await manager.existsBy(EvidenceRow, { id: answer.evidenceId })) return;
  const facts = answer.sealed === undefined ? null : kit.envelope.open<EvidenceFacts>(answer.sealed, caseId);
  const row = Object.assign(new EvidenceRow(), {
    id: answer.evidenceId,
    caseId,
    // The household's relief and the child's other benefits are one question each, whoever the answer names.
    subjectRole:
      answer.subjectRole === 'APPLICANT'
        ? answer.subjectRole
        : answer.topic === 'DIBAO'
          ? ('HOUSEHOLD' as const)
          : answer.topic === 'OTHER_BENEFITS'
            ? ('CHILD' as const)
            : answer.subjectRole,
    topic: answer.topic,
    state: answer.state,
    source: answer.source,
    answeredAt: answer.answeredAt,
    receivedAt: kit.clock.now(),
  });
  row.facts = facts === null ? null : kit.fields.seal(row, 'facts', JSON.stringify(facts));
  await manager.insert(EvidenceRow, row);
}

/** Shared data stands for the last papers owed: nothing is missing any more. */
async function complete(kit: ChildrenKit, manager: EntityManager, file: CaseFile): Promise<void> {
  const current = await openCaseFile(kit, manager, file.record);
  const recorded = await recordAction(kit, manager, current, systemAuthor, {
    kind: 'RECEIVE_EVIDENCE',
    facts: { complete: true },
    text: { zh: '部门数据代替了未交的材料，材料已齐', en: 'Shared data stands for the missing papers; the application is complete' },
    applicantText: {
      zh: '部门已有您的数据，材料不用再交，开始计算办理时限',
      en: 'The agencies hold your data already: no more papers are needed and the time limit has begun',
    },
  });
  await noteMissingCalendar(kit, manager, recorded);
}
