import { Access, DateScalar, staff } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { CaseStatus as Status } from '@onething/casework';
import { caseworkRoles } from '../case/case-access.ts';
import { CalendarDayKind, CaseStatus } from '../enumerations.ts';

/** Cases at one step. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'Number of cases that stand at one step.' })
export class StepCount {
  @Field(() => CaseStatus, { description: 'Where they stand.' })
  status!: Status;

  @Field(() => Int, { description: 'Number of cases.' })
  count!: number;
}

/** How long a step usually takes. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'How long a step usually takes once its turn has come: an assumption for planning, not law.' })
export class TypicalStep {
  @Field(() => CaseStatus, { description: 'The step.' })
  status!: Status;

  @Field(() => Int, { description: 'Working days.' })
  workingDays!: number;
}

/** One day of the calendar. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'One day and what is due on it.' })
export class CaseCalendarDay {
  @Field(() => DateScalar, { description: 'The day.' })
  date!: string;

  @Field(() => CalendarDayKind, { nullable: true, description: 'What kind of day it is; null: the calendar of the year is not loaded.' })
  kind!: CalendarDayKind | null;

  @Field(() => Int, { description: 'Cases due on it.' })
  due!: number;

  @Field(() => Int, { description: 'Of them: with fewer working days left than the steps ahead usually take.' })
  endangered!: number;

  @Field(() => [StepCount], { description: 'Of them by where they stand.' })
  steps!: StepCount[];
}

/** A month of due dates. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'The due dates of a month.' })
export class CaseCalendar {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;

  @Field(() => [CaseCalendarDay], { description: 'Every day of the month.' })
  days!: CaseCalendarDay[];

  @Field(() => Int, { description: 'Open cases whose due date passed before the month and before today.' })
  overdueBefore!: number;

  @Field(() => Int, { description: 'Cases whose due date is open because a calendar year is not loaded.' })
  openDates!: number;

  @Field(() => Int, { nullable: true, description: 'The year, where its calendar is not loaded.' })
  missingYear!: number | null;

  @Field(() => [TypicalStep], { description: 'What the prediction rests on.' })
  typicalDays!: TypicalStep[];
}
