import type { Trouble } from './trouble.ts';
import { change } from './life.ts';

/** The 18th birthday comes by itself; the office asks what school there is after it. */
export const turning18: Trouble = {
  title: 'a child turns 18',
  befalls: (year, { family, ended }) =>
    !ended && `${Number(family.child.bornOn.slice(0, 4)) + 18}${family.child.bornOn.slice(4, 7)}` === year.month,
  happen: async (year, child) => {
    const goesOn = year.chance.below(2) === 0;
    const details = goesOn ? { level: 'VOCATIONAL', graduatesOn: '2027-06-30' } : { level: 'NONE' };
    await change(year, child, 'TURNED_18', details);
    child.ended = !goesOn;
    return { said: goesOn ? 'turned 18 and goes on at a vocational school' : 'turned 18 and left school' };
  },
};
