import { formatFen } from '@onething/policy/labels';

/** An amount in a column, the unit stands in the heading: `1,300`, `1,300.50`. */
export function yuan(fen: number): string {
  return `${fen < 0 ? '−' : ''}${formatFen(Math.abs(fen), 'zh').replace(' 元', '').replace(/\.00$/, '')}`;
}
