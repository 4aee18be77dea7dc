import type { Books, ChildBooks, DueRow, RunBooks } from './read-books.ts';
import { payerOf } from './year-child.ts';

/** What became of one month of one child. */
export type Outcome = 'PAID' | 'ON_ITS_WAY' | 'HELD' | 'NOT_DUE' | 'OVERPAID' | 'UNACCOUNTED';

/** One month of one child, accounted for. */
export interface ChildMonth {
  month: string;
  outcome: Outcome;
  dueFen: number;
  paidFen: number;
  /** Six digits of the county that pays; empty where nobody does. */
  payer: string;
  /** Why it is held or not due, or what cannot be explained. */
  reason: string;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Every month from the one of the confirmation to the last that was lived, each with exactly one outcome. */
export function accountForChild(books: Books, of: ChildBooks): ChildMonth[] {
  const months: ChildMonth[] = [];
  for (let number = Number(of.child.confirmedIn.slice(5)); number <= Number(books.lastMonth.slice(5)); number += 1)
    months.push(accountForMonth(books, of, `2026-${String(number).padStart(2, '0')}`));
  return months;
}

function accountForMonth(books: Books, of: ChildBooks, month: string): ChildMonth {
  const row = of.months.find((candidate) => candidate.month === month);
  const payments = of.payments.filter((payment) => payment.month === month && payment.kind === 'MONTHLY');
  const paidFen = sum(payments.filter(({ state }) => state === 'SETTLED' || state === 'SENT').map(({ grossFen }) => grossFen));
  const dueFen = row?.amountFen ?? 0;
  const base = { month, dueFen, paidFen, payer: row?.payer.code ?? '' };
  const outcome = (is: Outcome, reason: string): ChildMonth => ({ ...base, outcome: is, reason });
  if (paidFen > dueFen && row?.basis !== 'UNDECIDED') return overpaid(of, month, paidFen - dueFen, outcome);
  if (paidFen < dueFen || !row || row.basis === 'UNDECIDED') return heldOrEarly(books, of, month, row, outcome);
  if (dueFen === 0) return notDue(row, outcome);
  return payments.some(({ state }) => state === 'SENT') ? outcome('ON_ITS_WAY', '') : outcome('PAID', '');
}

type Say = (is: Outcome, reason: string) => ChildMonth;

/** What was paid beyond the due must stand in an overpayment case; that its sums are right to the fen is the audit's question. */
function overpaid({ overpayments }: ChildBooks, month: string, tooMuchFen: number, say: Say): ChildMonth {
  const claim = overpayments.find(({ assessments }) =>
    assessments.some(({ months }) => months.some((row) => row.month === month && row.kind === 'MONTHLY')),
  );
  if (!claim) return say('UNACCOUNTED', `paid ${tooMuchFen} fen too much, and nobody claims it`);
  return say('OVERPAID', { SETTLED: 'taken back', WAIVED: 'left with the family', RECOVERING: 'being taken back' }[claim.state] ?? 'open');
}

/** What is owed and not paid must stand in an exception of the last run of the county that pays. */
function heldOrEarly(books: Books, of: ChildBooks, month: string, row: DueRow | undefined, say: Say): ChildMonth {
  if (of.decision.firstMonth !== null && month < of.decision.firstMonth)
    return of.decision.paragraphs.some((paragraph) => /[〔《]/.test(paragraph))
      ? say('NOT_DUE', `before the first month ${of.decision.firstMonth}`)
      : say('UNACCOUNTED', 'the decision states the first month without a source');
  const over = row ? undefined : endBefore(of, month);
  if (over && of.refusal === null) return over.clause ? say('NOT_DUE', over.clause) : say('UNACCOUNTED', 'ended, and no clause says why');
  const payer = row?.payer.code ?? payerOf(of.child, month);
  const confidential = of.child.place.confidential ?? false;
  const fund = books.counties.find(({ place }) => place.county === payer && (place.confidential ?? false) === confidential);
  // Also a month nobody can calculate stands in every run until it can be.
  const last = fund?.runs.filter(({ state }) => state !== 'WITHDRAWN').at(-1);
  const exceptions = last?.exceptions.filter(
    (found) => found.case.id === of.child.caseId && found.month === month && found.kind === 'MONTHLY',
  );
  const [exception] = exceptions ?? [];
  if (exceptions?.length === 1 && exception) return say('HELD', exception.code);
  // What came back of the last run itself stands in an exception of the next one only.
  if (exceptions?.length === 0 && last && cameBackOf(last, of, month)) return say('HELD', 'CAME_BACK');
  return say('UNACCOUNTED', `${exceptions?.length ?? 0} exceptions of ${last?.month ?? 'no run'}, basis ${row?.basis ?? 'none'}`);
}

/** Whether the run's payment of a child's month came back. */
function cameBackOf(run: RunBooks, of: ChildBooks, month: string): boolean {
  return run.items.some((item) => item.case.id === of.child.caseId && item.month === month && item.state === 'RETURNED');
}

/** The last month before that ended it all: a row of nothing with its clause. */
function endBefore(of: ChildBooks, month: string): { clause: string | undefined } | undefined {
  const last = of.months.filter((row) => row.month < month).at(-1);
  if (!last || last.amountFen > 0 || last.basis !== 'NONE') return undefined;
  const cited = last.lines.find(({ citation }) => citation?.document && citation.clause)?.citation;
  return { clause: cited ? `${cited.document} ${cited.clause}` : undefined };
}

function notDue({ lines }: DueRow, say: Say): ChildMonth {
  const clause = lines.find(({ citation }) => citation?.document && citation.clause)?.citation;
  return clause
    ? say('NOT_DUE', `${clause.document} ${clause.clause}`)
    : say('UNACCOUNTED', `nothing due, and no clause says why: ${JSON.stringify(lines)}`);
}
