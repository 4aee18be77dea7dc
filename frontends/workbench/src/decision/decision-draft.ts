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
  otherClause: string;
  firstMonth?: string;
  deviationReason: string;
  returnReason: string;
  tried?: boolean;
}

export const emptyDecisionDraft: DecisionDraft = {
  paragraphs: {},
  otherReason: '',
  otherClause: '',
  deviationReason: '',
  returnReason: '',
};

/** The paragraphs as they stand: edited, or as composed. The Chinese text is the decision. */
export function currentParagraphs(draft: DecisionDraft, composed: ComposedDecision): string[] {
  return draft.paragraphs[composed.kind] ?? composed.paragraphs.map((paragraph) => paragraph.zh);
}

/** How many paragraphs differ from what was composed. */
export function changedParagraphs(paragraphs: string[], composed: ComposedDecision): number {
  const original = composed.paragraphs.map((paragraph) => paragraph.zh);
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
      ? { code, text: draft.otherReason.trim(), ...(draft.otherClause.trim() && { clause: draft.otherClause.trim() }) }
      : { code },
  );
}

export type DraftProblem = 'CHOICE' | 'REASON' | 'OTHER_TEXT' | 'EMPTY_TEXT' | 'DEVIATION' | 'RETURN_REASON';

/** What still keeps the decision from being sent, in the order of the page. */
export function draftProblems(draft: DecisionDraft, composed: ComposedDecision | undefined): DraftProblem[] {
  if (!draft.choice) return ['CHOICE'];
  if (draft.choice === 'RETURN') return draft.returnReason.trim() ? [] : ['RETURN_REASON'];
  if (!composed) return ['EMPTY_TEXT'];
  const ticked = tickedReasons(draft, composed.reasons);
  const problems: DraftProblem[] = [];
  if (draft.choice === 'REFUSE' && ticked.length === 0) problems.push('REASON');
  if (draft.choice === 'REFUSE' && ticked.includes(otherReason) && !draft.otherReason.trim()) problems.push('OTHER_TEXT');
  if (currentParagraphs(draft, composed).every((text) => text.trim() === '')) problems.push('EMPTY_TEXT');
  if (!composed.agreesWithPolicy && !draft.deviationReason.trim()) problems.push('DEVIATION');
  return problems;
}
