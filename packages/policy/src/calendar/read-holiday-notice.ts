import type { CalendarYear } from '../content-types.ts';
import { daysBetween, isDate, weekday } from '../time/date-arithmetic.ts';
import { type CalendarFinding, checkCalendarYear } from './check-calendar-year.ts';

/** A line of a notice and what was understood of it. */
export interface NoticeLine {
  text: string;
  holiday?: CalendarYear['holidays'][number];
  makeUpWorkingDays: string[];
}

/** A pasted holiday notice as it was understood. */
export interface HolidayNotice {
  /** undefined: neither told nor found in the text. */
  year?: number;
  lines: NoticeLine[];
  findings: CalendarFinding[];
  /** What a draft would write at `calendars/YEAR`; undefined as long as something is wrong. */
  calendar?: Pick<CalendarYear, 'year' | 'notice' | 'holidays' | 'makeUpWorkingDays'>;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const ENGLISH: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

const error = (code: string, zh: string, en: string): CalendarFinding => ({ code, message: { zh, en }, severity: 'ERROR' });
const two = (digits: string): string => digits.padStart(2, '0');

/** A day as a notice writes it: `2月15日（农历腊月二十八、周日）`, `2026年1月1日`. */
const DAY = String.raw`(?:(\d{4})\s*年)?\s*(?:(\d{1,2})\s*月)?\s*(\d{1,2})\s*日\s*(?:[（(]([^）)]*)[）)])?`;
const RANGE = new RegExp(String.raw`${DAY}\s*(?:至|到|[-—－~～]+)\s*${DAY}`);
const ONE = new RegExp(DAY);

interface ReadDay {
  date: string;
  month: string;
  findings: CalendarFinding[];
}

/** The day, and whether the weekday beside it is the right one. */
function readDay(groups: readonly (string | undefined)[], year: number, monthBefore = ''): ReadDay {
  const [ownYear = String(year), month = monthBefore, day = '', beside = ''] = groups;
  const date = `${ownYear}-${two(month)}-${two(day)}`;
  if (!isDate(date)) {
    return { date, month, findings: [error('CALENDAR_DATE_IMPOSSIBLE', `没有 ${date} 这一天`, `There is no such day as ${date}`)] };
  }
  const told = /(?:周|星期)([一二三四五六日天])/.exec(beside)?.[1]?.replace('天', '日');
  const real = WEEKDAYS[weekday(date)] ?? '';
  const findings =
    told === undefined || told === real
      ? []
      : [error('NOTICE_WEEKDAY_WRONG', `${date} 是周${real}，通知里写的是周${told}`, `${date} is another weekday than the notice says`)];
  return { date, month, findings };
}

interface ReadLine {
  line: NoticeLine;
  findings: CalendarFinding[];
}

function readHoliday(name: string, text: string, year: number): Pick<ReadLine, 'findings'> & { holiday?: NoticeLine['holiday'] } {
  const off = text.split(/放假|连休|补休/)[0] ?? '';
  const range = RANGE.exec(off);
  const one = ONE.exec(off);
  if (!one || off === text) {
    const said = [error('NOTICE_LINE_UNCLEAR', `没有读懂：“${text.slice(0, 60)}”`, 'A line of the notice was not understood')];
    return { findings: said };
  }
  const from = readDay((range ?? one).slice(1, 5), year);
  const to = range ? readDay(range.slice(5, 9), year, from.month) : from;
  const days = daysBetween(from.date, to.date) + 1;
  const told = /共\s*(\d+)\s*天/.exec(text)?.[1];
  const findings = [
    ...from.findings,
    ...(range ? to.findings : []),
    ...(told !== undefined && Number(told) !== days
      ? [
          error(
            'NOTICE_LENGTH_WRONG',
            `${name}从 ${from.date} 到 ${to.date} 是 ${days} 天，通知里写的是 ${told} 天`,
            `From ${from.date} to ${to.date} there are ${days} days, not ${told}`,
          ),
        ]
      : []),
  ];
  const english = name
    .split('、')
    .map((part) => ENGLISH[part] ?? part)
    .join(' and ');
  return { findings, holiday: { name: { zh: name, en: english }, from: from.date, to: to.date } };
}

/** The days before `上班`, each with or without its month. */
function readWorkingDays(text: string, year: number): { days: string[]; findings: CalendarFinding[] } {
  const days: string[] = [];
  const findings: CalendarFinding[] = [];
  for (const [, list = ''] of text.matchAll(new RegExp(String.raw`((?:${DAY}\s*[、，,和及]?\s*)+)(?:均|照常|正常|应)?上班`, 'g'))) {
    let month = '';
    for (const match of list.matchAll(new RegExp(DAY, 'g'))) {
      const day = readDay(match.slice(1, 5), year, month);
      month = day.month;
      days.push(day.date);
      findings.push(...day.findings);
    }
  }
  return { days, findings };
}

const NAMED = /^[\s一二三四五六七八九十\d]*[、.．]?\s*([\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)\s*[：:]\s*(.+)$/;

function readLine(text: string, year: number): ReadLine | undefined {
  const [, name, said] = NAMED.exec(text) ?? [];
  if (name === undefined || said === undefined || !/\d\s*日/.test(said)) return undefined;
  const { holiday, findings } = readHoliday(name, said, year);
  const working = readWorkingDays(said, year);
  return { line: { text, makeUpWorkingDays: working.days, ...(holiday && { holiday }) }, findings: [...findings, ...working.findings] };
}

/** Number and day of the notice, empty where the text does not say them: whoever pasted it fills them in. */
function noticeOf(text: string): CalendarYear['notice'] {
  const signed = [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日(?!\s*(?:[（(至到]|放假|上班))/g)].at(-1);
  const date = signed ? `${signed[1]}-${two(signed[2] ?? '')}-${two(signed[3] ?? '')}` : '';
  return { document: /国办发明电〔\d{4}〕\d+号/.exec(text)?.[0] ?? '', date: isDate(date) ? date : '' };
}

/** One holiday a line, also where several were pasted into one paragraph. */
const linesOf = (text: string): string[] =>
  text
    .replaceAll(/(?=(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}、[\u4e00-\u9fff、]{2,9}[：:])/g, '\n')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Reads a pasted holiday notice: which days are free, on which weekends people work, and whether weekdays, lengths and the pattern of earlier
 * years agree. Nothing is guessed: a line that names days and is not understood is told, and there is no calendar until all is right.
 */
export function readHolidayNotice(
  pasted: string,
  { year: told, earlier }: { year?: number; earlier: readonly CalendarYear[] },
): HolidayNotice {
  // Spaces mean nothing in a notice, and a paste from a page is full of them.
  const text = pasted.slice(0, 20_000).replaceAll(/[ \t\u00a0\u3000]+/g, '');
  const found = /(\d{4})\s*年\s*(?:部分)?节假日/.exec(text)?.[1];
  const year = told ?? (found ? Number(found) : undefined);
  if (year === undefined) {
    return {
      lines: [],
      findings: [error('NOTICE_YEAR_MISSING', '没有找到年份，请写明是哪一年的安排', 'No year was found: say which year it is for')],
    };
  }
  const read = linesOf(text).flatMap((line) => readLine(line, year) ?? []);
  const findings = read.flatMap((one) => one.findings);
  if (read.length === 0) findings.push(error('NOTICE_EMPTY', '没有读到任何放假安排', 'No holiday was found in the text'));
  if (found && told && Number(found) !== told) {
    findings.push(
      error('NOTICE_OTHER_YEAR', `这是 ${found} 年的通知，不是 ${told} 年的`, `This is the notice of ${found}, not of ${told}`),
    );
  }
  const lines = read.map(({ line }) => line);
  const holidays = lines.flatMap(({ holiday }) => holiday ?? []).toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const makeUpWorkingDays = lines.flatMap((line) => line.makeUpWorkingDays).toSorted();
  const calendar = { year, notice: noticeOf(text), holidays, makeUpWorkingDays };
  if (findings.length === 0) findings.push(...checkCalendarYear({ ...calendar, effectiveFrom: '', publishedOn: '' }, earlier));
  const wrong = findings.some(({ severity }) => severity === 'ERROR');
  return { year, lines, findings, ...(!wrong && { calendar }) };
}
