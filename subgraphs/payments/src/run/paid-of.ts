import type { EntityManager } from 'typeorm';
import type { DueKind } from '../entitlement/calculate-dues/due.ts';
import type { PaidMonth } from '../entitlement/live-dues/live-due.ts';

const select = `
  SELECT item.month AS month, item.kind AS kind, item.jurisdiction_code AS payerCode, SUM(item.gross_fen) AS fen
  FROM payment_item item JOIN payment_run run ON run.id = item.run_id
  WHERE item.entitlement_id = ? AND item.live_key = 'LIVE' AND run.state NOT IN ('DRAFT', 'REVIEWED', 'WITHDRAWN')
  GROUP BY item.month, item.kind, item.jurisdiction_code`;

/**
 * What was paid, or is on its way since its run was approved, for an entitlement, by month, kind and payer. What was kept back of a payment counts
 * as paid for its month: it settles another one. What came back does not count.
 */
export async function paidOf(manager: EntityManager, entitlementId: string): Promise<PaidMonth[]> {
  const rows = (await manager.query(select, [entitlementId])) as {
    month: string;
    kind: DueKind;
    payerCode: string;
    fen: number | string;
  }[];
  return rows.map(({ month, kind, payerCode, fen }) => ({ month, kind, payerCode, amountFen: Number(fen) }));
}
