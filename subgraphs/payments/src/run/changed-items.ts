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

/**
 * The ledger is only added to: the revision a payment rests on never changes its amount or payer, so that a higher one is all there is to look for;
 * of accounts likewise.
 */
const changed = `
  FROM payment_item item
  WHERE item.run_id = ? AND item.state = 'PREPARED' AND item.line > ? AND item.line <= ? AND (
    item.due_revision <> (SELECT MAX(due.revision) FROM entitlement_month due WHERE due.entitlement_id = item.entitlement_id
      AND due.month = item.month AND due.kind = item.kind)
    OR EXISTS (SELECT 1 FROM payment_hold hold WHERE hold.entitlement_id = item.entitlement_id AND hold.live_key = 'LIVE')
    OR item.account_id <> (SELECT account.id FROM payee_account account WHERE account.entitlement_id = item.entitlement_id
      ORDER BY account.version DESC LIMIT 1))`;

const select = `SELECT item.id AS id, item.line AS line, item.entitlement_id AS entitlementId, item.case_id AS caseId, item.month AS month,
  item.kind AS kind, item.gross_fen AS grossFen,
  (SELECT COUNT(*) FROM payment_hold hold WHERE hold.entitlement_id = item.entitlement_id AND hold.live_key = 'LIVE') AS held
  ${changed} ORDER BY item.line`;

/** Lines looked at by one statement: few enough that everything else goes on in between. */
const linesAtOnce = 5_000;

/** Payments of a draft whose due, account or hold changed since they were prepared, by line, page by page; no page is empty. */
export async function* changedItems(manager: EntityManager, run: PaymentRun): AsyncGenerator<ChangedItem[]> {
  for (let after = 0; after < run.lastLine; after += linesAtOnce) {
    const rows = (await manager.query(select, [run.id, after, after + linesAtOnce])) as (Omit<ChangedItem, 'held'> & {
      held: number | string;
    })[];
    if (rows.length > 0) yield rows.map((row) => ({ ...row, grossFen: Number(row.grossFen), held: Number(row.held) > 0 }));
  }
}
