import { addMonths } from '../time/date-arithmetic.ts';

/**
 * Due less paid for every month from the first one due (or paid, if earlier) to the last one paid; negative: overpaid.
 * A month that could not be answered has no arrears either.
 */
export function arrearsOf(
  due: Readonly<Record<string, number>>,
  paid: Readonly<Record<string, number>>,
  firstMonth: string | null,
  isOpen: (month: string) => boolean,
): { arrears: Record<string, number>; arrearsTotalFen: number } {
  const paidMonths = Object.keys(paid).toSorted();
  const last = paidMonths.at(-1);
  const first = [paidMonths[0], firstMonth].filter((month) => typeof month === 'string').toSorted()[0];
  const arrears: Record<string, number> = {};
  if (first === undefined || last === undefined) return { arrears, arrearsTotalFen: 0 };
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    if (!isOpen(month)) arrears[month] = (due[month] ?? 0) - (paid[month] ?? 0);
  }
  return { arrears, arrearsTotalFen: Object.values(arrears).reduce((sum, fen) => sum + fen, 0) };
}
