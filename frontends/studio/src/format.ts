import { formatFen } from '@onething/policy/labels';

/** An amount in a column, the unit stands in the heading: `1,300`, `1,300.50`. */
export function yuan(fen: number): string {
  return `${fen < 0 ? '−' : ''}${formatFen(Math.abs(fen), 'zh').replace(' 元', '').replace(/\.00$/, '')}`;
}

/** Yuan as typed, in fen; undefined for what is no amount. */
export function fenOf(text: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,，\s]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** A large amount short, in units of ten thousand yuan or of thousand: 128.8万元 / ¥1,288k. */
export function shortYuan(fen: number, language: 'zh-CN' | 'en'): string {
  const amount = fen / 100;
  const english = language === 'en';
  if (Math.abs(amount) < 10_000) return english ? `¥${grouped(amount, 0)}` : `${grouped(amount, 0)}元`;
  return english ? `¥${grouped(amount / 1000, 1)}k` : `${grouped(amount / 10_000, 1)}万元`;
}

function grouped(value: number, digits: number): string {
  const [whole = '', rest] = Math.abs(value).toFixed(digits).split('.');
  return `${value < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${rest}` : ''}`;
}
