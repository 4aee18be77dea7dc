import type { ChildBenefit, JurisdictionCode } from '../types.ts';
import { addMonths, monthOf } from '../time/date-arithmetic.ts';
import { countyOf, provinceOf } from '../tree/jurisdiction-code.ts';
import type { ChildFacts, Enrolment, Move } from './benefit-facts.ts';
import { movesByDay } from './moves-by-day.ts';

/** Where a child is registered over time. */
export interface Residence {
  /** A month is paid by the county of registration at the end of the month before. */
  payer(month: string): JurisdictionCode;
  /** The county on a day, moves of that day included. */
  countyOn(date: string): JurisdictionCode;
  /** At most one a day: where the day ended. A day on which the child came back to where it was is none. */
  moves: readonly Move[];
}

export function residenceOf(facts: ChildFacts, jurisdiction: JurisdictionCode): Residence {
  const moves = movesByDay(facts.moves ?? []);
  const start = moves[0]?.from ?? facts.registeredAt ?? jurisdiction;
  const last = (passed: readonly Move[]): JurisdictionCode => countyOf(passed.at(-1)?.to ?? start);
  return {
    moves,
    payer: (month) => last(moves.filter(({ on }) => monthOf(on) < month)),
    countyOn: (date) => last(moves.filter(({ on }) => on <= date)),
  };
}

/** The county that has to pay a month, or to act so that it can be paid: the registration follows the moves from where the child was confirmed. */
export function payerByMoves(county: JurisdictionCode, moves: readonly Move[], month: string): JurisdictionCode {
  return residenceOf({ moves: [...moves], registeredAt: county }, county).payer(month);
}

/** Who confirmed: the county named, else where the child was registered on the day. */
export const countyOfEnrolment = (enrolment: Enrolment, residence: Residence): JurisdictionCode =>
  enrolment.county ?? residence.countyOn(enrolment.confirmedOn);

/** The last move to another county: it pays from the next month, and decides anew if it lies in another province. */
export function transferOf({ moves }: Residence): ChildBenefit['transfer'] {
  const move = moves.at(-1);
  if (!move) return null;
  const from = countyOf(move.from);
  const to = countyOf(move.to);
  if (from === to) return null;
  return { from, to, month: addMonths(monthOf(move.on), 1), reassess: provinceOf(from) !== provinceOf(to) };
}
