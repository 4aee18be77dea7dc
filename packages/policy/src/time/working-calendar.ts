import type { CalendarYear } from '../content-types.ts';
import { nextDay, weekday, yearOf } from './date-arithmetic.ts';

/** A working day of a year was asked for that no calendar covers. Nothing is guessed. */
export class CalendarYearMissing extends Error {
  readonly code = 'CALENDAR_YEAR_MISSING';
  readonly year: number;

  constructor(year: number) {
    super(`No calendar of working days is loaded for ${year}`);
    this.name = 'CalendarYearMissing';
    this.year = year;
  }
}

/** Working days as the State Council announces them year by year: weekdays without holidays, and make-up days. */
export interface WorkingCalendar {
  years: number[];
  isWorkingDay(date: string): boolean;
  /** The working day `days` working days after `from`; counting starts the day after. */
  addWorkingDays(from: string, days: number): string;
  /** Only some of the years. */
  limitedTo(years: readonly number[]): WorkingCalendar;
}

interface SpecialDays {
  free: Set<string>;
  working: Set<string>;
}

function specialDays(calendar: CalendarYear): SpecialDays {
  const free = new Set<string>();
  for (const holiday of calendar.holidays) {
    for (let day = holiday.from; day <= holiday.to; day = nextDay(day)) free.add(day);
  }
  return { free, working: new Set(calendar.makeUpWorkingDays) };
}

class YearlyCalendar implements WorkingCalendar {
  private readonly byYear: Map<number, SpecialDays>;

  constructor(byYear: Map<number, SpecialDays>) {
    this.byYear = byYear;
  }

  get years(): number[] {
    return [...this.byYear.keys()].toSorted((one, other) => one - other);
  }

  isWorkingDay(date: string): boolean {
    const year = yearOf(date);
    const days = this.byYear.get(year);
    if (days === undefined) throw new CalendarYearMissing(year);
    return days.working.has(date) || (weekday(date) < 5 && !days.free.has(date));
  }

  addWorkingDays(from: string, days: number): string {
    let date = from;
    for (let left = days; left > 0;) {
      date = nextDay(date);
      if (this.isWorkingDay(date)) left -= 1;
    }
    return date;
  }

  limitedTo(years: readonly number[]): WorkingCalendar {
    return new YearlyCalendar(new Map([...this.byYear].filter(([year]) => years.includes(year))));
  }
}

/** The calendar of the loaded years. */
export function workingCalendar(calendars: Iterable<CalendarYear>): WorkingCalendar {
  return new YearlyCalendar(new Map([...calendars].map((calendar) => [calendar.year, specialDays(calendar)])));
}
