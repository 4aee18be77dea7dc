import type { EntityManager } from 'typeorm';
import type { PaymentRun } from './payment-run.entity.ts';
import { addedUp, type RunTotals, type SummedRow, sumsOf } from './run-totals.ts';

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

/** Lines of a run that were looked at again. */
export interface LinesLookedAt {
  /** What all of their live payments add up to, those that changed included. */
  totals: RunTotals;
  changed: ChangedItem[];
}

/**
 * The ledger is only added to: the revision a payment rests on never changes its amount or payer, so that a higher one is all there is to look for;
 * of accounts likewise.
 */
const isChanged = `(later.id IS NOT NULL OR hold.id IS NOT NULL OR item.account_id <> (SELECT account.id FROM payee_account account
  WHERE account.entitlement_id = item.entitlement_id ORDER BY account.version DESC LIMIT 1))`;
const beside = `
  FROM payment_item item
  LEFT JOIN entitlement_month later ON later.entitlement_id = item.entitlement_id AND later.month = item.month AND later.kind = item.kind
    AND later.revision = item.due_revision + 1
  LEFT JOIN payment_hold hold ON hold.entitlement_id = item.entitlement_id AND hold.live_key = 'LIVE'
  WHERE item.run_id = ? AND item.line > ? AND item.line <= ? AND item.state = 'OPEN'`;

const sums = `SELECT ${sumsOf('item')}, COALESCE(SUM(CASE WHEN ${isChanged} THEN 1 ELSE 0 END), 0) AS changedCount ${beside}`;

const select = `SELECT item.id AS id, item.line AS line, item.entitlement_id AS entitlementId, item.case_id AS caseId, item.month AS month,
  item.kind AS kind, item.gross_fen AS grossFen, CASE WHEN hold.id IS NULL THEN 0 ELSE 1 END AS held
  ${beside} AND ${isChanged} ORDER BY item.line`;

/** Lines looked at by one statement: few enough that everything else goes on in between. */
const linesAtOnce = 5_000;

/**
 * Looks at all payments of a draft again, by line, page by page: what they add up to, and those whose due, account or hold changed since they
 * were prepared. One statement a page for both: each walk over a million payments costs as much as writing them to a file.
 */
export async function* lookAgain(manager: EntityManager, run: PaymentRun): AsyncGenerator<LinesLookedAt> {
  for (let after = 0; after < run.lastLine; after += linesAtOnce) {
    const range = [run.id, after, after + linesAtOnce];
    const [row] = (await manager.query(sums, range)) as (SummedRow & { changedCount: number | string })[];
    const changed = Number(row?.changedCount ?? 0) > 0 ? await changedItems(manager, range) : [];
    yield { totals: addedUp(row), changed };
  }
}

async function changedItems(manager: EntityManager, range: readonly unknown[]): Promise<ChangedItem[]> {
  const rows = (await manager.query(select, [...range])) as (Omit<ChangedItem, 'held'> & { held: number | string })[];
  return rows.map((row) => ({ ...row, line: Number(row.line), grossFen: Number(row.grossFen), held: Number(row.held) > 0 }));
}
