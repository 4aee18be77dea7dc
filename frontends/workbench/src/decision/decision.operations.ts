/** What the decision page asks beyond the case: the text composed from the policy's trace, and what confirming would pay. */
import type { Category } from '@onething/policy/labels';
import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';
import type { AmountPreview } from '../amount-types.ts';
import type { DecisionKind, DecisionReason, PolicyDecision } from '../case-types.ts';

/** What the amount depends on, as the case file knows it: benefits drawn elsewhere with their amounts as the registers answered. */
export interface AmountFacts {
  category: Category;
  bornOn?: string;
  otherBenefits: unknown;
}

export interface ComposedDecision {
  kind: DecisionKind;
  title: LocalisedText;
  paragraphs: LocalisedText[];
  reasons: DecisionReason[];
  citations: Citation[];
  firstMonth: string | null;
  firstMonthFixed: boolean;
  firstMonthCitation: Citation | null;
  policyDecision: PolicyDecision;
  agreesWithPolicy: boolean;
  agreesWithTownship: boolean;
  appeal: LocalisedText;
  amountFacts: AmountFacts;
}

export interface AmountPreviewInput {
  jurisdictionCode: string;
  category: Category;
  firstMonth?: string;
  bornOn?: string;
  otherBenefits?: unknown;
}

export const composedDecisionQuery = operation<
  { preparedDecision: ComposedDecision },
  { caseId: string; kind: DecisionKind }
>(`query WorkbenchComposedDecision($caseId: ID!, $kind: DecisionKind!) {
  preparedDecision(caseId: $caseId, kind: $kind) {
    kind title { zh en } paragraphs { zh en }
    reasons { code text { zh en } citation { document clause } fromPolicy }
    citations { document clause }
    firstMonth firstMonthFixed firstMonthCitation { document clause }
    policyDecision agreesWithPolicy agreesWithTownship appeal { zh en } amountFacts
  }
}`);

export const amountPreviewQuery = operation<
  { amountPreview: AmountPreview },
  { input: AmountPreviewInput }
>(`query WorkbenchAmountPreview($input: AmountPreviewInput!) {
  amountPreview(input: $input) {
    payer { code name { zh en } }
    firstMonth amountFen basis sample
    lines { kind label { zh en } amountFen citation { document clause } releaseId sample }
    problem { code message { zh en } }
  }
}`);
