import type { AgencyTopic, EvidenceSubject, SubjectRole } from '@onething/events';
import { subjectRoles } from '@onething/events';
import { checkResidentId } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { askedTopics } from '../facts/evidence-vocabulary.ts';
import { valueAt } from '../form/json-pointer.ts';
import { EvidenceRow } from './evidence.entity.ts';

const pointers: Record<Exclude<SubjectRole, 'HOUSEHOLD' | 'APPLICANT'>, string> = {
  CHILD: '/child',
  FATHER: '/parents/father',
  MOTHER: '/parents/mother',
  GUARDIAN: '/guardians/0',
};

/**
 * Asks the agencies about the people of a case: notes each open question and emits the event. People are named by their blind index only;
 * of whom no valid resident ID is known nothing is asked.
 */
export async function askAgencies(
  kit: ChildrenKit,
  manager: EntityManager,
  file: CaseFile,
  type: 'children.application-submitted' | 'children.evidence-requested',
): Promise<void> {
  const questions = questionsOf(kit, file);
  for (const { subjectRole, topic } of questions) await noteQuestion(kit, manager, file.record.id, subjectRole, topic);
  await emitQuestions(kit, manager, file, type);
}

/** A question to the agencies about one person. */
export interface AgencyQuestion {
  subjectRole: SubjectRole;
  topic: AgencyTopic;
}

/** Everything that can be asked about the people of a case. */
export function questionsOf(kit: ChildrenKit, file: CaseFile): AgencyQuestion[] {
  const subjects = subjectsOf(kit, file);
  const roles: SubjectRole[] = [...subjects.map((subject) => subject.role), ...(subjects.length > 0 ? (['HOUSEHOLD'] as const) : [])];
  return subjectRoles
    .filter((each) => roles.includes(each))
    .flatMap((subjectRole) => askedTopics[subjectRole].map((topic) => ({ subjectRole, topic })));
}

/** Asks without noting what is awaited. */
export async function emitQuestions(
  kit: ChildrenKit,
  manager: EntityManager,
  file: CaseFile,
  type: 'children.application-submitted' | 'children.evidence-requested',
): Promise<void> {
  const topics = new Set(questionsOf(kit, file).map(({ topic }) => topic));
  if (topics.size === 0) return;
  await kit.outbox.append(manager, {
    type,
    subject: file.record.id,
    data: { caseId: file.record.id, jurisdictionCode: file.record.countyCode, subjects: subjectsOf(kit, file), topics: [...topics] },
  });
}

/** Notes that an answer is awaited. */
export async function noteQuestion(
  kit: ChildrenKit,
  manager: EntityManager,
  caseId: string,
  subjectRole: SubjectRole,
  topic: AgencyTopic,
): Promise<void> {
  await manager.insert(EvidenceRow, {
    id: kit.ids.next(),
    caseId,
    subjectRole,
    topic,
    state: 'AWAITED',
    facts: null,
    source: null,
    answeredAt: null,
    receivedAt: kit.clock.now(),
  });
}

function subjectsOf(kit: ChildrenKit, file: CaseFile): EvidenceSubject[] {
  return (Object.keys(pointers) as (keyof typeof pointers)[]).flatMap((role) => {
    const residentId = valueAt(file.answers, `${pointers[role]}/residentId`);
    const bornOn = valueAt(file.answers, `${pointers[role]}/bornOn`);
    if (typeof residentId !== 'string' || !checkResidentId(residentId).ok) return [];
    return [{ role, identityToken: kit.identityToken(residentId), ...(typeof bornOn === 'string' ? { bornOn } : {}) }];
  });
}
