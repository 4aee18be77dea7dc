import type { BankLayout, LayoutInForce } from './layout.operations.ts';

/** A layout in force as an input takes it: without where it comes from. */
export function asInput({ adoptedFor: _place, adoptedAt: _at, columns, returnTitles, ...layout }: LayoutInForce): BankLayout {
  const { batch, line, account, amount, result, reason } = returnTitles;
  return {
    ...layout,
    columns: columns.map(({ field, title }) => ({ field, title })),
    returnTitles: { batch, line, account, amount, result, reason },
  };
}
