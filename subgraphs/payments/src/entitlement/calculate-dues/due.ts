import type { BenefitLine, Category } from '@onething/policy';

/** How the amount of a month came about: the full standard, a top-up to it, nothing to pay, or not known any more (0 fen, no claim). */
export type DueBasis = 'FULL' | 'TOP_UP' | 'NONE' | 'UNDECIDED';

/** A monthly amount, or the sum paid once on turning 18. */
export type DueKind = 'MONTHLY' | 'LUMP_SUM';

/** What is owed for one month, with its explanation. */
export interface Due {
  /** `YYYY-MM`. */
  month: string;
  kind: DueKind;
  /** The county that pays it, six digits. */
  payerCode: string;
  amountFen: number;
  basis: DueBasis;
  /** Standard, deductions (negative) and total; all but the total add up to the amount. */
  lines: BenefitLine[];
  /** A sample amount goes into it. */
  sample: boolean;
}

/** Why months cannot be calculated. `month`: the first of them. */
export interface DueProblem {
  code: 'STANDARD_UNSET' | 'PARAMETER_UNSET' | 'NO_POLICY_IN_FORCE' | 'FACTS_MISSING' | 'RELEASE_NOT_HELD' | 'CARE_ONLY';
  /** The jurisdiction that has to act: the payer. With CARE_ONLY nobody has to. */
  jurisdictionCode: string;
  category: Category;
  month: string | null;
  /** Fact paths, with FACTS_MISSING. */
  missing: string[];
}

export type EntitlementStateCode = 'ESTABLISHED' | 'STANDARD_UNSET' | 'FACTS_MISSING' | 'CARE_ONLY';

/** What the policy owes a child in the months looked at. */
export interface Dues {
  state: EntitlementStateCode;
  firstMonth: string | null;
  dues: Due[];
  /** Months that cannot be calculated: they wait, nothing is guessed. */
  undecidedMonths: string[];
  /** Why months after the last one are not due: the lines that explain a month taken back. */
  ended: BenefitLine[];
  /** The last month looked at; null: no month is. */
  throughMonth: string | null;
  /** No month can follow: the last one lies within those looked at. */
  over: boolean;
  /** Why the first of them cannot be. */
  problem: DueProblem | null;
}

/** An enrolment of the same child by another case. */
export interface OtherEnrolment {
  category: string;
  county: string;
  confirmedOn: string;
  firstMonth: string;
  endedOn?: string;
}
