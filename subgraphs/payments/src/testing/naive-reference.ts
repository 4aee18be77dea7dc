/**
 * What a child is owed, worked out from the text of the domain month by month, as slowly and plainly as a clerk would: no kernel, no
 * packs, no cleverness. Tests hold the real calculation to it. Knows two places: Liaoning (de facto unsupported, topped up, twelve
 * months once at 18) and Zhengzhou (orphans, in school beyond 18).
 */

export interface NaiveLaw {
  /** Monthly amounts a city published: from which month, and since when one can know of it. */
  standards: { city: string; from: string; fen: number; publishedOn: string }[];
}

export interface NaiveChild {
  place: 'LIAONING' | 'ZHENGZHOU';
  bornOn: string;
  /** County of registration when confirmed. */
  county: string;
  confirmedOn: string;
  firstMonth: string;
  /** What the father is kept from caring by; the mother is dead. */
  father: string[];
  study: { level: string; graduatesOn?: string; leftOn?: string };
  diedOn: string[];
  endedOn: string[];
  moves: { on: string; from: string; to: string }[];
  released: { ended: string; on: string }[];
  imprisoned: string[];
  benefits: { kind: string; fen: number; from?: string; until?: string }[];
}

export interface NaiveMonth {
  fen: number;
  payer: string;
}

/** A month nobody published an amount for. */
export const unset = 'UNSET';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number, month: number): number {
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return month === 2 && leap ? 29 : (lengths[month - 1] as number);
}

/** The 18th birthday; where the day does not exist, the last of its month. */
export function eighteenth(bornOn: string): string {
  const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number];
  const there = Math.min(day, lastDay(year + 18, month));
  return `${year + 18}-${String(month).padStart(2, '0')}-${String(there).padStart(2, '0')}`;
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Every order in which these could have happened. */
function ordersOf<One>(all: One[]): One[][] {
  if (all.length < 2) return [all];
  return all.flatMap((first, index) => ordersOf(all.filter((_, other) => other !== index)).map((rest) => [first, ...rest]));
}

/** Where a day ended that began in `county`: each move of it leaves where the one before it arrived. */
function endOfDay(county: string, moves: NaiveChild['moves']): string {
  if (moves.length === 1) return moves[0]!.to.slice(0, 6);
  for (const order of ordersOf(moves)) {
    let at = county;
    const linked = order.every(({ from, to }) => {
      const leaves = from === at;
      at = to.slice(0, 6);
      return leaves;
    });
    if (linked) return at;
  }
  throw new Error('moves of one day that do not follow from each other');
}

/** Registered at the end of the month before: that county pays. */
function payerOf(child: NaiveChild, month: string): string {
  let county = child.county;
  for (const day of [...new Set(child.moves.map(({ on }) => on))].sort()) {
    if (day < `${month}-01`)
      county = endOfDay(
        county,
        child.moves.filter(({ on }) => on === day),
      );
  }
  return county;
}

function standardOf(law: NaiveLaw, payer: string, month: string, today: string): number | undefined {
  let best: NaiveLaw['standards'][number] | undefined;
  for (const one of law.standards) {
    if (one.city !== `${payer.slice(0, 4)}00` || one.from > month || one.publishedOn > today) continue;
    if (!best || one.from > best.from || (one.from === best.from && one.publishedOn >= best.publishedOn)) best = one;
  }
  return best?.fen;
}

/** The days on which something ended the benefit before or without the age of 18. */
function endings(child: NaiveChild): string[] {
  const days = [...child.diedOn];
  for (const on of [...child.endedOn, ...child.imprisoned]) if (on >= child.confirmedOn) days.push(on);
  if (child.place === 'LIAONING') {
    // What was over before the confirmation was known then and ends nothing by itself, but it is over.
    for (const { on } of child.released.filter((event) => event.on >= child.confirmedOn)) {
      const over = child.released.filter((other) => other.on <= on).map(({ ended }) => ended);
      if (child.father.every((state) => over.includes(state))) days.push(on);
    }
  }
  const province = child.county.slice(0, 2);
  // Registered elsewhere at the end of a month: whoever is back by then has not left.
  for (const { on } of child.moves) {
    const registered = payerOf(child, nextMonth(on.slice(0, 7)));
    if (on >= child.confirmedOn && registered.slice(0, 2) !== province) days.push(on);
  }
  return days.sort();
}

/** The day on which the age, or the school that went on beyond it, ends the benefit. */
function endOfAge(child: NaiveChild): string {
  const adult = eighteenth(child.bornOn);
  const { level, graduatesOn, leftOn } = child.study;
  const inSchool = level !== 'NONE' && (leftOn === undefined || leftOn >= adult) && (graduatesOn === undefined || graduatesOn >= adult);
  if (child.place === 'LIAONING' || !inSchool || level === 'MASTER') return adult;
  return [graduatesOn, leftOn].filter((day) => day !== undefined).sort()[0] ?? '9999-12-31';
}

/** What is owed in each month from the first to `to`, as is known `today`; a month that is not owed is absent. */
export function naiveMonths(child: NaiveChild, law: NaiveLaw, to: string, today: string): Map<string, NaiveMonth | typeof unset> {
  const owed = new Map<string, NaiveMonth | typeof unset>();
  const over = [...endings(child), endOfAge(child)].sort()[0] as string;
  for (let month = child.firstMonth; month <= to; month = nextMonth(month)) {
    if (over < `${month}-01`) break;
    const payer = payerOf(child, month);
    const standard = standardOf(law, payer, month, today);
    if (standard === undefined) {
      owed.set(month, unset);
      continue;
    }
    let fen = standard;
    for (const { kind, fen: drawn, from, until } of child.benefits) {
      const counts = child.place === 'LIAONING' && kind !== 'DISABLED_NURSING';
      if (counts && (from ?? '') <= month && month <= (until ?? '9999-12')) fen -= drawn;
    }
    owed.set(month, { fen: Math.max(0, fen), payer });
  }
  return owed;
}

/** Twelve months once at 18, in Liaoning only: nothing had ended it before the birthday, and the child lives to the month it is due in. */
export function naiveLumpSum(
  child: NaiveChild,
  law: NaiveLaw,
  today: string,
): { month: string; fen: number | typeof unset; payer: string } | null {
  const adult = eighteenth(child.bornOn);
  const month = nextMonth(adult.slice(0, 7));
  if (child.place !== 'LIAONING' || child.firstMonth > adult.slice(0, 7)) return null;
  if (endings(child).some((day) => day < adult)) return null;
  if (child.diedOn.some((day) => day < `${month}-01`)) return null;
  const payer = payerOf(child, month);
  if (payer.slice(0, 2) !== child.county.slice(0, 2)) return null;
  const standard = standardOf(law, payer, month, today);
  return { month, fen: standard === undefined ? unset : standard * 12, payer };
}
