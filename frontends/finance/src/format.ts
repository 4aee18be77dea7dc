import { formatFen } from '@onething/policy/labels';
import { formatMonth } from '@onething/portal-kit';
import type { Language } from '@onething/portal-kit';

/** An amount in a column, the unit stands in the heading: `1,300.00`, `−280.00`. */
export function amount(fen: number): string {
  return `${fen < 0 ? '−' : ''}${formatFen(Math.abs(fen), 'zh').replace(' 元', '')}`;
}

/** A difference with its sign: `+7,280.00`, `−280.00`, `0.00`. */
export function difference(fen: number): string {
  return fen > 0 ? `+${amount(fen)}` : amount(fen);
}

/** A large amount short, in units of ten thousand yuan or of thousand: 128.8万 / ¥1,288k. */
export function shortMoney(fen: number, language: Language): string {
  const yuan = fen / 100;
  if (language === 'en') return Math.abs(yuan) < 10_000 ? `¥${grouped(yuan, 0)}` : `¥${grouped(yuan / 1000, 1)}k`;
  return Math.abs(yuan) < 10_000 ? grouped(yuan, 0) : `${grouped(yuan / 10_000, 1)}万`;
}

function grouped(value: number, digits: number): string {
  const [whole = '', rest] = Math.abs(value).toFixed(digits).split('.');
  return `${value < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${rest}` : ''}`;
}

/** A whole number with its thousands apart. */
export function count(value: number): string {
  return grouped(value, 0);
}

/** The month of a run in words. */
export function monthWords(month: string, language: Language): string {
  return formatMonth(month, language);
}

/** Yuan as typed, in fen; undefined for what is no amount. */
export function fenOf(text: string): number | undefined {
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,，\s]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}
