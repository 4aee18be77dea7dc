import type { EvidenceAnswer, EvidenceRequest, EvidenceSubject } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';
import { defineListener } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { answeringAgency, findAgency, sourceOf } from '../../agency/agency-directory.ts';
import { isRecordTopic, topicsOfRole, type RecordTopic } from '../../agency/agency-topics.ts';
import { AgencyRecord } from '../../record/agency-record.entity.ts';
import { factsOf } from '../../record/record-facts.ts';
import { AskedSubject } from '../asked-subject.entity.ts';
import { EvidenceAnswerRow } from '../evidence-answer.entity.ts';

/** A case asks: every question about a person with a resident ID gets an answer, FOUND or NO_DATA. */
export const answerEvidence = defineListener({
  name: 'answer-evidence',
  types: ['children.application-submitted', 'children.evidence-requested'],
  handle: async (event, kit, manager) => {
    const answers = await answersTo(kit, manager, event.data);
    if (answers.length === 0) return;
    await kit.outbox.append(manager, {
      type: 'agencies.evidence-answered',
      subject: event.data.caseId,
      data: { caseId: event.data.caseId, answers },
      ...(event.traceid ? { traceId: event.traceid } : {}),
    });
    await kit.audit.append(manager, {
      jurisdictionCode: event.data.jurisdictionCode,
      actor: `system:${kit.name}`,
      action: 'answer-evidence',
      subject: event.data.caseId,
      details: { evidenceIds: answers.map(({ evidenceId }) => evidenceId) },
    });
  },
});

async function answersTo(kit: Kit, manager: EntityManager, request: EvidenceRequest): Promise<EvidenceAnswer[]> {
  const known = request.subjects.filter(({ identityToken }) => identityToken !== undefined);
  const topics = request.topics.filter(isRecordTopic);
  if (known.length === 0 || topics.length === 0) return [];
  const records = await manager.find(AgencyRecord, {
    where: { identityToken: In(known.map(({ identityToken }) => identityToken as string)), topic: In(topics) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  await noteAsked(kit, manager, request, known);
  const answers: EvidenceAnswer[] = [];
  for (const subject of known) {
    for (const topic of topicsOfRole[subject.role].filter((each) => topics.includes(each))) {
      const found = records.filter((record) => record.topic === topic && record.identityToken === subject.identityToken);
      answers.push(await answer(kit, manager, request, subject, topic, found));
    }
  }
  return answers;
}

/** Who is asked about for a case; what fills somebody's own form is asked once and forgotten. */
async function noteAsked(
  kit: Kit,
  manager: EntityManager,
  { caseId, jurisdictionCode }: EvidenceRequest,
  known: readonly EvidenceSubject[],
): Promise<void> {
  const rows = known
    .filter(({ role }) => role !== 'APPLICANT')
    .map(({ role, identityToken }) => ({ id: kit.ids.next(), caseId, jurisdictionCode, role, identityToken: identityToken as string }));
  if (rows.length > 0) await manager.createQueryBuilder().insert().into(AskedSubject).values(rows).orIgnore().execute();
}

/** Answers one question and keeps what was said. */
export async function answer(
  kit: Kit,
  manager: EntityManager,
  { caseId, jurisdictionCode }: Pick<EvidenceRequest, 'caseId' | 'jurisdictionCode'>,
  { role }: Pick<EvidenceSubject, 'role'>,
  topic: RecordTopic,
  records: readonly AgencyRecord[],
): Promise<EvidenceAnswer> {
  const sender = findAgency(kit, records.at(-1)?.agencyId ?? '');
  const source = sender ? sourceOf(sender) : answeringAgency(kit, jurisdictionCode, topic);
  const values = records.map((record) => JSON.parse(kit.fields.open(record, 'values')) as object);
  const facts = values.length > 0 ? factsOf(topic, values, kit.clock.today()) : undefined;
  const row = Object.assign(new EvidenceAnswerRow(), {
    id: kit.ids.next(),
    caseId,
    jurisdictionCode,
    subjectRole: role,
    topic,
    state: facts ? 'FOUND' : 'NO_DATA',
    recordIds: records.map(({ id }) => id),
    agencyId: source.agencyId,
    answeredAt: kit.clock.now(),
  } as const);
  row.facts = facts ? kit.fields.seal(row, 'facts', JSON.stringify(facts)) : null;
  // No decision names what fills somebody's own form: it is not kept, lest it outlive a draft that is erased.
  if (role !== 'APPLICANT') await manager.insert(EvidenceAnswerRow, row as object);
  return {
    subjectRole: role,
    topic,
    state: row.state,
    ...(facts ? { sealed: kit.envelope.seal(facts, caseId) } : {}),
    source,
    answeredAt: row.answeredAt,
    evidenceId: row.id,
  };
}
