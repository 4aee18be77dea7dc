import { checkResidentId } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { noteQuestion } from '../evidence/ask-agencies.ts';
import { askedTopics } from '../facts/evidence-vocabulary.ts';

/**
 * Asks the agencies what they know of whoever begins an application for a child in their own care, to fill their form with it: their own household
 * registration and the household relief they draw. The declaration they confirmed authorises it. The only person asked about is the one whose ID
 * number sign-in proved, never one whose number somebody typed. Nothing is asked when staff or a relative file for somebody else, and nothing of a
 * restricted case: that somebody began one is for nobody to know.
 */
export async function askOwnData(context: ChildrenContext, manager: EntityManager, record: Case): Promise<void> {
  const { caller } = context;
  const residentId = caller.kind === 'PERSON' ? caller.person?.residentId : undefined;
  if (record.restricted || record.channel !== 'ONLINE' || record.capacity !== 'GUARDIAN') return;
  if (residentId === undefined || !checkResidentId(residentId).ok) return;
  const topics = [...askedTopics.APPLICANT];
  for (const topic of topics) await noteQuestion(context, manager, record.id, 'APPLICANT', topic);
  await context.outbox.append(manager, {
    type: 'children.evidence-requested',
    subject: record.id,
    data: {
      caseId: record.id,
      jurisdictionCode: record.countyCode,
      subjects: [{ role: 'APPLICANT', identityToken: context.identityToken(residentId) }],
      topics,
    },
  });
  await context.audit.append(manager, {
    jurisdictionCode: record.countyCode,
    actor: caller.subject,
    action: 'ask-own-data',
    subject: record.id,
    details: { topics },
  });
}
