import type { EntityManager } from 'typeorm';
import type { DueKind } from '../../entitlement/calculate-dues/due.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import { boundsOf, type DuesPage, inPage } from './dues-page.ts';

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

/** A due of a page that is not yet a payment of the run; of a usual page there is none, and nothing more is looked up. */
const anyOther = `
  SELECT due.id AS id FROM entitlement_month due JOIN entitlement ON entitlement.id = due.entitlement_id
  WHERE ${inPage('due')} AND due.amount_fen > 0 AND entitlement.restricted = ? AND NOT EXISTS (SELECT 1 ${live} AND item.run_id = ?) LIMIT 1`;

const select = `
  SELECT * FROM (
    SELECT due.entitlement_id AS entitlementId, entitlement.case_id AS caseId, due.kind AS kind, due.amount_fen AS amountFen, due.revision AS revision,
      (SELECT COALESCE(SUM(item.gross_fen), 0) ${live}) - (SELECT COALESCE(SUM(entry.amount_fen), 0) ${recovered}) AS paidFen,
      (SELECT COALESCE(SUM(item.gross_fen), 0) ${live} AND item.jurisdiction_code <> due.payer_code)
        - (SELECT COALESCE(SUM(entry.amount_fen), 0) ${recovered} AND entry.payer_code <> due.payer_code) AS paidElsewhereFen,
      (SELECT COALESCE(MAX(item.supplement), -1) ${live}) AS lastSupplement
    FROM entitlement_month due JOIN entitlement ON entitlement.id = due.entitlement_id
    WHERE ${inPage('due')}
      AND NOT EXISTS (SELECT 1 ${live} AND item.run_id = ?)
      AND entitlement.restricted = ? AND due.amount_fen > 0
      AND NOT EXISTS (SELECT 1 FROM entitlement_month later WHERE later.entitlement_id = due.entitlement_id AND later.month = due.month
        AND later.kind = due.kind AND later.revision = due.revision + 1)
  ) beside
  WHERE beside.amountFen > beside.paidFen OR beside.paidElsewhereFen > 0
  ORDER BY beside.entitlementId, beside.kind`;

/** The dues of a page that hold, are not paid in full and are not yet a payment of the run, in the order entitlement, kind. */
export async function dueRows(manager: EntityManager, run: PaymentRun, page: DuesPage): Promise<DueRow[]> {
  const bounds = boundsOf(run, page);
  const restricted = run.restricted ? 1 : 0;
  if (((await manager.query(anyOther, [...bounds, restricted, run.id])) as unknown[]).length === 0) return [];
  const rows = (await manager.query(select, [...bounds, run.id, restricted])) as Record<keyof DueRow, string | number>[];
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
