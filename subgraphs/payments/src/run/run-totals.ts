import type { EntityManager } from 'typeorm';
import type { PaymentRun } from './payment-run.entity.ts';

/** Figures of a run, added up from its payments. */
export type RunTotals = Pick<PaymentRun, 'itemCount' | 'grossFen' | 'recoveredFen' | 'totalFen' | 'cashCount' | 'cashFen'>;

/** Sums as a database gives them. */
export type SummedRow = Record<keyof RunTotals, number | string>;

/** The figures in SQL, of rows named `item`. */
export function sumsOf(item: string): string {
  return `COUNT(*) AS itemCount, COALESCE(SUM(${item}.gross_fen), 0) AS grossFen, COALESCE(SUM(${item}.recovered_fen), 0) AS recoveredFen,
    COALESCE(SUM(${item}.amount_fen), 0) AS totalFen, COALESCE(SUM(CASE WHEN ${item}.method = 'CASH' THEN 1 ELSE 0 END), 0) AS cashCount,
    COALESCE(SUM(CASE WHEN ${item}.method = 'CASH' THEN ${item}.amount_fen ELSE 0 END), 0) AS cashFen`;
}

const select = `SELECT ${sumsOf('item')} FROM payment_item item WHERE item.run_id = ? AND item.line > ? AND item.state <> 'WITHDRAWN'`;

/** Adds up the live payments of a run, or those after a line. */
export async function runTotals(manager: EntityManager, runId: string, afterLine = 0): Promise<RunTotals> {
  const [row] = (await manager.query(select, [runId, afterLine])) as SummedRow[];
  return addedUp(row);
}

/** The figures as numbers. Throws without a row, which a sum always has. */
export function addedUp(row: SummedRow | undefined): RunTotals {
  if (!row) throw new Error('a sum without a row');
  const { itemCount, grossFen, recoveredFen, totalFen, cashCount, cashFen } = row;
  return {
    itemCount: Number(itemCount),
    grossFen: Number(grossFen),
    recoveredFen: Number(recoveredFen),
    totalFen: Number(totalFen),
    cashCount: Number(cashCount),
    cashFen: Number(cashFen),
  };
}

/** No payment. */
export const noTotals: RunTotals = { itemCount: 0, grossFen: 0, recoveredFen: 0, totalFen: 0, cashCount: 0, cashFen: 0 };

/** The figures of both together. */
export function together(one: RunTotals, other: RunTotals): RunTotals {
  return {
    itemCount: one.itemCount + other.itemCount,
    grossFen: one.grossFen + other.grossFen,
    recoveredFen: one.recoveredFen + other.recoveredFen,
    totalFen: one.totalFen + other.totalFen,
    cashCount: one.cashCount + other.cashCount,
    cashFen: one.cashFen + other.cashFen,
  };
}
