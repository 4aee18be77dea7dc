import { relationTo } from '../case/case-relation.ts';
import type { CaseFile } from '../case/case-file.ts';
import { staffName } from '../case/case-views.ts';
import type { ChildrenContext } from '../children-context.ts';
import { appealText } from './compose-decision.ts';
import { decisionContent } from './decision-content.ts';
import { DecisionDocument, DecisionReason, Signature, VerificationOpinion } from './decision.type.ts';
import type { StoredSignature } from './decision.entity.ts';
import { signatureLines } from './signatures.ts';

/** The township's conclusion on the table or reported; null for the applicant before the case is decided. */
export function opinionView(context: ChildrenContext, file: CaseFile): VerificationOpinion | null {
  const row = file.verifications.findLast((each) => !each.superseded);
  const [first] = row?.signatures ?? [];
  if (!row || !first) return null;
  const relation = relationTo(context, file.record);
  if (relation === 'FILER' || (relation === 'OWNER' && !file.state.decided)) return null;
  return Object.assign(new VerificationOpinion(), {
    conclusion: row.conclusion,
    opinion: context.fields.open(row, 'opinion'),
    preparedBy: staffName(first.subject, first.name),
    preparedAt: row.preparedAt,
    signedAt: row.signedAt,
    signatures: signatureViews(file, 'TOWNSHIP', row.signatures),
  });
}

/** The decision: as prepared for staff, for the applicant once it is in force. */
export function decisionView(context: ChildrenContext, file: CaseFile): DecisionDocument | null {
  const row = file.decisions.findLast((each) => !each.superseded);
  const [first] = row?.signatures ?? [];
  if (!row || !first) return null;
  const relation = relationTo(context, file.record);
  const plain = relation !== undefined;
  // The decision goes to the family; who filed for them learns from the status how it ended.
  if (relation === 'FILER' || (plain && row.decidedAt === null)) return null;
  const content = decisionContent(context, row);
  return Object.assign(new DecisionDocument(), {
    id: row.id,
    kind: row.kind,
    title:
      row.kind === 'CONFIRM' ? { zh: '确认决定书', en: 'Decision of confirmation' } : { zh: '不予确认决定书', en: 'Decision of refusal' },
    paragraphs: content.zh,
    paragraphsEn: content.en,
    reasons: content.reasons.map((reason) => Object.assign(new DecisionReason(), reason)),
    citations: content.citations,
    firstMonth: row.firstMonth,
    deviationReason: plain ? null : content.deviationReason,
    preparedBy: plain ? null : staffName(first.subject, first.name),
    preparedAt: row.preparedAt,
    signatures: signatureViews(file, 'COUNTY', row.signatures),
    decidedAt: row.decidedAt,
    evidenceIds: row.evidenceIds,
    layers: row.layers,
    appeal: appealText,
  });
}

function signatureViews(file: CaseFile, level: 'TOWNSHIP' | 'COUNTY', given: readonly StoredSignature[]): Signature[] {
  return signatureLines(file, level, given).map((line) =>
    Object.assign(new Signature(), { ...line, by: line.by ? staffName(line.by.subject, line.by.name) : null }),
  );
}
