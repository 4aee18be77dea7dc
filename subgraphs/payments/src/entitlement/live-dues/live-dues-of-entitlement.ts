import type { EntityManager } from 'typeorm';
import type { LiveDue, PaidMonth } from './live-due.ts';
import { liveDueOf, liveDueQuery } from './live-due-query.ts';

/** What is owed and what was paid for one (month, kind, payer). */
export type DueAndPaid = Pick<LiveDue, 'month' | 'kind' | 'payerCode' | 'basis'> & { dueFen: number; paidFen: number };

/** The dues that hold of an entitlement, in order of month. */
export async function liveDuesOfEntitlement(manager: EntityManager, entitlementId: string): Promise<LiveDue[]> {
  const rows = await liveDueQuery(manager)
    .andWhere('due.entitlementId = :entitlementId', { entitlementId })
    .orderBy('due.month')
    .addOrderBy('due.kind')
    .getMany();
  return rows.map(liveDueOf);
}

/**
 * Dues beside payments, in order of month. A month that one county paid and another owes appears twice: the first paid without owing
 * (an overpayment), the second owes without having paid.
 */
export function besidePaid(dues: readonly LiveDue[], paid: readonly PaidMonth[]): DueAndPaid[] {
  const months = new Map<string, DueAndPaid>();
  for (const { month, kind, payerCode, basis, amountFen } of dues) {
    months.set(`${month} ${kind} ${payerCode}`, { month, kind, payerCode, basis, dueFen: amountFen, paidFen: 0 });
  }
  for (const { month, kind, payerCode, amountFen } of paid) {
    const key = `${month} ${kind} ${payerCode}`;
    const known = months.get(key) ?? { month, kind, payerCode, basis: 'NONE' as const, dueFen: 0, paidFen: 0 };
    months.set(key, { ...known, paidFen: known.paidFen + amountFen });
  }
  return [...months.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, month]) => month);
}
