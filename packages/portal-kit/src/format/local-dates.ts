import type { Language } from '../host/host.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Days and months in the form of ISO 8601 that are no part of a longer number. */
export const datesInside = /(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\d-])/g;

/** The dates and months of a text in the form its readers use: officials write 2026-11-16 themselves, in English it is 16 Nov 2026. */
export function localDates(text: string, language: Language): string {
  if (language !== 'en') return text;
  return text.replaceAll(datesInside, (_date, year: string, month: string, day?: string) =>
    [day && Number(day), months[Number(month) - 1], year].filter(Boolean).join(' '),
  );
}
