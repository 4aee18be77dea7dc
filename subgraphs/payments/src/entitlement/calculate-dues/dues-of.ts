import { monthsBetween, monthsFrom, type BenefitAnswer, type BenefitLine, type Category, type PolicyError } from '@onething/policy';
import type { Due, DueProblem, Dues, EntitlementStateCode, OtherEnrolment } from './due.ts';

/** How many months are calculated at least, and how many beyond the present one: a run always finds its month in the ledger. */
export const calculatedMonths = 12;

/** What an answer is read for. */
export interface DuesWanted {
  /** The county that confirmed: it has to act where the answer names no payer. */
  county: string;
  category: Category;
  /** The first month stated by the confirmation, if one was. */
  statedFirstMonth?: string | undefined;
  confirmedOn: string;
  /** The child's enrolments by other cases. */
  others: readonly OtherEnrolment[];
  /** The present month: dues never end for want of calculation. */
  presentMonth: string;
}

/**
 * Reads the dues of the first twelve months, and of all until twelve months from now, out of the kernel's answer to the benefit question.
 * Each of these months is either due (with its lines and who pays it), over (the first month after the last says why), or the problem's:
 * a month that cannot be calculated is never guessed and never silently skipped.
 */
export function duesOf(answer: BenefitAnswer, wanted: DuesWanted): Dues {
  const answered = answer.firstMonth ?? (hasProblem(answer) ? (wanted.statedFirstMonth ?? null) : null);
  const firstMonth = answered === null ? null : later(answered, ownFirstMonth(answered, wanted));
  const lastEntitled = Object.keys(answer.payer).toSorted().at(-1) ?? '';
  const months = firstMonth === null ? [] : monthsLookedAt(firstMonth, wanted.presentMonth);
  const dues: Due[] = [];
  const undecidedMonths: string[] = [];
  for (const month of months) {
    if (answer.lastMonth !== null && month > answer.lastMonth) break;
    // Between the end of one enrolment and the first month of the next nothing is due.
    if (answer.payer[month] === undefined && month < lastEntitled) continue;
    const due = monthlyDue(answer, month, wanted);
    if (due) dues.push(due);
    else undecidedMonths.push(month);
  }
  const over = endOf(answer, months, wanted);
  if (over) dues.push(over);
  const lumpSum = lumpSumDue(answer, wanted);
  if (lumpSum && months.includes(lumpSum.month)) dues.push(lumpSum);
  undecidedMonths.push(...months.filter((month) => answer.lastMonth !== null && month > answer.lastMonth && unsetIn(answer, month)));
  const unanswered = undecidedMonths.length > 0 || (firstMonth === null && hasProblem(answer));
  const problem = unanswered ? problemOf(answer, wanted, undecidedMonths[0] ?? null) : null;
  const throughMonth = months.at(-1) ?? null;
  const isOver = !problem && (throughMonth === null || (answer.lastMonth !== null && answer.lastMonth < throughMonth));
  const state = problem ? stateOf(problem) : 'ESTABLISHED';
  return { state, firstMonth, dues, undecidedMonths, ended: endedLines(answer), throughMonth, over: isOver, problem };
}

