import type { JurisdictionCode } from '../types.ts';
import { countyOf } from '../tree/jurisdiction-code.ts';
import type { Move } from './benefit-facts.ts';

/**
 * The moves day by day in order of time, each day as one move from where it began to where it ended, whatever order they were learnt in.
 * Several moves of a day are links of one way: it ends in the county where the child arrived once more often than it left, and begins
 * where it left once more often. A way back to its beginning is no move. Where the moves of a day contradict each other (out of one county
 * into two), the one learnt last counts: `moves` are given in the order they were learnt.
 */
export function movesByDay(moves: readonly Move[]): Move[] {
  const days = [...Map.groupBy(moves, ({ on }) => on)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return days.flatMap(([, ofDay]) => {
    const way = ofDay.length === 1 ? ofDay[0] : wayOf(withoutRepeats(ofDay));
    return way ? [way] : [];
  });
}

/** The same move told by two sources happened once. */
function withoutRepeats(moves: readonly Move[]): Move[] {
  return [...new Map(moves.map((move) => [`${move.from} ${move.to}`, move])).values()];
}

function wayOf(moves: readonly Move[]): Move | undefined {
  const arrivals = new Map<JurisdictionCode, number>();
  const count = (county: JurisdictionCode, times: number): unknown => arrivals.set(county, (arrivals.get(county) ?? 0) + times);
  for (const { from, to } of moves) {
    count(countyOf(from), -1);
    count(countyOf(to), 1);
  }
  const surplus = (code: JurisdictionCode): number => arrivals.get(countyOf(code)) ?? 0;
  const last = moves.findLast(({ to }) => surplus(to) > 0);
  const first = moves.find(({ from }) => surplus(from) < 0);
  return last && first && { on: last.on, from: first.from, to: last.to };
}
