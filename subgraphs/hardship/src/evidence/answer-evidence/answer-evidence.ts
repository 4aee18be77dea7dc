import type { AgencyTopic, EvidenceAnswer, EvidenceRequest, SubjectRole } from '@onething/events';
import { defineListener, type Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { civilAffairsOf } from '../../register/civil-affairs-of.ts';
import { AskedPerson } from '../asked-person.entity.ts';
import { benefitsAnswer } from '../benefits-answer.ts';
import { householdAnswer, ownHouseholdAnswer } from '../household-answer.ts';
import { type RegisterAnswer, tokenOf } from '../register-answer.ts';

/** A case asks: the registers of civil affairs answer both of their questions, with facts or with "nothing can be said". */
export const answerEvidence = defineListener({
  name: 'answer-evidence',
  types: ['children.application-submitted', 'children.evidence-requested'],
  handle: async (event, kit, manager) => {
    await noteAsked(kit, manager, event.data);
    await answerRequest(kit, manager, event.data, event.traceid);
  },
});

interface Answered {
  subjectRole: SubjectRole;
  topic: AgencyTopic;
  answer: RegisterAnswer;
}

/** Who is asked about for a case; what fills somebody's own form is asked once and forgotten. */
async function noteAsked(kit: Kit, manager: EntityManager, { caseId, jurisdictionCode, subjects }: EvidenceRequest): Promise<void> {
  const rows = subjects.flatMap(({ role, identityToken }) =>
    role === 'APPLICANT' || identityToken === undefined ? [] : [{ id: kit.ids.next(), caseId, jurisdictionCode, role, identityToken }],
  );
  if (rows.length > 0) await manager.createQueryBuilder().insert().into(AskedPerson).values(rows).orIgnore().execute();
}

/** Answers what the registers can say to the topics of a question, in one event, and notes what the answers rest on. */
export async function answerRequest(
  kit: Kit,
  manager: EntityManager,
  request: EvidenceRequest,
  traceId: string | undefined,
): Promise<void> {
  const { caseId, jurisdictionCode, topics } = request;
  const month = kit.clock.today().slice(0, 7);
  const answered: Answered[] = [];
  const applicant = tokenOf(request, 'APPLICANT');
  if (topics.includes('DIBAO'))
    answered.push(
      applicant === undefined
        ? { subjectRole: 'HOUSEHOLD', topic: 'DIBAO', answer: await householdAnswer(manager, request, month) }
        : { subjectRole: 'APPLICANT', topic: 'DIBAO', answer: await ownHouseholdAnswer(manager, request, applicant, month) },
    );
  if (topics.includes('OTHER_BENEFITS')) {
    answered.push({ subjectRole: 'CHILD', topic: 'OTHER_BENEFITS', answer: await benefitsAnswer(kit, manager, request, month) });
  }
  if (answered.length === 0) return;
  const answers = answered.map((each) => evidenceOf(kit, caseId, each));
  const data = { caseId, answers };
  await kit.outbox.append(manager, { type: 'hardship.evidence-answered', subject: caseId, data, ...(traceId ? { traceId } : {}) });
  await kit.audit.append(manager, {
    jurisdictionCode,
    actor: `system:${kit.name}`,
    action: 'answer-evidence',
    subject: caseId,
    details: {
      answers: answers.map(({ evidenceId, topic }, index) => ({ evidenceId, topic, rests: answered[index]?.answer.rests ?? [] })),
    },
  });
}

/** The answer as it travels: facts sealed for the case, named by the agency whose register it is. */
function evidenceOf(kit: Kit, caseId: string, { subjectRole, topic, answer }: Answered): EvidenceAnswer {
  return {
    subjectRole,
    topic,
    state: answer.facts ? 'FOUND' : 'NO_DATA',
    ...(answer.facts ? { sealed: kit.envelope.seal(answer.facts, caseId) } : {}),
    source: civilAffairsOf(kit, answer.jurisdictionCode),
    answeredAt: kit.clock.now(),
    evidenceId: kit.ids.next(),
  };
}
