import type { AmountKind, AmountSum, YearCost } from './rehearsal.operations.ts';

/** How many children gain, lose, are paid in other months or cannot be calculated on one side. */
export function countOf(sums: readonly AmountSum[] | null, kind: AmountKind): number {
  return (sums ?? []).filter((sum) => sum.kind === kind).reduce((total, { cases }) => total + cases, 0);
}

/** One line of a table: a county, a category or a clause with all kinds of change side by side. */
export interface SumLine {
  key: string;
  sum: AmountSum;
  gains: number;
  loses: number;
  others: number;
  /** In the first differing month of each child. */
  monthlyFen: number;
}

/** The sums of one grouping, one line a group, the largest change first. */
export function linesOf(sums: readonly AmountSum[]): SumLine[] {
  const groups = Map.groupBy(sums, ({ county, category, cause }) => county?.code ?? category ?? cause?.id ?? '');
  return [...groups]
    .map(([key, group]) => ({
      key,
      sum: group[0] as AmountSum,
      gains: countOf(group, 'GAINS'),
      loses: countOf(group, 'LOSES'),
      others: countOf(group, 'SHIFTS') + countOf(group, 'UNDECIDED'),
      monthlyFen: group.reduce((total, { beforeFen, afterFen }) => total + afterFen - beforeFen, 0),
    }))
    .toSorted((one, other) => Math.abs(other.monthlyFen) - Math.abs(one.monthlyFen) || (one.key < other.key ? -1 : 1));
}

/** The first year that is told whole or longest, of all counties together. `budgetFen` is null unless every county has one. */
export function yearOf(
  costs: readonly YearCost[] | null,
  year: number,
): { beforeFen: number; afterFen: number; budgetFen: number | null } | undefined {
  const own = (costs ?? []).filter(({ fiscalYear }) => fiscalYear === year);
  if (own.length === 0) return undefined;
  const budgets = own.map(({ budgetFen }) => budgetFen);
  return {
    beforeFen: own.reduce((sum, { beforeFen }) => sum + beforeFen, 0),
    afterFen: own.reduce((sum, { afterFen }) => sum + afterFen, 0),
    budgetFen: budgets.includes(null) ? null : budgets.reduce<number>((sum, fen) => sum + (fen ?? 0), 0),
  };
}
