import type { EntitlementMonth } from '../case/case.operations.ts';
import type { FamilyPayment, MoneyAccount } from './money.operations.ts';

/** What became of the money of a month, as the recipient is told. */
export type MonthState = 'SETTLED' | 'SENT' | 'RETURNED' | 'HELD' | 'UNCHECKED' | 'AHEAD' | 'NOTHING' | 'OPEN';

/**
 * The state of a month: of several payments the one that needs attention counts, and a payment that came back no longer counts once another was
 * sent for it. Where nothing was sent, what holds the payments back.
 */
export function monthState(
  account: Pick<MoneyAccount, 'payments' | 'heldSince' | 'payeeAccount'>,
  month: string,
  { amountFen, basis }: Pick<EntitlementMonth, 'amountFen' | 'basis'>,
): MonthState {
  const payments = account.payments.filter((payment) => payment.month === month && payment.kind === 'MONTHLY');
  if (payments.some(({ state }) => state === 'SENT')) return 'SENT';
  if (payments.some(({ state }) => state === 'SETTLED')) return 'SETTLED';
  if (payments.some(({ state }) => state === 'RETURNED')) return 'RETURNED';
  if (basis === 'UNDECIDED') return 'OPEN';
  if (amountFen === 0) return 'NOTHING';
  if (account.heldSince) return 'HELD';
  return account.payeeAccount?.state === 'VERIFIED' ? 'AHEAD' : 'UNCHECKED';
}

/** What arrived so far, fen and months. */
export function received(payments: FamilyPayment[]): { amountFen: number; months: number } {
  const arrived = payments.filter(({ state }) => state === 'SETTLED');
  const months = new Set(arrived.filter(({ kind }) => kind === 'MONTHLY').map(({ month }) => month));
  return { amountFen: arrived.reduce((sum, { amountFen }) => sum + amountFen, 0), months: months.size };
}
