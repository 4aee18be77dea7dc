import type { DecisionReason } from '../case-types.ts';
import type { ReasonInput } from '../case/acts.operations.ts';
import type { ComposedDecision } from './decision.operations.ts';

/** What the county officer may do with the case. */
export type DecisionChoice = 'CONFIRM' | 'REFUSE' | 'RETURN';

/** What was typed and ticked, per choice, so that trying another one loses nothing. */
export interface DecisionDraft {
  choice?: DecisionChoice;
  /** Edited paragraphs by kind; absent: as composed. */
  paragraphs: Partial<Record<'CONFIRM' | 'REFUSE', string[]>>;
  /** Codes of the ticked reasons; absent: those the policy found. */
  reasons?: string[];
  otherReason: string;
  otherDocument: string;
  otherClause: string;
  firstMonth?: string;
  deviationReason: string;
  returnReason: string;
  tried?: boolean;
}

export const emptyDecisionDraft: DecisionDraft = {
  paragraphs: {},
  otherReason: '',
  otherDocument: '',
  otherClause: '',
  deviationReason: '',
  returnReason: '',
};

/** The paragraphs as they stand: edited, or as composed with the ticked reasons. The Chinese text is the decision. */
export function currentParagraphs(draft: DecisionDraft, composed: ComposedDecision): string[] {
  return draft.paragraphs[composed.kind] ?? composedParagraphs(draft, composed);
}

/** As composed; a refusal names the reasons that are ticked now, not those the policy found at first. */
export function composedParagraphs(draft: DecisionDraft, composed: ComposedDecision): string[] {
  const paragraphs = composed.paragraphs.map((paragraph) => paragraph.zh);
  if (composed.kind !== 'REFUSE' || draft.reasons === undefined) return paragraphs;
  const reasons = tickedReasons(draft, composed.reasons).flatMap((code) => reasonWords(draft, composed, code));
  const refusal = reasons.length > 0 ? `不予确认。理由：${reasons.join('；')}。` : '不予确认。';
  return paragraphs.map((paragraph) => (paragraph.startsWith('不予确认。') ? refusal : paragraph));
}

function reasonWords(draft: DecisionDraft, composed: ComposedDecision, code: string): string[] {
  if (code === otherReason) {
    const words = draft.otherReason.trim().replace(/[。；]+$/, '');
    const clause = [draft.otherDocument, draft.otherClause]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' ');
    return words ? [clause ? `${words}（${clause}）` : words] : [];
  }
  const reason = composed.reasons.find((each) => each.code === code);
  if (!reason) return [];
  return [reason.citation ? `${reason.text.zh}（${reason.citation.document} ${reason.citation.clause}）` : reason.text.zh];
}

/** How many paragraphs differ from what was composed. */
export function changedParagraphs(paragraphs: string[], original: string[]): number {
  return (
    Math.abs(paragraphs.length - original.length) +
    original.filter((text, index) => index < paragraphs.length && paragraphs[index] !== text).length
  );
}

/** The code of the reason an officer words alone. */
export const otherReason = 'OTHER';

/** The ticked reasons: before any tick, those the policy found. */
export function tickedReasons(draft: DecisionDraft, reasons: DecisionReason[]): string[] {
  return draft.reasons ?? reasons.filter((reason) => reason.fromPolicy).map((reason) => reason.code);
}

/** The ticked reasons in words, as the printed form states them. */
export function tickedTexts(draft: DecisionDraft, reasons: DecisionReason[]): string[] {
  return tickedReasons(draft, reasons)
    .map((code) => (code === otherReason ? draft.otherReason.trim() : reasons.find((reason) => reason.code === code)?.text.zh))
    .filter((text): text is string => Boolean(text));
}

/** The ticked reasons as the server takes them. */
export function reasonInputs(draft: DecisionDraft, reasons: DecisionReason[]): ReasonInput[] {
  return tickedReasons(draft, reasons).map((code) =>
    code === otherReason
      ? { code, text: draft.otherReason.trim(), document: draft.otherDocument.trim(), clause: draft.otherClause.trim() }
      : { code },
  );
}

export type DraftProblem = 'CHOICE' | 'REASON' | 'OTHER_TEXT' | 'OTHER_CLAUSE' | 'EMPTY_TEXT' | 'DEVIATION' | 'RETURN_REASON';

/** What still keeps the decision from being sent, in the order of the page. */
export function draftProblems(draft: DecisionDraft, composed: ComposedDecision | undefined): DraftProblem[] {
  if (!draft.choice) return ['CHOICE'];
  if (draft.choice === 'RETURN') return draft.returnReason.trim() ? [] : ['RETURN_REASON'];
  if (!composed) return ['EMPTY_TEXT'];
  const ticked = tickedReasons(draft, composed.reasons);
  const problems: DraftProblem[] = [];
  if (draft.choice === 'REFUSE' && ticked.length === 0) problems.push('REASON');
  const ownReason = draft.choice === 'REFUSE' && ticked.includes(otherReason);
  if (ownReason && !draft.otherReason.trim()) problems.push('OTHER_TEXT');
  if (ownReason && (!draft.otherDocument.trim() || !draft.otherClause.trim())) problems.push('OTHER_CLAUSE');
  if (currentParagraphs(draft, composed).every((text) => text.trim() === '')) problems.push('EMPTY_TEXT');
  if (!composed.agreesWithPolicy && !draft.deviationReason.trim()) problems.push('DEVIATION');
  return problems;
}
