/** What the calendar asks: the due dates of a month, and for administrators the years whose calendar is missing. */
import { operation } from '@onething/portal-kit';
import type { CaseStatus } from '../case-types.ts';

export type DayKind = 'WORKING_DAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP_WORKING_DAY';

export interface CalendarDay {
  date: string;
  /** Null: the calendar of the year is not loaded. */
  kind: DayKind | null;
  due: number;
  endangered: number;
  steps: { status: CaseStatus; count: number }[];
}

export interface CaseCalendar {
  month: string;
  days: CalendarDay[];
  overdueBefore: number;
  openDates: number;
  missingYear: number | null;
  typicalDays: { status: CaseStatus; workingDays: number }[];
}

export const caseCalendarQuery = operation<{ caseCalendar: CaseCalendar }, { month?: string }>(`query WorkbenchCalendar($month: String) {
  caseCalendar(month: $month) {
    month overdueBefore openDates missingYear
    days { date kind due endangered steps { status count } }
    typicalDays { status workingDays }
  }
}`);

export const calendarWarningsQuery = operation<
  { calendarWarnings: { year: number; neededBy: number; firstNeededOn: string; message: { zh: string; en: string } }[] },
  Record<string, never>
>(`query WorkbenchCalendarWarnings {
  calendarWarnings { year neededBy firstNeededOn message { zh en } }
}`);
