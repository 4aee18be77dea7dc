import { monthsFrom } from '@onething/policy';
import type { RehearsalRequested } from '@onething/events';
import type { ComparedMonths } from './amount-effect.ts';

/** How many months the cost is told for. */
export const toldMonths = 12;

/** The months of a rehearsal; costs are kept from January on, so that a year can be held to its budget. */
export function comparedMonths({ fromMonth, today }: Pick<RehearsalRequested, 'fromMonth' | 'today'>): ComparedMonths {
  const last = monthsFrom(fromMonth, toldMonths).at(-1) as string;
  return { first: `${fromMonth.slice(0, 4)}-01`, from: fromMonth, last, present: today.slice(0, 7) };
}
