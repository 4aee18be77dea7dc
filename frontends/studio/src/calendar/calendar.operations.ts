import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Asked, ItemPage } from '../item/item.operations.ts';

/** The working calendars of a place, year by year. */
export const calendarsQuery = operation<{ page: ItemPage & { missingYears: number[] } }, Asked>(`
  query StudioCalendars($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    page: studioCalendar(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      name { zh en }
      asOf
      knownOn
      missingYears
      items {
        path
        name
        label { zh en }
        value
        before
        changed
        follows
        sample
        lineage { code name { zh en } value mode effectiveFrom publishedOn citation { document clause assumed } sample draft inForce }
        children { code name { zh en } value before mode effectiveFrom }
      }
    }
  }
`);

/** A pasted notice as it was understood. */
export interface Notice {
  year: number | null;
  lines: { text: string; name: LocalisedText | null; from: string | null; to: string | null; makeUpWorkingDays: string[] }[];
  findings: { code: string; message: string; severity: 'ERROR' | 'WARNING' }[];
  /** What a draft writes. Null: something is wrong. */
  calendar: unknown;
}

/** Reads a pasted notice. Nothing is stored. */
export const noticeQuery = operation<{ studioHolidayNotice: Notice }, { code: string; text: string }>(`
  query StudioNotice($code: JurisdictionCode!, $text: String!) {
    studioHolidayNotice(code: $code, text: $text) {
      year
      lines { text name { zh en } from to makeUpWorkingDays }
      findings { code message severity }
      calendar
    }
  }
`);
