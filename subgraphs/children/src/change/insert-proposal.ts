import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { AlertEvidence } from './alert-evidence.ts';
import type { ChangeDetails } from './change-details.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import type { ChangeGround, ChangeSource } from './change-words.ts';

export interface ProposalDraft {
  ground: ChangeGround;
  source: ChangeSource;
  details: ChangeDetails;
  bySubject: string;
  byName: string;
  evidence?: AlertEvidence[];
  alertKey?: string;
}

/** Stores a proposal. Returns its id. */
export async function insertProposal(
  kit: Pick<ChildrenKit, 'ids' | 'clock' | 'fields'>,
  manager: EntityManager,
  file: CaseFile,
  draft: ProposalDraft,
): Promise<string> {
  const row = Object.assign(new ChangeProposalRow(), {
    id: kit.ids.next(),
    caseId: file.record.id,
    ground: draft.ground,
    source: draft.source,
    status: 'PROPOSED' as const,
    version: 1,
    alertKey: draft.alertKey ?? null,
    proposedBySubject: draft.bySubject,
    proposedByName: draft.byName,
    proposedAt: kit.clock.now(),
    check: null,
    prepared: null,
    preparedBySubject: null,
    preparedByName: null,
    preparedAt: null,
    signedBySubject: null,
    signedByName: null,
    closedAt: null,
    closedOn: null,
    lastMonth: null,
    reason: null,
    noticeId: null,
    lifeEventId: null,
  });
  row.details = kit.fields.seal(row, 'details', JSON.stringify(draft.details));
  row.evidence = draft.evidence ? kit.fields.seal(row, 'evidence', JSON.stringify(draft.evidence)) : null;
  await manager.insert(ChangeProposalRow, row);
  return row.id;
}
