import type { EntityManager } from 'typeorm';
import type { DueKind } from '../../entitlement/calculate-dues/due.ts';
import type { PaymentRun } from '../payment-run.entity.ts';

/** A due that holds, beside what is live of its payments. */
export interface DueRow {
  entitlementId: string;
  caseId: string;
  kind: DueKind;
  amountFen: number;
  revision: number;
  /** Of whichever county, before what was kept back of it and less what was taken back of the month. */
  paidFen: number;
  /** Of it by other counties. */
  paidElsewhereFen: number;
  /** The highest live supplement; -1: none. */
  lastSupplement: number;
}

const live = `FROM payment_item item WHERE item.entitlement_id = due.entitlement_id AND item.month = due.month AND item.kind = due.kind AND item.live_key = 'LIVE'`;

/** Taken back of the month: no longer with the family, so it is owed again when the month is due more. */
const recovered = `FROM overpayment_entry entry WHERE entry.entitlement_id = due.entitlement_id AND entry.month = due.month AND entry.kind = due.kind AND entry.type = 'RECOVERED'`;

const select = `
  SELECT due.entitlement_id AS entitlementId, entitlement.case_id AS caseId, due.kind AS kind, due.amount_fen AS amountFen, due.revision AS revision,
    (SELECT COALESCE(SUM(item.gross_fen), 0) ${live}) - (SELECT COALESCE(SUM(entry.amount_fen), 0) ${recovered}) AS paidFen,
    (SELECT COALESCE(SUM(item.gross_fen), 0) ${live} AND item.jurisdiction_code <> due.payer_code)
      - (SELECT COALESCE(SUM(entry.amount_fen), 0) ${recovered} AND entry.payer_code <> due.payer_code) AS paidElsewhereFen,
    (SELECT COALESCE(MAX(item.supplement), -1) ${live}) AS lastSupplement
  FROM entitlement_month due JOIN entitlement ON entitlement.id = due.entitlement_id
  WHERE due.payer_code = ? AND due.month = ? AND entitlement.restricted = ? AND due.amount_fen > 0
    AND (due.entitlement_id > ? OR (due.entitlement_id = ? AND due.kind > ?))
    AND NOT EXISTS (SELECT 1 FROM entitlement_month later WHERE later.entitlement_id = due.entitlement_id AND later.month = due.month
      AND later.kind = due.kind AND later.revision = due.revision + 1)
  ORDER BY due.entitlement_id, due.kind LIMIT ?`;

/** The dues of a county for one month that hold, in the order entitlement, kind, after a place; at most `limit`. */
export async function dueRows(
  manager: EntityManager,
  run: Pick<PaymentRun, 'jurisdictionCode' | 'restricted'>,
  month: string,
  after: { entitlementId: string; kind: string },
  limit: number,
): Promise<DueRow[]> {
  const { entitlementId, kind } = after;
  const rows = (await manager.query(select, [
    run.jurisdictionCode,
    month,
    run.restricted ? 1 : 0,
    entitlementId,
    entitlementId,
    kind,
    limit,
  ])) as Record<keyof DueRow, string | number>[];
  return rows.map((row) => ({
    entitlementId: String(row.entitlementId),
    caseId: String(row.caseId),
    kind: row.kind as DueKind,
    amountFen: Number(row.amountFen),
    revision: Number(row.revision),
    paidFen: Number(row.paidFen),
    paidElsewhereFen: Number(row.paidElsewhereFen),
    lastSupplement: Number(row.lastSupplement),
  }));
}

/** The first month after `done`, up to `last`, for which the county owes anything; null: none. */
export async function nextDueMonth(manager: EntityManager, payerCode: string, done: string, last: string): Promise<string | null> {
  const sql = 'SELECT MIN(month) AS month FROM entitlement_month WHERE payer_code = ? AND month > ? AND month <= ?';
  const [row] = (await manager.query(sql, [payerCode, done, last])) as { month: string | null }[];
  return row?.month ?? null;
}
