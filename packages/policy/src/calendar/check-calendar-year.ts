import type { CalendarYear } from '../content-types.ts';
import type { LocalisedText } from '../types.ts';
import { daysBetween, isDate, weekday } from '../time/date-arithmetic.ts';

/** What is wrong with a year of holidays, or worth a second look. */
export interface CalendarFinding {
  code: string;
  message: LocalisedText;
  severity: 'ERROR' | 'WARNING';
}

const finding = (severity: CalendarFinding['severity'], code: string, zh: string, en: string): CalendarFinding => ({
  code,
  message: { zh, en },
  severity,
});

const lengthOf = ({ from, to }: CalendarYear['holidays'][number]): number => daysBetween(from, to) + 1;

function checkDates({ year, holidays, makeUpWorkingDays }: CalendarYear): CalendarFinding[] {
  const dates = [...holidays.flatMap(({ from, to }) => [from, to]), ...makeUpWorkingDays];
  const impossible = dates.filter((date) => !isDate(date));
  const otherYear = [...holidays.map(({ to }) => to), ...makeUpWorkingDays].filter((date) => !date.startsWith(`${year}-`));
  return [
    ...impossible.map((date) => finding('ERROR', 'CALENDAR_DATE_IMPOSSIBLE', `没有 ${date} 这一天`, `There is no such day as ${date}`)),
    ...otherYear.map((date) => finding('ERROR', 'CALENDAR_OTHER_YEAR', `${date} 不在 ${year} 年`, `${date} does not lie in ${year}`)),
  ];
}

function checkOrder({ holidays, makeUpWorkingDays }: CalendarYear): CalendarFinding[] {
  const inOrder = holidays.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const backwards = holidays.filter(({ from, to }) => from > to);
  const overlapping = inOrder.filter((holiday, index) => index > 0 && holiday.from <= (inOrder[index - 1]?.to ?? ''));
  const onHoliday = makeUpWorkingDays.filter((date) => holidays.some(({ from, to }) => from <= date && date <= to));
  const onWeekday = makeUpWorkingDays.filter((date) => weekday(date) < 5);
  return [
    ...backwards.map(({ name }) =>
      finding('ERROR', 'CALENDAR_HOLIDAY_BACKWARDS', `${name.zh}的结束早于开始`, `${name.en} ends before it begins`),
    ),
    ...overlapping.map(({ name }) =>
      finding('ERROR', 'CALENDAR_HOLIDAYS_OVERLAP', `${name.zh}与前一个假期重叠`, `${name.en} overlaps the holiday before it`),
    ),
    ...onHoliday.map((date) =>
      finding('ERROR', 'CALENDAR_WORKING_HOLIDAY', `${date} 既放假又上班`, `${date} is both a holiday and a working day`),
    ),
    ...onWeekday.map((date) =>
      finding(
        'ERROR',
        'CALENDAR_MAKE_UP_WEEKDAY',
        `${date} 本来就是工作日，不是调休上班`,
        `${date} is a working day anyway, no make-up day`,
      ),
    ),
  ];
}

/** Holidays, and how long each has been in the years that are known. */
function checkPattern({ holidays, makeUpWorkingDays }: CalendarYear, earlier: readonly CalendarYear[]): CalendarFinding[] {
  const known = new Map<string, { en: string; lengths: number[] }>();
  for (const holiday of earlier.flatMap((year) => year.holidays)) {
    for (const name of holiday.name.zh.split('、')) {
      const seen = known.get(name) ?? { en: holiday.name.en, lengths: [] };
      known.set(name, { ...seen, lengths: [...seen.lengths, lengthOf(holiday)] });
    }
  }
  const names = holidays.map(({ name }) => name.zh).join('、');
  const missing = [...known].filter(([name]) => !names.includes(name));
  const unusual = holidays.flatMap((holiday) => {
    const lengths = known.get(holiday.name.zh)?.lengths ?? [];
    const usual = lengths.length > 0 && !lengths.some((length) => Math.abs(length - lengthOf(holiday)) <= 2);
    return usual ? [{ holiday, lengths }] : [];
  });
  const mostMakeUps = Math.max(0, ...earlier.map((year) => year.makeUpWorkingDays.length));
  return [
    ...missing.map(([name, { en }]) =>
      finding('WARNING', 'CALENDAR_HOLIDAY_MISSING', `没有${name}，往年都有`, `${en} is missing; every earlier year has it`),
    ),
    ...unusual.map(({ holiday, lengths }) =>
      finding(
        'WARNING',
        'CALENDAR_LENGTH_UNUSUAL',
        `${holiday.name.zh}放假 ${lengthOf(holiday)} 天，往年为 ${lengths.join('、')} 天`,
        `${holiday.name.en} has ${lengthOf(holiday)} days; in earlier years ${lengths.join(', ')}`,
      ),
    ),
    ...(earlier.length > 0 && makeUpWorkingDays.length > mostMakeUps + 2
      ? [
          finding(
            'WARNING',
            'CALENDAR_MAKE_UPS_UNUSUAL',
            `调休上班 ${makeUpWorkingDays.length} 天，往年最多 ${mostMakeUps} 天`,
            `${makeUpWorkingDays.length} make-up days; in earlier years at most ${mostMakeUps}`,
          ),
        ]
      : []),
  ];
}

/** Looks over the holidays of a year: days that cannot be, and what differs from the years before. */
export function checkCalendarYear(year: CalendarYear, earlier: readonly CalendarYear[]): CalendarFinding[] {
  const wrong = [...checkDates(year), ...checkOrder(year)];
  return wrong.length > 0 ? wrong : checkPattern(year, earlier);
}
