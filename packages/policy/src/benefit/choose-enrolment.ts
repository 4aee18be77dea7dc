import type { Category } from '../types.ts';
import { provinceOf } from '../tree/jurisdiction-code.ts';
import type { PlannedEnrolment } from './enrolment-stops.ts';
import type { Residence } from './residence.ts';
import { earliestMonth } from './stop.ts';

/** Exclude each other: the later confirmed takes over with its first month. */
const EXCLUSIVE: readonly Category[] = ['ORPHAN', 'DE_FACTO_UNSUPPORTED', 'KEY_DIFFICULTY'];

/** At equal standards the earlier one is paid. */
export const CATEGORY_ORDER: readonly Category[] = [
  'ORPHAN',
  'HIV_INFECTED',
  'DE_FACTO_UNSUPPORTED',
  'HIV_AFFECTED',
  'KEY_DIFFICULTY',
  'POOR_FAMILY',
  'SELF_DIFFICULTY',
  'TEMPORARY_DIFFICULTY',
  'LEFT_BEHIND',
];

/** Begun by the month, and confirmed in the province whose county pays it. */
const isBegun = (plan: PlannedEnrolment, month: string, residence: Residence): boolean =>
  plan.firstMonth <= month && provinceOf(plan.county) === provinceOf(residence.payer(month));

function laterConfirmed(one: PlannedEnrolment, other: PlannedEnrolment): PlannedEnrolment {
  return other.enrolment.confirmedOn >= one.enrolment.confirmedOn ? other : one;
}

const isStopped = ({ stops }: PlannedEnrolment, month: string): boolean => {
  const stop = earliestMonth(stops);
  return stop !== undefined && month >= stop;
};

/** The enrolments of a month: at most one of those that exclude each other, and any that run beside it. */
export function enrolmentsOf(plans: readonly PlannedEnrolment[], month: string, residence: Residence): PlannedEnrolment[] {
  const begun = plans.filter((plan) => isBegun(plan, month, residence));
  // Nearly every child has one enrolment, and a year of runs asks this for every month of each.
  const current = begun.length < 2 ? begun : withoutExcluded(begun);
  return current.filter((plan) => !isStopped(plan, month));
}

function withoutExcluded(begun: readonly PlannedEnrolment[]): PlannedEnrolment[] {
  const groups = Map.groupBy(begun, ({ enrolment: { category } }) => (EXCLUSIVE.includes(category) ? 'EXCLUSIVE' : category));
  const ofExclusive = groups.get('EXCLUSIVE') ?? [];
  groups.delete('EXCLUSIVE');
  return [ofExclusive, ...groups.values()].flatMap((group) => (group.length > 0 ? [group.reduce(laterConfirmed)] : []));
}
