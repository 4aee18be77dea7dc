import { type CalendarYear, type HolidayNotice, knownPaths, pathLineage, readHolidayNotice } from '@onething/policy';
import {
  Access,
  DateScalar,
  DateTimeScalar,
  inLanguage,
  JsonScalar,
  JurisdictionCodeScalar,
  LocalisedText,
  signedIn,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { draftRoles } from '../../draft/draft-access.ts';
import { ProblemSeverity } from '../../draft/enums.ts';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { studioItem, studioPage } from '../studio-item-at.ts';
import { StudioPage } from '../studio-item.type.ts';
import { type StudioMoment, studioMoment } from '../studio-moment.ts';

/** A line of a pasted notice. */
@Access(signedIn())
@ObjectType({ description: 'A line of a pasted holiday notice and what was understood of it.' })
class StudioNoticeLine {
  @Field(() => String, { description: 'The line.' })
  text!: string;

  @Field(() => LocalisedText, { nullable: true, description: 'The holiday. Null: not understood.' })
  name!: LocalisedText | null;

  @Field(() => DateScalar, { nullable: true, description: 'First free day.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last free day.' })
  to!: string | null;

  @Field(() => [DateScalar], { description: 'Weekend days on which people work instead.' })
  makeUpWorkingDays!: string[];
}

/** A point about a pasted notice. */
@Access(signedIn())
@ObjectType({ description: 'Something wrong with a holiday notice, or worth a second look.' })
class StudioNoticeFinding {
  @Field(() => String, { description: 'Stable code: NOTICE_WEEKDAY_WRONG.' })
  code!: string;

  @Field(() => String, { description: 'In plain words, in the language of the request.' })
  message!: string;

  @Field(() => ProblemSeverity, { description: 'ERROR: there is no calendar until it is put right.' })
  severity!: ProblemSeverity;
}

/** A pasted notice as it was understood. */
@Access(signedIn())
@ObjectType({ description: 'A pasted holiday notice as it was understood. Nothing is stored.' })
class StudioHolidayNotice {
  @Field(() => Int, { nullable: true, description: 'The year. Null: the text does not say it.' })
  year!: number | null;

  @Field(() => [StudioNoticeLine], { description: 'What was understood, line by line.' })
  lines!: StudioNoticeLine[];

  @Field(() => [StudioNoticeFinding], {
    description: 'What is wrong: weekdays, lengths, days that overlap; and what differs from earlier years.',
  })
  findings!: StudioNoticeFinding[];

  @Field(() => JsonScalar, { nullable: true, description: 'What a draft writes at `calendars/YEAR`. Null: something is wrong.' })
  calendar!: unknown;
}

/** The page of the calendars. */
@Access(signedIn())
@ObjectType({ description: 'The working calendars of a place, year by year.' })
class StudioCalendars extends StudioPage {
  @Field(() => [Int], { description: 'This year and the next, as far as nobody has published their calendar.' })
  missingYears!: number[];
}

/** Working calendars, and the notices they come from. */
@Resolver()
export class StudioCalendarResolver {
  @Access(staff(draftRoles))
  @Query(() => StudioCalendars, { description: 'The working calendars of a place with where each comes from, a draft laid over if asked.' })
  async studioCalendar(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioCalendars> {
    const asked = await studioMoment(context, { code, asOf, knownAt, draftId });
    // A year that is announced is shown before it begins.
    const moment: StudioMoment = { ...asked, on: '9999-12-31' };
    const items = knownPaths(moment.releases, code, moment.knownOn, 'calendars')
      .toSorted()
      .map((path) => studioItem(moment, path));
    const year = Number(context.clock.today().slice(0, 4));
    const missingYears = [year, year + 1].filter((wanted) => !items.some(({ name, value }) => name === String(wanted) && value !== null));
    return Object.assign(new StudioCalendars(), { ...studioPage(asked, items), missingYears });
  }

  @Access(staff(draftRoles))
  @Query(() => StudioHolidayNotice, {
    description:
      "Reads a pasted holiday notice of the State Council's office and checks it against the weekdays and earlier years. Nothing is stored.",
  })
  async studioHolidayNotice(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place it would hold for.' }) code: string,
    @Arg('text', () => String, { description: 'The text of the notice; the first 20,000 characters are read.' }) text: string,
    @Arg('year', () => Int, { nullable: true, description: 'The year it is for; found in the text unless told.' }) year: number | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioHolidayNotice> {
    const moment = await studioMoment(context, { code });
    const notice = readHolidayNotice(text, { earlier: calendarsOf(moment), ...(year && { year }) });
    return noticeView(context, notice);
  }
}

/** The calendars a place has, each year's last word. */
const calendarsOf = ({ releases, code, knownOn }: StudioMoment): CalendarYear[] =>
  knownPaths(releases, code, knownOn, 'calendars').flatMap(
    (path) => (pathLineage(releases, code, knownOn, path).at(-1)?.value as CalendarYear) ?? [],
  );

function noticeView(context: JurisdictionsContext, { year, lines, findings, calendar }: HolidayNotice): StudioHolidayNotice {
  return Object.assign(new StudioHolidayNotice(), {
    year: year ?? null,
    lines: lines.map(({ text, holiday, makeUpWorkingDays }) =>
      Object.assign(new StudioNoticeLine(), {
        text,
        name: holiday?.name ?? null,
        from: holiday?.from ?? null,
        to: holiday?.to ?? null,
        makeUpWorkingDays,
      }),
    ),
    findings: findings.map(({ code, message, severity }) =>
      Object.assign(new StudioNoticeFinding(), { code, message: inLanguage(context, message), severity }),
    ),
    calendar: calendar ?? null,
  });
}
