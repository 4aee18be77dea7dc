/**
 * Dates are ISO strings, months `YYYY-MM`: they compare as strings and need no time zone.
 * Periods of months end on the same day of the month or on its last day (Civil Code art. 202).
 */

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

const two = (number: number): string => TWO_DIGITS[number] ?? String(number);
const four = (number: number): string => String(number).padStart(4, '0');

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): string => date.slice(0, 7);
const monthNumber = (date: string): number => Number(date.slice(5, 7));
const dayNumber = (date: string): number => Number(date.slice(8, 10));

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A real day written `YYYY-MM-DD`. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const month = monthNumber(value);
  return month >= 1 && month <= 12 && dayNumber(value) >= 1 && dayNumber(value) <= daysInMonth(yearOf(value), month);
}

/** Days since 1 March of year 0: consecutive days differ by one. */
export function dayOrdinal(date: string): number {
  const year = yearOf(date);
  const month = monthNumber(date);
  const leapDays = Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  const passed = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
  return 365 * (year - 1) + leapDays + passed + dayNumber(date);
}

/** 0 Monday … 6 Sunday. */
export const weekday = (date: string): number => (dayOrdinal(date) + 6) % 7;

export function nextDay(date: string): string {
  const year = yearOf(date);
  const month = monthNumber(date);
  const day = dayNumber(date);
  if (day < daysInMonth(year, month)) return `${date.slice(0, 8)}${two(day + 1)}`;
  return month < 12 ? `${four(year)}-${two(month + 1)}-01` : `${four(year + 1)}-01-01`;
}

export function previousDay(date: string): string {
  if (dayNumber(date) > 1) return `${date.slice(0, 8)}${two(dayNumber(date) - 1)}`;
  return lastDayOf(addMonths(monthOf(date), -1));
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayOrdinal(to) - dayOrdinal(from);

/** Names of months by their number since year 0, each written once: answers lay out hundreds of months by these keys. */
const writtenMonths: string[] = [];

function writtenMonth(index: number): string {
  return (writtenMonths[index] ??= `${four(Math.floor(index / 12))}-${two((index % 12) + 1)}`);
}

/** The month `count` months after `month`. */
export function addMonths(month: string, count: number): string {
  return writtenMonth(yearOf(month) * 12 + monthNumber(month) - 1 + count);
}

/** The `count` months from `first` on, in order. */
export function monthsFrom(first: string, count: number): string[] {
  const start = yearOf(first) * 12 + monthNumber(first) - 1;
  return Array.from({ length: count }, (_, index) => writtenMonth(start + index));
}

/** Months from `from` to `to`; negative if `to` is earlier. */
export const monthsBetween = (from: string, to: string): number => (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from);

export const lastDayOf = (month: string): string => `${month}-${two(daysInMonth(yearOf(month), monthNumber(month)))}`;

/** The same day `count` months later, or the last day of that month if it has no such day. */
export function addMonthsToDate(date: string, count: number): string {
  const month = addMonths(monthOf(date), count);
  return `${month}-${two(Math.min(dayNumber(date), daysInMonth(yearOf(month), monthNumber(month))))}`;
}

/** The birthday of an age; born on 29 February, of age on 28 February of a common year. */
export const birthday = (bornOn: string, years: number): string => addMonthsToDate(bornOn, years * 12);

/**
 * The latest day from which `months` whole months have passed on `on`, as a string to compare with.
 * It may name a day the month does not have (`2026-02-31`): on the last day of a month all later days of the earlier month count.
 */
export function cutoffMonthsBefore(on: string, months: number): string {
  const month = addMonths(monthOf(on), -months);
  return on === lastDayOf(monthOf(on)) ? `${month}-31` : `${month}-${on.slice(8, 10)}`;
}
