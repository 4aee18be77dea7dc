import { useHost } from '@onething/portal-kit';
import type { Host, Language, LocalisedText, TextValues } from '@onething/portal-kit';

/** The words of the pages on which children are visited. */
export interface VisitWords {
  host: Host;
  /** A text of `workbench.visits`. */
  t(key: string, values?: TextValues): string;
  text(text: LocalisedText | null | undefined): string;
  /** A period in words: 11 月, 四季度, 下半年. */
  periodName(period: string): string;
}

export function useVisitWords(): VisitWords {
  const host = useHost();
  const t = (key: string, values?: TextValues): string => host.t(`workbench.visits.${key}`, values);
  return { host, t, text: (text) => host.text(text ?? undefined), periodName: (period) => periodNameOf(period, host.language, t) };
}

/** The name of a period: `2026-04`, `2026-Q2`, `2026-H1`. */
function periodNameOf(period: string, language: Language, t: VisitWords['t']): string {
  const [, kind = '', number = ''] = /-([QH]?)(\d+)$/.exec(period) ?? [];
  if (kind === 'Q') return t(`quarters.${number}`);
  if (kind === 'H') return t(`halves.${number}`);
  const month = Number(number);
  if (!month) return period;
  return language === 'en'
    ? new Date(Date.UTC(2026, month - 1, 1)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' })
    : t('month', { month });
}

/** The day a number of days after another one. */
export function shiftedDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative: it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** `11-28`, as lists write a day of this year. */
export function shortDay(day: string | null): string {
  return day?.slice(5) ?? '';
}
