import type { JurisdictionCode } from '../types.ts';
import { addMonths, monthOf } from '../time/date-arithmetic.ts';
import { provinceOf } from '../tree/jurisdiction-code.ts';
import { ageStops } from './age-stop.ts';
import type { BenefitContext, ChildFacts, Enrolment } from './benefit-facts.ts';
import { parentStops } from './parent-stops.ts';
import { countyOfEnrolment, type Residence } from './residence.ts';
import { nextMonthStop, type Stop } from './stop.ts';

const RESTRICTIONS: readonly string[] = ['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'];

/** An enrolment with its county, its first month and everything that ends it. */
export interface PlannedEnrolment {
  enrolment: Enrolment;
  county: JurisdictionCode;
  firstMonth: string;
  stops: Stop[];
}

/** The month stated in the confirmation, else the month after it. */
const firstMonthOf = ({ confirmedOn, firstMonth }: Enrolment): string => firstMonth ?? addMonths(monthOf(confirmedOn), 1);

/** Across a province border the old enrolment ends with the month of the move; the destination decides anew. */
function provinceStop(county: JurisdictionCode, confirmedOn: string, residence: Residence): Stop[] {
  const left = residence.moves
    .filter(({ on }) => on >= confirmedOn)
    .find(({ on }) => provinceOf(residence.payer(addMonths(monthOf(on), 1))) !== provinceOf(county));
  return left ? [nextMonthStop(left.on, 'MOVED_TO_ANOTHER_PROVINCE')] : [];
}

export interface StopQuestion {
  facts: ChildFacts;
  residence: Residence;
  context: BenefitContext;
  horizon: string;
}

/** What is known to end the enrolment, each event from the next month. */
export function planEnrolment(enrolment: Enrolment, { facts, residence, context, horizon }: StopQuestion): PlannedEnrolment {
  const county = countyOfEnrolment(enrolment, residence);
  const { category, confirmedOn } = enrolment;
  const restricted = (facts.childEvents ?? [])
    .filter(({ began, on }) => RESTRICTIONS.includes(began) && on >= confirmedOn)
    .map(({ on }) => nextMonthStop(on, 'CHILD_RESTRICTED'));
  const endedOtherwise = [enrolment.endedOn, facts.endedOn]
    .filter((on) => on !== undefined && on >= confirmedOn)
    .map((on) => nextMonthStop(on as string, 'OTHER_CAUSE'));
  const stops = [
    ...(facts.diedOn === undefined ? [] : [nextMonthStop(facts.diedOn, 'CHILD_DIED')]),
    ...endedOtherwise,
    ...ageStops({ facts, category, payer: residence.payer, context, horizon }),
    ...parentStops({ facts, category, county, since: confirmedOn, context }),
    ...restricted,
    ...provinceStop(county, confirmedOn, residence),
  ];
  return { enrolment, county, firstMonth: firstMonthOf(enrolment), stops };
}
