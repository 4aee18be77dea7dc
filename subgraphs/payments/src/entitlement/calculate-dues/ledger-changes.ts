import { isDeepStrictEqual } from 'node:util';
import type { BenefitLine } from '@onething/policy';
import type { Due, DueBasis, Dues } from './due.ts';

/** A row of the month ledger: what was owed for a month, as recorded. */
export interface LedgerRow extends Due {
  /** 1 for the first record of a month, then counting up; the highest is the one that holds. */
  revision: number;
}

/**
 * The rows that hold, in order of month: of each (month, kind) the highest revision.
 * A month revised to nothing due, or to what cannot be known, stays as a row of 0 fen.
 */
export function liveRows<Row extends LedgerRow>(rows: readonly Row[]): Row[] {
  const live = new Map<string, Row>();
  for (const row of rows) {
    const known = live.get(keyOf(row));
    if (!known || row.revision > known.revision) live.set(keyOf(row), row);
  }
  return [...live.values()].sort((a, b) => compare(a.month, b.month) || compare(a.kind, b.kind));
}

/**
 * What has to be appended so that the ledger says `dues`. Nothing is rewritten: a changed month gets a further revision,
 * a month no longer due a revision of 0 fen with the reason, an unchanged month nothing. A month that cannot be calculated any more gets
 * a revision of 0 fen that says so: it is neither paid nor reclaimed on a guess.
 */
export function ledgerChanges(
  rows: readonly LedgerRow[],
  { dues, undecidedMonths, ended: why = [] }: Pick<Dues, 'dues' | 'undecidedMonths'> & Partial<Pick<Dues, 'ended'>>,
): LedgerRow[] {
  const live = new Map(liveRows(rows).map((row) => [keyOf(row), row]));
  const wanted = new Map(dues.map((due) => [keyOf(due), due]));
  const changed = [...wanted.values()].flatMap((due) => revised(live.get(keyOf(due)), due));
  const gone = [...live.values()].filter((row) => !wanted.has(keyOf(row)));
  const undecided = gone.filter(({ month }) => undecidedMonths.includes(month));
  const ended = gone.filter((row) => !undecided.includes(row) && (row.amountFen !== 0 || row.basis !== 'NONE'));
  const takenBack = [
    ...undecided.flatMap((row) => revised(row, nothing(row, 'UNDECIDED', []))),
    ...ended.flatMap((row) => revised(row, nothing(row, 'NONE', why))),
  ];
  return [...changed, ...takenBack].sort((a, b) => compare(a.month, b.month) || compare(a.kind, b.kind));
}

/** A month of which nothing is left; its payer stays. */
function nothing({ month, kind, payerCode }: LedgerRow, basis: DueBasis, lines: BenefitLine[]): Due {
  return { month, kind, payerCode, amountFen: 0, basis, lines, sample: false };
}

function revised(live: LedgerRow | undefined, due: Due): LedgerRow[] {
  if (live && sameDue(live, due)) return [];
  return [{ ...due, revision: (live?.revision ?? 0) + 1 }];
}

/** The same money on the same legal basis; a new release that repeats the amount is a new explanation and is recorded. */
function sameDue(a: Due, b: Due): boolean {
  if (a.payerCode !== b.payerCode) return false;
  return a.amountFen === b.amountFen && a.basis === b.basis && a.sample === b.sample && isDeepStrictEqual(plain(a.lines), plain(b.lines));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function keyOf(due: Pick<Due, 'month' | 'kind'>): string {
  return `${due.month} ${due.kind}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
