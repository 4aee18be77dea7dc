import { describe, expect, it } from 'vitest';
import { monthState, received } from './month-state.ts';
import type { FamilyPayment, MoneyAccount } from './money.operations.ts';

const payment = (patch: Partial<FamilyPayment>): FamilyPayment => ({
  id: '1',
  month: '2026-04',
  kind: 'MONTHLY',
  recoveredFen: 0,
  amountFen: 1000,
  state: 'SETTLED',
  method: 'BANK',
  answeredAt: null,
  ...patch,
});
const account = (payments: FamilyPayment[], patch: Partial<MoneyAccount> = {}) => ({
  payments,
  heldSince: null,
  payeeAccount: { state: 'VERIFIED' } as MoneyAccount['payeeAccount'],
  ...patch,
});

const due = (amountFen: number, basis = 'FULL') => ({ amountFen, basis });

describe('the state of a month', () => {
  it('is what became of its payment', () => {
    expect(monthState(account([payment({})]), '2026-04', due(1000))).toBe('SETTLED');
    expect(monthState(account([payment({ state: 'SENT' })]), '2026-04', due(1000))).toBe('SENT');
    expect(monthState(account([payment({ state: 'RETURNED' })]), '2026-04', due(1000))).toBe('RETURNED');
    expect(monthState(account([payment({ kind: 'LUMP_SUM' })]), '2026-04', due(1000))).toBe('AHEAD');
  });
  it('forgets what came back once another payment went out', () => {
    expect(monthState(account([payment({ state: 'RETURNED' }), payment({ state: 'SENT' })]), '2026-04', due(1000))).toBe('SENT');
    expect(monthState(account([payment({ state: 'SETTLED' }), payment({ state: 'RETURNED' })]), '2026-04', due(1000))).toBe('SETTLED');
  });
  it('says what holds it back where nothing was sent', () => {
    expect(monthState(account([]), '2026-04', due(1000))).toBe('AHEAD');
    expect(monthState(account([]), '2026-04', due(0))).toBe('NOTHING');
    expect(monthState(account([]), '2026-04', due(0, 'UNDECIDED'))).toBe('OPEN');
    expect(monthState(account([], { heldSince: '2026-04-02T00:00:00Z' }), '2026-04', due(1000))).toBe('HELD');
    expect(monthState(account([], { payeeAccount: null }), '2026-04', due(1000))).toBe('UNCHECKED');
    expect(monthState(account([], { payeeAccount: { state: 'UNVERIFIED' } as MoneyAccount['payeeAccount'] }), '2026-04', due(1000))).toBe(
      'UNCHECKED',
    );
  });
});

it('counts as received what arrived, a month once', () => {
  const payments = [
    payment({}),
    payment({ amountFen: 50 }),
    payment({ state: 'SENT', month: '2026-05' }),
    payment({ kind: 'LUMP_SUM', amountFen: 7 }),
  ];
  expect(received(payments)).toEqual({ amountFen: 1057, months: 1 });
});
