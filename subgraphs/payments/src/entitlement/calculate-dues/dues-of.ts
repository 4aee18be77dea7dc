import type { BenefitAnswer, BenefitLine, Category, Citation, PolicyError } from '@onething/policy';
import type { Due, DueProblem, Dues, EntitlementStateCode } from './due.ts';
import { monthsFrom } from './months-from.ts';

/** How many months are calculated ahead: a year of dues is in the ledger before the first run. */
export const calculatedMonths = 12;

/** What an answer is read for. */
export interface DuesWanted {
  /** The county that confirmed: it has to act where the answer names no payer. */
  county: string;
  category: Category;
  /** The first month stated by the confirmation, if one was. */
  statedFirstMonth?: string | undefined;
  /** Clause by which a sum is paid once at 18. */
  lumpSumCitation?: Citation | undefined;
}

/**
 * Reads the dues of the first twelve months out of the kernel's answer to the benefit question.
 * Each of these months is either due (with its lines and who pays it), over (after the last month), or the problem's:
 * a month that cannot be calculated is never guessed and never silently skipped.
 */
export function duesOf(answer: BenefitAnswer, wanted: DuesWanted): Dues {
  const firstMonth = answer.firstMonth ?? (hasProblem(answer) ? (wanted.statedFirstMonth ?? null) : null);
  const months = firstMonth === null ? [] : monthsFrom(firstMonth, calculatedMonths);
  const dues: Due[] = [];
  const undecidedMonths: string[] = [];
  for (const month of months) {
    if (answer.lastMonth !== null && month > answer.lastMonth) break;
    const due = monthlyDue(answer, month, wanted.county);
    if (due) dues.push(due);
    else undecidedMonths.push(month);
  }
  const lumpSum = lumpSumDue(answer, wanted);
  if (lumpSum && months.includes(lumpSum.month)) dues.push(lumpSum);
  undecidedMonths.push(...months.filter((month) => answer.lastMonth !== null && month > answer.lastMonth && unsetIn(answer, month)));
  const unanswered = undecidedMonths.length > 0 || (firstMonth === null && hasProblem(answer));
  const problem = unanswered ? problemOf(answer, wanted, undecidedMonths[0] ?? null) : null;
  return { state: problem ? stateOf(problem) : 'ESTABLISHED', firstMonth, dues, undecidedMonths, problem };
}

function hasProblem(answer: BenefitAnswer): boolean {
  return answer.errors.length > 0 || answer.missing.length > 0;
}

function monthlyDue(answer: BenefitAnswer, month: string, county: string): Due | undefined {
  const amountFen = answer.months[month];
  const basis = answer.basis[month];
  if (amountFen === undefined || basis === undefined || unsetIn(answer, month)) return undefined;
  const payerCode = answer.payer[month] ?? county;
  return { month, kind: 'MONTHLY', payerCode, amountFen, basis, ...explained(answer, month) };
}

function lumpSumDue(answer: BenefitAnswer, { county, lumpSumCitation }: DuesWanted): Due | undefined {
  const sum = answer.lumpSum;
  if (!sum) return undefined;
  const payerCode = answer.payer[sum.month] ?? county;
  // The kernel explains months; the sum takes the mark of the standard paid last.
  const sample = answer.lastMonth !== null && explained(answer, answer.lastMonth).sample;
  const label = { zh: '年满18周岁一次性发放', en: 'Paid once on turning 18' };
  const line: BenefitLine = {
    kind: 'STANDARD',
    label,
    amountFen: sum.fen,
    sample,
    ...(lumpSumCitation ? { citation: lumpSumCitation } : {}),
  };
  return { month: sum.month, kind: 'LUMP_SUM', payerCode, amountFen: sum.fen, basis: 'FULL', lines: [line], sample };
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
