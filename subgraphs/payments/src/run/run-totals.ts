import type { EntityManager } from 'typeorm';
import type { PaymentRun } from './payment-run.entity.ts';

/** Figures of a run, added up from its payments. */
export type RunTotals = Pick<PaymentRun, 'itemCount' | 'grossFen' | 'recoveredFen' | 'totalFen' | 'cashCount' | 'cashFen'>;

const select = `
  SELECT COUNT(*) AS itemCount, COALESCE(SUM(gross_fen), 0) AS grossFen, COALESCE(SUM(recovered_fen), 0) AS recoveredFen,
    COALESCE(SUM(amount_fen), 0) AS totalFen, COALESCE(SUM(CASE WHEN method = 'CASH' THEN 1 ELSE 0 END), 0) AS cashCount,
    COALESCE(SUM(CASE WHEN method = 'CASH' THEN amount_fen ELSE 0 END), 0) AS cashFen
  FROM payment_item WHERE run_id = ? AND line > ? AND state <> 'WITHDRAWN'`;

/** Adds up the live payments of a run, or those after a line. */
export async function runTotals(manager: EntityManager, runId: string, afterLine = 0): Promise<RunTotals> {
  const [row] = (await manager.query(select, [runId, afterLine])) as Record<keyof RunTotals, number | string>[];
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
