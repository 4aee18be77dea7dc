import { describe, expect, it } from 'vitest';
import { movesByDay } from './moves-by-day.ts';
import { residenceOf } from './residence.ts';

const move = (on: string, from: string, to: string): { on: string; from: string; to: string } => ({ on, from, to });
const there = move('2026-03-10', '210106', '210107');
const onwards = move('2026-03-10', '210107', '210202');

describe('several moves of a child on one day', () => {
  it('end where the way ends, in whatever order they were learnt', () => {
    const way = [move('2026-03-10', '210106', '210202')];
    expect(movesByDay([there, onwards])).toEqual(way);
    expect(movesByDay([onwards, there])).toEqual(way);
    for (const learnt of [
      [there, onwards],
      [onwards, there],
    ]) {
      const residence = residenceOf({ moves: learnt }, '210106');
      expect([residence.payer('2026-03'), residence.payer('2026-04')]).toEqual(['210106', '210202']);
    }
  });

  it('are none when the child is back in the evening, and count once when told twice', () => {
    expect(movesByDay([there, move('2026-03-10', '210107', '210106')])).toEqual([]);
    expect(movesByDay([there, there, onwards])).toEqual([move('2026-03-10', '210106', '210202')]);
    const loop = [move('2026-03-10', '210107', '210106'), move('2026-03-10', '210106', '210302'), there];
    expect(movesByDay(loop)).toEqual([move('2026-03-10', '210106', '210302')]);
  });

  it('begin and end in a county, whichever township the report names', () => {
    expect(movesByDay([move('2026-03-10', '210107001000', '210202'), move('2026-03-10', '210106', '210107')])).toEqual([
      move('2026-03-10', '210106', '210202'),
    ]);
  });

  it('follow what was learnt last where they contradict each other', () => {
    const elsewhere = move('2026-03-10', '210106', '210302');
    expect(movesByDay([there, elsewhere])).toEqual([elsewhere]);
    expect(movesByDay([elsewhere, there])).toEqual([there]);
  });

  it('are put in order of their days', () => {
    expect(movesByDay([move('2026-04-01', '210202', '210302'), onwards, there]).map(({ to }) => to)).toEqual(['210202', '210302']);
  });
});
