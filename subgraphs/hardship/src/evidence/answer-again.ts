import type { AgencyTopic, EvidenceRequest } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { answerRequest } from './answer-evidence/answer-evidence.ts';
import { AskedPerson } from './asked-person.entity.ts';

/** So many people are looked up at once. */
const peopleAtOnce = 500;

/**
 * A list brought something new about people that cases have asked about: those cases are answered again, with everything the registers now say.
 * People nobody asked about cost nothing.
 */
export async function answerAgain(
  kit: Kit,
  manager: EntityManager,
  topics: readonly AgencyTopic[],
  identityTokens: readonly string[],
): Promise<void> {
  const cases = new Set<string>();
  for (let start = 0; start < identityTokens.length; start += peopleAtOnce) {
    const asked = await manager.findBy(AskedPerson, { identityToken: In(identityTokens.slice(start, start + peopleAtOnce)) });
    for (const { caseId } of asked) cases.add(caseId);
  }
  for (const caseId of cases) await answerRequest(kit, manager, await requestOf(manager, caseId, topics), undefined);
}

/** The case's question as it asked it, for the topics that may have changed. */
async function requestOf(manager: EntityManager, caseId: string, topics: readonly AgencyTopic[]): Promise<EvidenceRequest> {
  const people = await manager.find(AskedPerson, { where: { caseId }, order: { id: 'ASC' } });
  return {
    caseId,
    // A case that has moved asked last from where it is now.
    jurisdictionCode: people.at(-1)?.jurisdictionCode ?? '',
    subjects: people.map(({ role, identityToken }) => ({ role, identityToken })),
    topics: [...topics],
  };
}
