import type { Language } from '../host/host.ts';

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const isoDate = /^(\d{4})-(\d{2})-(\d{2})/;
const isoMonth = /^(\d{4})-(\d{2})$/;

/** `2026-11-22` → 2026年11月22日 / 22 November 2026. Anything else comes back as it is. */
export function formatDate(date: string | null | undefined, language: Language): string {
  const match = isoDate.exec(date ?? '');
  if (!match) return date ?? '';
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return language === 'en' ? `${day} ${englishMonths[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** `2026-12` → 2026年12月 / December 2026. Anything else comes back as it is. */
export function formatMonth(month: string | null | undefined, language: Language): string {
  const match = isoMonth.exec(month ?? '');
  if (!match) return month ?? '';
  const [year, number] = match.slice(1).map(Number) as [number, number];
  return language === 'en' ? `${englishMonths[number - 1]} ${year}` : `${year}年${number}月`;
}

/** The calendar day of a moment in Asia/Shanghai, as ISO date. */
export function shanghaiDate(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A moment in Asia/Shanghai, to the minute: 2026年11月22日 14:05 / 22 November 2026, 14:05. */
export function formatDateTime(moment: string | null | undefined, language: Language): string {
  const time = Date.parse(moment ?? '');
  if (Number.isNaN(time)) return moment ?? '';
  // China keeps one time, eight hours ahead and without summer time.
  const local = new Date(time + 8 * 3_600_000).toISOString();
  const separator = language === 'en' ? ', ' : ' ';
  return `${formatDate(local, language)}${separator}${local.slice(11, 16)}`;
}
