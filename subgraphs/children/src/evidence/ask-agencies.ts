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
  const subjects = subjectsOf(kit, file);
  const roles: SubjectRole[] = [...subjects.map((subject) => subject.role), ...(subjects.length > 0 ? (['HOUSEHOLD'] as const) : [])];
  const topics = new Set<AgencyTopic>();
  for (const role of subjectRoles.filter((each) => roles.includes(each))) {
    for (const topic of askedTopics[role]) {
      topics.add(topic);
      await noteQuestion(kit, manager, file.record.id, role, topic);
    }
  }
  if (topics.size === 0) return;
  await kit.outbox.append(manager, {
    type,
    subject: file.record.id,
    data: { caseId: file.record.id, jurisdictionCode: file.record.countyCode, subjects, topics: [...topics] },
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
