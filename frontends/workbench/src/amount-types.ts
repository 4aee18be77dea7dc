/** Amounts as payments states them: integer fen, each line with its clause and the release it comes from. */
import type { Citation, LocalisedText } from '@onething/portal-kit';

export interface AmountLine {
  kind: 'STANDARD' | 'DEDUCTION' | 'TOTAL' | 'NONE' | 'LUMP_SUM';
  label: LocalisedText;
  amountFen: number;
  citation: Citation | null;
  releaseId: string | null;
  sample: boolean;
}

/** Why no amount can be given: `STANDARD_UNSET`, `FACTS_MISSING`, … with the message to show. */
export interface AmountProblem {
  code: string;
  message: LocalisedText;
}

export interface AmountPreview {
  payer: { code: string; name: LocalisedText };
  firstMonth: string | null;
  amountFen: number | null;
  basis: 'FULL' | 'TOP_UP' | 'NONE' | 'UNDECIDED';
  lines: AmountLine[];
  sample: boolean;
  problem: AmountProblem | null;
}

export interface EntitlementMonth {
  month: string;
  amountFen: number;
  /** UNDECIDED: a fact is missing since; the 0 fen are no amount. */
  basis: 'FULL' | 'TOP_UP' | 'NONE' | 'UNDECIDED';
  lines: AmountLine[];
  sample: boolean;
}

/** What the confirmed case is entitled to, month by month. */
export interface Entitlement {
  id: string;
  state: 'ESTABLISHED' | 'STANDARD_UNSET' | 'FACTS_MISSING' | 'CARE_ONLY';
  firstMonth: string | null;
  payer: { code: string; name: LocalisedText };
  months: EntitlementMonth[];
  refusal: AmountProblem | null;
  /** What the family has against its amounts, oldest first. */
  amountObjections?: { id: string; outcome: string | null }[];
}
