import { floorAbove, ownEntries, type StandardAmount, type StandardCandidate, standardLookup } from '../benefit/standards.ts';
import { lastDayOf } from '../time/date-arithmetic.ts';
import { chainOf } from '../tree/jurisdiction-code.ts';
import { layerIndex } from '../tree/layer-index.ts';
import type { Category, JurisdictionCode, PolicyLayerRelease } from '../types.ts';

/** What is paid from a month on, and the floor that the levels above set. */
export interface StandardStep {
  /** First month. */
  month: string;
  /** undefined: nobody has set an amount. */
  amount?: StandardAmount;
  floorFen?: number;
}

/** How the standard of a category comes about at a place. */
export interface StandardLineage {
  category: Category;
  /** In the month asked about. */
  amount?: StandardAmount;
  floor?: StandardCandidate;
  /** Every entry of the levels down to the place, whenever it holds from, country first, then in the order of the months. */
  entries: StandardCandidate[];
  /** From month to month in which something changes. */
  series: StandardStep[];
}

/** The lineage of a category's standard at a place in a month, as known on a day; entries announced for later months are among them. */
export function standardLineage(
  releases: readonly PolicyLayerRelease[],
  { code, category, month, knownOn }: { code: JurisdictionCode; category: Category; month: string; knownOn: string },
): StandardLineage {
  const index = layerIndex(releases);
  const lookup = standardLookup(index, code, knownOn, undefined);
  const known = index.knownBy(code, knownOn);
  const entries = ownEntries(known, category, '9999-12', knownOn);
  const levels = chainOf(code);
  const inMonth = (asked: string): StandardCandidate[] =>
    ownEntries(
      known.filter(({ effectiveFrom }) => effectiveFrom <= lastDayOf(asked)),
      category,
      asked,
      knownOn,
    );
  const step = (asked: string): StandardStep => {
    const amount = lookup(code, category, asked);
    const floor = floorAbove(inMonth(asked), code);
    return { month: asked, ...(amount && { amount }), ...(floor && { floorFen: floor.fen }) };
  };
  // An entry takes effect with its own month or that of its release, whichever is later.
  const months = new Set(entries.map(({ from, effectiveFrom }) => (from > effectiveFrom.slice(0, 7) ? from : effectiveFrom.slice(0, 7))));
  const amount = lookup(code, category, month);
  const floor = floorAbove(inMonth(month), code);
  return {
    category,
    ...(amount && { amount }),
    ...(floor && { floor }),
    entries: entries.toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level) || (one.from < other.from ? -1 : 1)),
    series: [...months].toSorted().map(step),
  };
}
