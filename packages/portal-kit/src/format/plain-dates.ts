import type { Language } from '../host/host.ts';
import { formatDate, formatMonth } from './format-date.ts';
import { datesInside } from './local-dates.ts';

/**
 * The dates and months of a text spelled out for people who read no codes: `从 2026-04 起发放` → 从2026年4月起发放, `paid from 2026-04` →
 * paid from April 2026.
 */
export function plainDates(text: string, language: Language): string {
  const spelled = text.replaceAll(datesInside, (date) => (date.length > 7 ? formatDate(date, language) : formatMonth(date, language)));
  // Figures stand apart from Chinese words, a date that is written in words does not.
  return language === 'en'
    ? spelled
    : spelled.replaceAll(/(?<=\p{Script=Han}) ?(\d{4}年\d{1,2}月(?:\d{1,2}日)?) (?=\p{Script=Han})/gu, '$1');
}
