import type { EvidenceAnswer } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { RecordTopic } from '../agency/agency-topics.ts';
import { topicsOfRole } from '../agency/agency-topics.ts';
import { AgencyRecord } from '../record/agency-record.entity.ts';
import { answer } from './answer-evidence/answer-evidence.ts';
import { AskedSubject } from './asked-subject.entity.ts';

/**
 * A list brought something new about people that cases have asked about: those cases are answered again, with everything now held on the topic. One
 * look for the whole batch; people nobody asked about cost nothing.
 */
export async function answerAgain(kit: Kit, manager: EntityManager, topic: RecordTopic, identityTokens: readonly string[]): Promise<void> {
  if (identityTokens.length === 0) return;
  const asked = await manager.findBy(AskedSubject, { identityToken: In([...identityTokens]) });
  const concerned = asked.filter(({ role }) => topicsOfRole[role].includes(topic));
  if (concerned.length === 0) return;
  const records = await manager.find(AgencyRecord, {
    where: { identityToken: In(concerned.map(({ identityToken }) => identityToken)), topic },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  for (const [caseId, subjects] of Map.groupBy(concerned, (subject) => subject.caseId)) {
    const answers: EvidenceAnswer[] = [];
    for (const { jurisdictionCode, role, identityToken } of subjects) {
      const held = records.filter((record) => record.identityToken === identityToken);
      answers.push(await answer(kit, manager, { caseId, jurisdictionCode }, { role }, topic, held));
    }
    await kit.outbox.append(manager, { type: 'agencies.evidence-answered', subject: caseId, data: { caseId, answers } });
  }
}
