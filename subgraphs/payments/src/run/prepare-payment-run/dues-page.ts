import type { EntityManager } from 'typeorm';
import type { PaymentRun } from '../payment-run.entity.ts';

/** A part of the dues of a county for one month: those after a place, up to and with an entitlement. */
export interface DuesPage {
  month: string;
  /** The last due that is done with; empty: none. */
  afterEntitlementId: string;
  afterKind: string;
  /** The last entitlement of the page, all its kinds included; `~` comes after every id: the page is the last of the month. */
  lastEntitlementId: string;
}

/** After every id and kind. */
export const end = '~';

const fromPlace = 'AND due.entitlement_id >= ? AND NOT (due.entitlement_id = ? AND due.kind <= ?)';

/** Condition on rows of the month ledger, to be given `boundsOf`. One range of the index `entitlement_month_payer` on both databases. */
export function inPage(due: string): string {
  return `due.payer_code = ? AND due.month = ? ${fromPlace} AND due.entitlement_id <= ?`.replaceAll('due.', `${due}.`);
}

/** Parameters of `inPage`. */
export function boundsOf(run: Pick<PaymentRun, 'jurisdictionCode'>, page: DuesPage): string[] {
  const { month, afterEntitlementId, afterKind, lastEntitlementId } = page;
  return [run.jurisdictionCode, month, afterEntitlementId, afterEntitlementId, afterKind, lastEntitlementId];
}

const lastOfPage = `SELECT due.entitlement_id AS id FROM entitlement_month due WHERE due.payer_code = ? AND due.month = ? ${fromPlace}
  ORDER BY due.entitlement_id LIMIT 1 OFFSET ?`;
const nextMonth = 'SELECT MIN(month) AS month FROM entitlement_month WHERE payer_code = ? AND month > ? AND month <= ?';

/** The page at which a run goes on, of about `rows` rows of the ledger; null: every month up to its own is done. */
export async function nextDuesPage(manager: EntityManager, run: PaymentRun, rows: number): Promise<DuesPage | null> {
  const place = await placeOf(manager, run);
  if (!place) return null;
  const { month, afterEntitlementId, afterKind } = place;
  const parameters = [run.jurisdictionCode, month, afterEntitlementId, afterEntitlementId, afterKind, rows - 1];
  const [last] = (await manager.query(lastOfPage, parameters)) as { id: string }[];
  return { ...place, lastEntitlementId: last?.id ?? end };
}

/** Rows of the ledger in a page, revisions included: from the index alone. */
export async function rowsOfPage(manager: EntityManager, run: PaymentRun, page: DuesPage): Promise<number> {
  const sql = `SELECT COUNT(*) AS count FROM entitlement_month due WHERE ${inPage('due')}`;
  const [row] = (await manager.query(sql, boundsOf(run, page))) as { count: number | string }[];
  return Number(row?.count ?? 0);
}

/** Where the page begins: after the last due that is done with, or at the next month for which the county owes anything. */
async function placeOf(manager: EntityManager, run: PaymentRun): Promise<Omit<DuesPage, 'lastEntitlementId'> | null> {
  const [done = '', afterEntitlementId = '', afterKind = ''] = run.cursor.split(' ');
  if (done !== '' && afterEntitlementId !== end) return { month: done, afterEntitlementId, afterKind };
  const [next] = (await manager.query(nextMonth, [run.jurisdictionCode, done, run.month])) as { month: string | null }[];
  return next?.month ? { month: next.month, afterEntitlementId: '', afterKind: '' } : null;
}

/** Where the next page goes on. */
export function cursorAfter({ month, lastEntitlementId }: DuesPage): string {
  return `${month} ${lastEntitlementId} ${end}`;
}
