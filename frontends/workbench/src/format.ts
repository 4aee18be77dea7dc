import { formatFen } from '@onething/policy/labels';
import { languageOf, localDates } from '@onething/portal-kit';
import type { Language } from '@onething/portal-kit';

const chinaOffsetMs = 8 * 3_600_000;
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const englishWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const chineseWeekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** The page's language, which stands at its root for screen readers too; these short forms are wanted in a hundred places. */
const pageLanguage = (): Language => languageOf(globalThis.document?.documentElement.lang);

/** A moment in Asia/Shanghai, short: `11-20 09:16` / `20 Nov 09:16`. Empty for nothing. */
export function shortMoment(moment: string | null | undefined): string {
  const time = Date.parse(moment ?? '');
  if (Number.isNaN(time)) return '';
  const local = new Date(time + chinaOffsetMs).toISOString();
  return `${shortDay(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** A day or the day of a moment, short: `11-20` / `20 Nov`. */
export function shortDay(value: string | null | undefined): string {
  if (!value) return '';
  if (value.length !== 10) return shortMoment(value).slice(0, -6);
  return pageLanguage() === 'en' ? dayOfYear(value, 'en') : value.slice(5);
}

/** An ISO date in a column: `2026-11-20`, as officials write it, / `20 Nov 2026`. Empty for nothing. */
export function columnDay(value: string | null | undefined): string {
  return localDates(value ?? '', pageLanguage());
}

/** An ISO date with its weekday, without the year: 11 月 24 日（周二） / Tue 24 Nov. */
export function dayWithWeekday(date: string | null | undefined, language: Language): string {
  const time = Date.parse(`${date ?? ''}T00:00:00Z`);
  if (Number.isNaN(time)) return date ?? '';
  const day = new Date(time);
  if (language === 'en') return `${englishWeekdays[day.getUTCDay()]} ${day.getUTCDate()} ${englishMonths[day.getUTCMonth()]}`;
  return `${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日（周${chineseWeekdays[day.getUTCDay()]}）`;
}

/** An ISO date without year and weekday: 11 月 24 日 / 24 Nov. */
export function dayOfYear(date: string | null | undefined, language: Language): string {
  const [, month, day] = (date ?? '').split('-').map(Number);
  if (!month || !day) return date ?? '';
  return language === 'en' ? `${day} ${englishMonths[month - 1]}` : `${month} 月 ${day} 日`;
}

/** An amount in a column: the unit stands in the heading. */
export function amountInColumn(amountFen: number): string {
  return formatFen(amountFen, 'zh').replace(' 元', '');
}

/** The months from `first` on, `YYYY-MM`. */
export function followingMonths(first: string, count: number): string[] {
  const [year, month] = first.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, index) => {
    const total = year * 12 + month - 1 + index;
    return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  });
}
