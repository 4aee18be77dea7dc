import type { Chance } from './chance.ts';
import { monthAfter } from './year.ts';
import { allTroubles } from './troubles/index.ts';
import type { Trouble } from './troubles/trouble.ts';

/** First month of the troubles, and the first in which one may end a benefit: before, there would be no year left to see. */
const firstMonth = '2026-02';
const firstEndMonth = '2026-05';

/** Deals every trouble to a month from February on: each month gets at least one, none is left out. */
export function planTroubles(chance: Chance): Map<string, Trouble[]> {
  const months = Array.from({ length: 11 }, (_, index) => monthAfter(firstMonth, index));
  const plan = new Map<string, Trouble[]>(months.map((month) => [month, []]));
  const ends = chance.shuffled(allTroubles.filter((trouble) => trouble.ends));
  const others = chance.shuffled(allTroubles.filter((trouble) => !trouble.ends));
  const late = chance.shuffled(months.filter((month) => month >= firstEndMonth));
  ends.forEach((trouble, index) => plan.get(late[index % late.length]!)!.push(trouble));
  for (const trouble of others) {
    const fewest = Math.min(...[...plan.values()].map(({ length }) => length));
    plan.get(chance.pick(months.filter((month) => plan.get(month)!.length === fewest)))!.push(trouble);
  }
  return plan;
}
