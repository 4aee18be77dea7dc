import type { EvidenceAnswer, EvidenceFacts } from '@onething/events';
import { canonicalJson } from '@onething/policy';
import { defineListener } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import { systemAuthor } from '../../case/record-action.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { EvidenceRow } from '../../evidence/evidence.entity.ts';
import { fulfilDataDuty } from '../fulfil-data-duty.ts';
import { lockedRow } from '../locked-row.ts';
import { raiseFindings } from '../raise-findings.ts';
import { ReverificationAnswerRow, ReverificationRow } from '../reverification.entity.ts';

/**
 * Keeps what agencies answer in a round of verifying again, each question once. What differs from before becomes a task of the county; nothing is
 * changed by itself. With the last answer the round is done and the duty goes on to the next period.
 */
export const receiveReverification = defineListener({
  name: 'receive-reverification',
  types: ['agencies.evidence-answered', 'hardship.evidence-answered'],
  handle: async (event, kit, manager) => {
    const { caseId, answers } = event.data;
    if (!(await manager.existsBy(ReverificationRow, { caseId, doneOn: IsNull() }))) return;
    const record = await lockedCase(manager, caseId);
    const round = await manager.findOne(ReverificationRow, { where: { caseId, doneOn: IsNull() }, order: { askedOn: 'DESC', id: 'DESC' } });
    if (record && round) await keepAnswers(kit as ChildrenKit, manager, record, round, answers);
  },
});

async function keepAnswers(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  round: ReverificationRow,
  answers: readonly EvidenceAnswer[],
): Promise<void> {
  const { answered, differing } = (await lockedRow(manager, ReverificationRow, { id: round.id })) ?? round;
  const kept: boolean[] = [];
  for (const answer of answers) kept.push(...(await keepAnswer(kit, manager, record, round, answer)));
  const now = { answered: answered + kept.length, differing: differing + kept.filter(Boolean).length };
  const done = now.answered >= round.asked;
  await manager.update(ReverificationRow, { id: round.id }, { ...now, doneOn: done ? kit.clock.today() : null });
  if (done) await fulfilDataDuty(kit, manager, record.id);
}

/** Whether it differs, for an answer that is new; nothing for one that is known or still awaited. */
async function keepAnswer(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  round: ReverificationRow,
  { subjectRole: named, topic, state, sealed }: EvidenceAnswer,
): Promise<boolean[]> {
  // The household's relief and the child's other benefits are one question each, whoever the answer names.
  const subjectRole = topic === 'DIBAO' ? 'HOUSEHOLD' : topic === 'OTHER_BENEFITS' ? 'CHILD' : named;
  const question = { reverificationId: round.id, subjectRole, topic };
  if (named === 'APPLICANT' || state === 'AWAITED' || (await manager.existsBy(ReverificationAnswerRow, question))) return [];
  const facts = sealed === undefined ? null : canonicalJson(kit.envelope.open<EvidenceFacts>(sealed, record.id));
  const before = await knownFacts(kit, manager, record.id, subjectRole, topic);
  const differs = before !== undefined && before !== facts;
  const row = Object.assign(new ReverificationAnswerRow(), {
    id: kit.ids.next(),
    caseId: record.id,
    ...question,
    state,
    differs,
    receivedAt: kit.clock.now(),
  });
  row.facts = facts === null ? null : kit.fields.seal(row, 'facts', facts);
  await manager.insert(ReverificationAnswerRow, row);
  if (differs)
    await raiseFindings(kit, manager, record, [{ kind: 'DATA_CHANGE', detail: { topic, subjectRole } }], {
      visitId: null,
      byName: '',
      bySubject: systemAuthor.subject,
    });
  return [differs];
}

/** What was known before of the same question, as canonical JSON; null: nothing was found then; undefined: it was never answered. */
async function knownFacts(
  kit: ChildrenKit,
  manager: EntityManager,
  caseId: string,
  subjectRole: EvidenceRow['subjectRole'],
  topic: EvidenceRow['topic'],
): Promise<string | null | undefined> {
  const earlier = await manager.findOne(ReverificationAnswerRow, {
    where: { caseId, subjectRole, topic },
    order: { receivedAt: 'DESC', id: 'DESC' },
  });
  if (earlier) return kit.fields.openOptional(earlier, 'facts');
  const rows = await manager.find(EvidenceRow, { where: { caseId, subjectRole, topic }, order: { receivedAt: 'DESC', id: 'DESC' } });
  const row = rows.find(({ state }) => state !== 'AWAITED');
  if (!row) return undefined;
  const facts = kit.fields.openOptional(row, 'facts');
  return facts === null ? null : canonicalJson(JSON.parse(facts));
}
