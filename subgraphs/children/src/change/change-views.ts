import { circumstanceLabel } from '@onething/policy';
import { JurisdictionReference } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../children-context.ts';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import { staffName } from '../case/case-views.ts';
import type { Case } from '../case/case.entity.ts';
import type { AlertEvidence } from './alert-evidence.ts';
import type { ChangeDetails } from './change-details.ts';
import type { ChangeEffect } from './change-effect.ts';
import type { ChangePaperFileRow } from './change-paper.entity.ts';
import type { ChangeProposalRow } from './change-proposal.entity.ts';
import { groundLabels, sourceLabels, statusLabels } from './change-words.ts';
import {
  ChangeBenefit,
  ChangeCheckView,
  ChangeDetailsView,
  ChangeEffectView,
  ChangeEvidence,
  ChangeMonth,
  ChangePaperFile,
  ChangeProposal,
} from './change.type.ts';
import type { ChangeCheck } from './check-change/check-change.ts';
import { MaterialFile } from '../material/material.type.ts';
import { plusMonths } from './months.ts';
import { isVillageDirector } from './open-change.ts';

/** Whether a change is shown to the caller: offices see all; a family what it told and what was decided; a village director what they told. */
export function isShown(context: ChildrenContext, record: Case, row: ChangeProposalRow): boolean {
  if (row.proposedBySubject === context.caller.subject) return true;
  if (isOnApplicantsSide(context, record)) return row.source === 'GUARDIAN' || row.status === 'DECIDED';
  return !isVillageDirector(context, record);
}

/** A change as people read it. */
export function changeView(row: ChangeProposalRow, record: Case): ChangeProposal {
  return Object.assign(new ChangeProposal(), {
    row,
    record,
    id: row.id,
    version: row.version,
    ground: row.ground,
    groundLabel: groundLabels[row.ground],
    source: row.source,
    sourceLabel: sourceLabels[row.source],
    status: row.status,
    statusLabel: statusLabels[row.status],
    proposedAt: row.proposedAt,
    closedAt: row.closedAt,
    lastMonth: row.lastMonth,
    noticeId: row.noticeId,
  });
}

/** What is said of a change. */
export function detailsView(details: ChangeDetails): ChangeDetailsView {
  return Object.assign(new ChangeDetailsView(), {
    on: details.on ?? null,
    parent: details.parent ?? null,
    circumstance: details.circumstance ?? null,
    circumstanceLabel: details.circumstance ? circumstanceLabel(details.circumstance) : null,
    to: details.to ? JurisdictionReference.of(details.to) : null,
    level: details.level ?? null,
    graduatesOn: details.graduatesOn ?? null,
    leftOn: details.leftOn ?? null,
    otherBenefits:
      details.otherBenefits?.map(({ kind, fen, from, until }) =>
        Object.assign(new ChangeBenefit(), { kind, fen: fen ?? null, from: from ?? null, until: until ?? null }),
      ) ?? null,
    payeeName: details.payeeName ?? null,
    payeeRelation: details.payeeRelation ?? null,
    corrects: details.corrects ?? null,
    note: details.note ?? null,
  });
}

/** The agencies' answers an alert rests on. */
export function evidenceViews(evidence: readonly AlertEvidence[]): ChangeEvidence[] {
  return evidence.map(({ evidenceId: id, agencyName, answeredAt, now, before }) =>
    Object.assign(new ChangeEvidence(), { id, agencyName, answeredAt, now, before }),
  );
}

/** A paper beside a change. */
export function paperFileView({ fields }: Pick<ChildrenContext, 'fields'>, row: ChangePaperFileRow): ChangePaperFile {
  const { id: fileId, mediaType, sizeBytes, attachedAt, paper, bySubject, byName } = row;
  const fileName = fields.open(row, 'fileName');
  const file = Object.assign(new MaterialFile(), {
    fileId,
    fileName,
    mediaType,
    sizeBytes,
    url: `/files/${fileId}`,
    attachedAt,
    sameAs: [],
  });
  return Object.assign(new ChangePaperFile(), { paper, file, by: byName === '' ? null : staffName(bySubject, byName) });
}

/** What a check looked at. */
export function checkView({ papers, finding, bySubject, byName, at }: ChangeCheck): ChangeCheckView {
  return Object.assign(new ChangeCheckView(), { papers, finding, by: staffName(bySubject, byName), at });
}

/** What a change does to the money. */
export function effectView(effect: ChangeEffect): ChangeEffectView {
  const place = (code: string | null): JurisdictionReference | null => (code ? JurisdictionReference.of(code) : null);
  return Object.assign(new ChangeEffectView(), {
    ...effect,
    stopMonth: effect.lastMonth === null ? null : plusMonths(effect.lastMonth, 1),
    lumpSumMonth: effect.lumpSum?.month ?? null,
    lumpSumFen: effect.lumpSum?.fen ?? null,
    months: effect.months.map((month) =>
      Object.assign(new ChangeMonth(), { ...month, payerBefore: place(month.payerBefore), payerAfter: place(month.payerAfter) }),
    ),
  });
}
