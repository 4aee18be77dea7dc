import { notFound } from '@onething/subgraph-kit';
import type { OpenEvidence } from '../case/case-file.ts';
import { latestAnswers, openEvidence } from '../case/case-file.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { EvidenceRow } from '../evidence/evidence.entity.ts';

/**
 * What the agencies answered about the caller, who began the draft; nothing of one that is handed in or restricted. NOT_FOUND for everybody else,
 * staff included: whoever may read the case may still not read what its applicant asked about themselves.
 */
export async function ownDataOf(context: ChildrenContext, caseId: string): Promise<OpenEvidence[]> {
  const { caller } = context;
  const { manager } = context.database.read;
  const record = await manager.findOneBy(Case, { id: caseId });
  if (!record || caller.kind !== 'PERSON' || caller.subject === '' || record.applicantSubject !== caller.subject) throw notFound();
  if (record.restricted || record.status !== 'DRAFT') return [];
  const rows = await manager.find(EvidenceRow, {
    where: { caseId, subjectRole: 'APPLICANT' },
    order: { receivedAt: 'ASC', id: 'ASC' },
  });
  return latestAnswers(rows).map((row) => openEvidence(context, row));
}
