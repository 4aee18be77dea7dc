import type { EntityManager } from 'typeorm';
import type { PaymentRun } from './payment-run.entity.ts';

/** A payment of a draft that no longer is what it was prepared from. */
export interface ChangedItem {
  id: string;
  line: number;
  entitlementId: string;
  caseId: string;
  month: string;
  kind: 'MONTHLY' | 'LUMP_SUM';
  grossFen: number;
  held: boolean;
}

const changed = `
  FROM payment_item item
  WHERE item.run_id = ? AND item.state = 'PREPARED' AND item.line > ? AND (
    NOT EXISTS (SELECT 1 FROM entitlement_month due WHERE due.entitlement_id = item.entitlement_id AND due.month = item.month
      AND due.kind = item.kind AND due.revision = item.due_revision AND due.payer_code = item.jurisdiction_code)
    OR EXISTS (SELECT 1 FROM entitlement_month later WHERE later.entitlement_id = item.entitlement_id AND later.month = item.month
      AND later.kind = item.kind AND later.revision = item.due_revision + 1)
    OR EXISTS (SELECT 1 FROM payee_account account WHERE account.entitlement_id = item.entitlement_id AND account.id <> item.account_id
      AND account.version > (SELECT used.version FROM payee_account used WHERE used.id = item.account_id))
    OR EXISTS (SELECT 1 FROM payment_hold hold WHERE hold.entitlement_id = item.entitlement_id AND hold.live_key = 'LIVE'))`;

/** Payments of a draft whose due, account or hold changed since they were prepared, by line; at most `limit` after a line. */
export async function changedItems(manager: EntityManager, run: PaymentRun, afterLine: number, limit: number): Promise<ChangedItem[]> {
  const sql = `SELECT item.id AS id, item.line AS line, item.entitlement_id AS entitlementId, item.case_id AS caseId, item.month AS month,
    item.kind AS kind, item.gross_fen AS grossFen,
    (SELECT COUNT(*) FROM payment_hold hold WHERE hold.entitlement_id = item.entitlement_id AND hold.live_key = 'LIVE') AS held
    ${changed} ORDER BY item.line LIMIT ?`;
  const rows = (await manager.query(sql, [run.id, afterLine, limit])) as (Omit<ChangedItem, 'held'> & { held: number | string })[];
  return rows.map((row) => ({ ...row, grossFen: Number(row.grossFen), held: Number(row.held) > 0 }));
}