/** Where other cases enrolled the child too, the answer begins with the first of them. */
function ownFirstMonth(answered: string, { others, statedFirstMonth, confirmedOn }: DuesWanted): string {
  if (others.length === 0) return answered;
  return statedFirstMonth ?? (monthsFrom(confirmedOn.slice(0, 7), 2)[1] as string);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function monthsLookedAt(firstMonth: string, presentMonth: string): string[] {
  return monthsFrom(firstMonth, Math.max(calculatedMonths, monthsBetween(firstMonth, presentMonth) + calculatedMonths + 1));
}

/** The first month that is not due any more: nothing, with each cause and its clause, so that the end is explained like any amount. */
function endOf(answer: BenefitAnswer, months: readonly string[], { county }: DuesWanted): Due | undefined {
  const { lastMonth, payer } = answer;
  const month = lastMonth === null ? undefined : months.find((candidate) => candidate > lastMonth);
  const lines = endedLines(answer);
  if (lastMonth === null || month === undefined || lines.length === 0 || unsetIn(answer, month)) return undefined;
  const payerCode = payer[month] ?? payer[lastMonth] ?? county;
  return { month, kind: 'MONTHLY', payerCode, amountFen: 0, basis: 'NONE', lines, sample: false };
}

/** Each cause of the end with its day and clause, for a month it takes back. */
function endedLines({ stop }: BenefitAnswer): BenefitLine[] {
  return (stop?.causes ?? []).map(({ label, on, citation }) => ({
    kind: 'NONE',
    label: { zh: `${label.zh}（${on}），自 ${stop?.month} 起停发`, en: `${label.en} (${on}): nothing is due from ${stop?.month}` },
    amountFen: 0,
    ...(citation && { citation }),
  }));
}

function hasProblem(answer: BenefitAnswer): boolean {
  return answer.errors.length > 0 || answer.missing.length > 0;
}

function monthlyDue(answer: BenefitAnswer, month: string, wanted: DuesWanted): Due | undefined {
  const amountFen = answer.months[month];
  const basis = answer.basis[month];
  if (amountFen === undefined || basis === undefined || unsetIn(answer, month)) return undefined;
  const payerCode = answer.payer[month] ?? wanted.county;
  if (!isOwn(answer.category[month], { month, payerCode, wanted }))
    return { month, kind: 'MONTHLY', payerCode, amountFen: 0, basis: 'NONE', lines: [otherBenefitLine], sample: false };
  return { month, kind: 'MONTHLY', payerCode, amountFen, basis, ...explained(answer, month) };
}

/** Says nothing about the other one: its category may be nobody's business. */
const otherBenefitLine: BenefitLine = {
  kind: 'NONE',
  label: { zh: '本月按另一项补贴发放，不重复享受', en: 'This month is paid under another benefit; the two are not paid beside each other' },
  amountFen: 0,
};

/**
 * Whether what is paid for a month is paid under this enrolment: of those of the category paid that have begun, in the province that
 * pays, the one confirmed last.
 */
function isOwn(
  category: Category | null | undefined,
  { month, payerCode, wanted }: { month: string; payerCode: string; wanted: DuesWanted },
): boolean {
  if (wanted.others.length === 0) return true;
  if (category !== wanted.category) return false;
  return wanted.others.every(
    (other) =>
      other.category !== category ||
      other.firstMonth > month ||
      other.county.slice(0, 2) !== payerCode.slice(0, 2) ||
      other.confirmedOn < wanted.confirmedOn,
  );
}

function lumpSumDue(answer: BenefitAnswer, wanted: DuesWanted): Due | undefined {
  const sum = answer.lumpSum;
  if (!sum) return undefined;
  const lines = answer.lumpSumLines;
  const payerCode = answer.payer[sum.month] ?? wanted.county;
  if (!isOwn(answer.lumpSumCategory, { month: sum.month, payerCode, wanted })) return undefined;
  const sample = lines.some((line) => line.sample === true);
  return { month: sum.month, kind: 'LUMP_SUM', payerCode, amountFen: sum.fen, basis: 'FULL', lines, sample };
}

function explained(answer: BenefitAnswer, month: string): { lines: BenefitLine[]; sample: boolean } {
  const lines = answer.explanation[month] ?? [];
  return { lines, sample: lines.some((line) => line.sample === true) };
}

function unsetIn(answer: BenefitAnswer, month: string): boolean {
  return answer.errors.some((error) => error.code === 'STANDARD_UNSET' && error.month === month);
}

/** The error that names the month, else the first error, else the missing facts. */
function problemOf(answer: BenefitAnswer, wanted: DuesWanted, month: string | null): DueProblem {
  const errors = answer.errors.filter((error) => error.code !== 'CALENDAR_YEAR_MISSING');
  const error = errors.find((candidate) => candidate.code === 'STANDARD_UNSET' && candidate.month === month) ?? errors[0];
  const base = { jurisdictionCode: wanted.county, category: wanted.category, month, missing: [] as string[] };
  return error ? { ...base, ...named(error) } : { ...base, code: 'FACTS_MISSING', missing: [...answer.missing] };
}

function named(error: PolicyError): Partial<DueProblem> & Pick<DueProblem, 'code'> {
  switch (error.code) {
    case 'STANDARD_UNSET':
      return { code: error.code, jurisdictionCode: error.jurisdiction, category: error.category };
    case 'PARAMETER_UNSET':
      return { code: error.code, jurisdictionCode: error.jurisdiction, missing: [error.parameter] };
    case 'NO_POLICY_IN_FORCE':
      return { code: error.code, jurisdictionCode: error.jurisdiction };
    default:
      return { code: 'FACTS_MISSING' };
  }
}

function stateOf(problem: DueProblem): EntitlementStateCode {
  return problem.code === 'STANDARD_UNSET' ? 'STANDARD_UNSET' : 'FACTS_MISSING';
}
