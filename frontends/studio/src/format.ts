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
