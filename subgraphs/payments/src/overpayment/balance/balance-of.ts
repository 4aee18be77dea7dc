import type { EntityManager } from 'typeorm';
import { besidePaid, type DueAndPaid, liveDuesOfEntitlement } from '../../entitlement/live-dues/live-dues-of-entitlement.ts';
import { paidOf } from '../../run/paid-of.ts';
import { OverpaymentEntry } from '../overpayment-entry.entity.ts';

/** One (month, kind, payer) with everything that moved: owed, paid, taken back, waived. All in fen. */
export interface MonthBalance extends DueAndPaid {
  /** Taken back from the family. */
  recoveredFen: number;
  /** Paid too much and left with the family by a decision. */
  waivedFen: number;
  /** Owed and not with the family: to be paid. */
  arrearsFen: number;
  /** With the family, not owed, not waived: to be recovered. */
  overpaidFen: number;
}

/**
 * The balance of an entitlement, in order of month: what the ledger says is owed beside what the runs paid and what was taken back.
 * Of a month that cannot be calculated any more nothing is claimed.
 */
export async function balanceOf(manager: EntityManager, entitlementId: string): Promise<MonthBalance[]> {
  const months = besidePaid(await liveDuesOfEntitlement(manager, entitlementId), await paidOf(manager, entitlementId));
  const entries = await manager.findBy(OverpaymentEntry, { entitlementId });
  return months.map((month) => {
    const own = entries.filter((entry) => entry.month === month.month && entry.kind === month.kind && entry.payerCode === month.payerCode);
    const sum = (type: OverpaymentEntry['type']): number =>
      own.filter((entry) => entry.type === type).reduce((total, { amountFen }) => total + amountFen, 0);
    return withBalance(month, sum('RECOVERED'), sum('WAIVED'));
  });
}

function withBalance(month: DueAndPaid, recoveredFen: number, waivedFen: number): MonthBalance {
  const withFamily = month.paidFen - recoveredFen;
  const decided = month.basis !== 'UNDECIDED';
  return {
    ...month,
    recoveredFen,
    waivedFen,
    arrearsFen: Math.max(0, month.dueFen - withFamily),
    overpaidFen: decided ? Math.max(0, withFamily - month.dueFen - waivedFen) : 0,
  };
}
