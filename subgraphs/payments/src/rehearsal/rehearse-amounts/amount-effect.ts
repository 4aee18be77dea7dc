import type { BenefitLine, Citation, LocalisedText } from '@onething/policy';
import type { Due, Dues } from '../../entitlement/calculate-dues/due.ts';
import type { AmountEffectKind } from '../enums.ts';

/** The months a rehearsal compares. */
export interface ComparedMonths {
  /** First month whose cost is told: January of the year of the effective month. */
  first: string;
  /** The month from which the change is to hold. */
  from: string;
  /** The last of the twelve. */
  last: string;
  /** The month it is now: what changes before it is arrears or overpaid. */
  present: string;
}

/** What makes an amount differ. */
export interface AmountCause {
  label: LocalisedText;
  citation: Citation | null;
}

/** How what a child is paid differs between two sets of rules. */
export interface AmountEffect {
  kind: AmountEffectKind;
  month: string;
  payerCode: string;
  beforeFen: number;
  afterFen: number;
  differenceFen: number;
  arrearsFen: number;
  overpaidFen: number;
  cause: AmountCause;
}

interface Pair {
  month: string;
  before: Due[];
  after: Due[];
}

/** Compares what is due on either side month by month; undefined: nothing differs. */
export function amountEffect(before: Dues, after: Dues, months: ComparedMonths, county: string): AmountEffect | undefined {
  const unknown = new Set([...before.undecidedMonths, ...after.undecidedMonths]);
  const differing = pairsOf(before, after, months.last).filter((pair) => !unknown.has(pair.month) && !sameDues(pair));
  const undecided = differs(before.undecidedMonths, after.undecidedMonths, months.last);
  const [first] = differing;
  if (!first) return undecided ? undecidedEffect(before, after, county, undecided) : undefined;
  const differences = differing.map((pair) => ({ month: pair.month, fen: sumOf(pair.after) - sumOf(pair.before) }));
  const differenceFen = total(differences.map(({ fen }) => fen));
  const past = differences.filter(({ month }) => month < months.present).map(({ fen }) => fen);
  return {
    kind: undecided ? 'UNDECIDED' : differenceFen > 0 ? 'GAINS' : differenceFen < 0 ? 'LOSES' : 'SHIFTS',
    month: first.month,
    payerCode: (first.before[0] ?? first.after[0])?.payerCode ?? county,
    beforeFen: sumOf(first.before),
    afterFen: sumOf(first.after),
    differenceFen,
    arrearsFen: total(past.filter((fen) => fen > 0)),
    overpaidFen: -total(past.filter((fen) => fen < 0)),
    cause: causeOf(first, before, after),
  };
}

function pairsOf(before: Dues, after: Dues, last: string): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [side, dues] of [
    ['before', before.dues],
    ['after', after.dues],
  ] as const) {
    for (const due of dues) {
      if (due.month > last) continue;
      const pair = pairs.get(due.month) ?? { month: due.month, before: [], after: [] };
      pair[side].push(due);
      pairs.set(due.month, pair);
    }
  }
  return [...pairs.values()].toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

/** By amount alone: other words for the same sum change nothing for the child. */
function sameDues({ before, after }: Pair): boolean {
  return sumOf(before) === sumOf(after);
}

function undecidedEffect(before: Dues, after: Dues, county: string, month: string): AmountEffect {
  const missing = after.problem ?? before.problem;
  const zh = missing?.code === 'STANDARD_UNSET' ? '标准尚未公布' : '缺少所需信息';
  const en = missing?.code === 'STANDARD_UNSET' ? 'No standard is published' : 'A fact is missing';
  const nothing = { beforeFen: 0, afterFen: 0, differenceFen: 0, arrearsFen: 0, overpaidFen: 0 };
  return { kind: 'UNDECIDED', month, payerCode: county, ...nothing, cause: { label: { zh, en }, citation: null } };
}

/** The first month only one side can calculate. */
function differs(before: readonly string[], after: readonly string[], last: string): string | undefined {
  const one = new Set(before);
  const other = new Set(after);
  return [...one, ...other].filter((month) => month <= last && one.has(month) !== other.has(month)).toSorted()[0];
}

/** The line that is on one side only: what is new first, then what is gone, then why nothing is due any more. */
function causeOf({ before, after }: Pair, wholeBefore: Dues, wholeAfter: Dues): AmountCause {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const ends = after.length === 0 ? wholeAfter.ended : before.length === 0 ? wholeBefore.ended : [];
  const candidates = [...without(fresh, old), ...ends, ...without(old, fresh), ...fresh, ...old];
  const line = candidates.find(({ citation, kind }) => citation && kind !== 'TOTAL') ?? candidates[0];
  return { label: line?.label ?? { zh: '不再发放', en: 'Nothing is due any more' }, citation: line?.citation ?? null };
}

function without(lines: readonly BenefitLine[], others: readonly BenefitLine[]): BenefitLine[] {
  const known = new Set(others.map(lineKey));
  return lines.filter((line) => !known.has(lineKey(line)));
}

function lineKey({ kind, amountFen, citation, label, layer }: BenefitLine): string {
  return JSON.stringify([kind, amountFen, label.zh, citation?.document, citation?.clause, layer?.hash]);
}

const linesOf = (dues: readonly Due[]): BenefitLine[] => dues.flatMap(({ lines }) => lines);
const sumOf = (dues: readonly Due[]): number => total(dues.map(({ amountFen }) => amountFen));
const total = (fen: readonly number[]): number => fen.reduce((sum, next) => sum + next, 0);
