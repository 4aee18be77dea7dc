import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../../payments-context.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import { boundsOf, type DuesPage, inPage } from './dues-page.ts';
import { monthBefore } from './what-is-known.ts';

/**
 * The usual due: nothing was ever paid for it or came back, nothing of it was taken back, no hold, the account that holds is verified, nothing is
 * to be kept back. Whatever is not certainly so is left to `itemsAndExceptions`, which knows every case and would make the same payment of this one.
 * Joins that find nothing, because MariaDB takes up a NOT EXISTS anew for each row, which costs a third more.
 */
const plain = `
  FROM entitlement_month due
  JOIN entitlement ON entitlement.id = due.entitlement_id
  JOIN payee_account account ON account.entitlement_id = due.entitlement_id
  LEFT JOIN entitlement_month later ON later.entitlement_id = due.entitlement_id AND later.month = due.month
    AND later.kind = due.kind AND later.revision = due.revision + 1
  LEFT JOIN payee_account newer ON newer.entitlement_id = due.entitlement_id AND newer.version = account.version + 1
  LEFT JOIN payment_item paid ON paid.entitlement_id = due.entitlement_id AND paid.month = due.month AND paid.kind = due.kind
    AND (paid.live_key = 'LIVE' OR paid.state = 'RETURNED')
  LEFT JOIN payment_hold hold ON hold.entitlement_id = due.entitlement_id AND hold.live_key = 'LIVE'
  LEFT JOIN recovery ON recovery.entitlement_id = due.entitlement_id AND recovery.method = 'NETTING'
  LEFT JOIN overpayment_entry entry ON entry.entitlement_id = due.entitlement_id AND entry.month = due.month
    AND entry.kind = due.kind AND entry.type = 'RECOVERED'
  WHERE ${inPage('due')} AND due.amount_fen > 0 AND entitlement.restricted = ? AND account.state = 'VERIFIED'
    AND later.id IS NULL AND newer.id IS NULL AND paid.id IS NULL AND hold.id IS NULL AND recovery.id IS NULL AND entry.id IS NULL`;

/** Paid for the month before the run's. */
const previous = `(SELECT SUM(item.gross_fen) FROM payment_item item WHERE item.entitlement_id = due.entitlement_id AND item.month = ?
  AND item.kind = 'MONTHLY' AND item.live_key = 'LIVE' AND item.run_id <> ?)`;

const idOf = { sqlite: `? || printf('%012x', line)`, mariadb: `CONCAT(?, LPAD(LOWER(HEX(line)), 12, '0'))` };

const insert = (dialect: keyof typeof idOf): string => `
  INSERT INTO payment_item (id, run_id, line, entitlement_id, case_id, jurisdiction_code, restricted, month, kind, supplement, live_key,
    gross_fen, recovered_fen, amount_fen, due_revision, method, account_id, difference, previous_fen, state, return_reason, answered_at)
  SELECT ${idOf[dialect]}, ?, line, entitlement_id, case_id, ?, ?, ?, kind, 0, 'LIVE', amount_fen, 0, amount_fen, revision, method, account_id,
    CASE WHEN kind = 'LUMP_SUM' THEN 'ONCE' WHEN ? = 1 THEN 'ARREARS' WHEN previous_fen IS NULL THEN 'NEW'
      WHEN previous_fen = amount_fen THEN 'SAME' ELSE 'CHANGED' END,
    CASE WHEN kind <> 'LUMP_SUM' AND ? = 1 THEN 0 ELSE COALESCE(previous_fen, 0) END, 'OPEN', NULL, NULL
  FROM (
    SELECT ? + ROW_NUMBER() OVER (ORDER BY due.entitlement_id, due.kind) AS line, due.entitlement_id, entitlement.case_id, due.kind,
      due.amount_fen, due.revision, account.method, account.id AS account_id, ${previous} AS previous_fen
    ${plain}
  ) plain`;

/**
 * Makes payments of the usual dues of a page by one statement, which costs a fraction of carrying each row here and back. They take the lines after
 * the run's last. Their ids are UUIDv7 of this moment that end in their line.
 */
export async function insertPlainDues(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, page: DuesPage): Promise<void> {
  const moment = kit.ids.next().slice(0, -12);
  const restricted = run.restricted ? 1 : 0;
  const isArrears = page.month < run.month ? 1 : 0;
  await manager.query(insert(kit.database.dialect), [
    moment,
    run.id,
    run.jurisdictionCode,
    restricted,
    page.month,
    isArrears,
    isArrears,
    run.lastLine,
    monthBefore(run.month),
    run.id,
    ...boundsOf(run, page),
    restricted,
  ]);
}
