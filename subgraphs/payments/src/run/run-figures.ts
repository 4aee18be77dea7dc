import type { EntityManager } from 'typeorm';
import type { ItemStateCode } from './payment-item.entity.ts';
import type { PaymentRun } from './payment-run.entity.ts';
import { PaymentDifferenceCount, PaymentExceptionCount, PaymentStateCount } from './payment-run-figures.type.ts';
import { shownItemState } from './shown-item-state.ts';

type Row = Record<string, string | number>;

/** Payments of a run by how they differ from last month. */
export async function differenceCounts(manager: EntityManager, runId: string): Promise<PaymentDifferenceCount[]> {
  const sql = `SELECT difference, COUNT(*) AS count, SUM(amount_fen) AS fen, SUM(previous_fen) AS previous FROM payment_item
    WHERE run_id = ? AND state <> 'WITHDRAWN' GROUP BY difference ORDER BY difference`;
  const rows = (await manager.query(sql, [runId])) as Row[];
  return rows.map(({ difference, count, fen, previous }) => {
    const sums = { count: Number(count), totalFen: Number(fen), previousFen: Number(previous) };
    return Object.assign(new PaymentDifferenceCount(), { difference: String(difference), ...sums });
  });
}

/** What was paid last month to the children a run no longer pays, fen. */
export async function stoppedFen(manager: EntityManager, runId: string): Promise<number> {
  const [row] = (await manager.query('SELECT COALESCE(SUM(previous_fen), 0) AS fen FROM payment_stop WHERE run_id = ?', [runId])) as Row[];
  return Number(row?.['fen'] ?? 0);
}

/** Exceptions of a run by their reason. */
export async function exceptionCounts(manager: EntityManager, runId: string): Promise<PaymentExceptionCount[]> {
  const sql = 'SELECT code, COUNT(*) AS count, SUM(amount_fen) AS fen FROM payment_exception WHERE run_id = ? GROUP BY code ORDER BY code';
  const rows = (await manager.query(sql, [runId])) as Row[];
  return rows.map(({ code, count, fen }) =>
    Object.assign(new PaymentExceptionCount(), { code: String(code), count: Number(count), amountFen: Number(fen) }),
  );
}

/** Payments of a run by what became of them. */
export async function stateCounts(manager: EntityManager, run: Pick<PaymentRun, 'id' | 'state'>): Promise<PaymentStateCount[]> {
  const sql = 'SELECT state, COUNT(*) AS count, SUM(amount_fen) AS fen FROM payment_item WHERE run_id = ? GROUP BY state ORDER BY state';
  const rows = (await manager.query(sql, [run.id])) as Row[];
  return rows.map(({ state, count, fen }) =>
    Object.assign(new PaymentStateCount(), {
      state: shownItemState(state as ItemStateCode, run.state),
      count: Number(count),
      totalFen: Number(fen),
    }),
  );
}

/** Dues of the run's own month that hold: what a preparation has before it. */
export async function dueCount(manager: EntityManager, jurisdictionCode: string, month: string): Promise<number> {
  const sql = 'SELECT COUNT(DISTINCT entitlement_id) AS count FROM entitlement_month WHERE payer_code = ? AND month = ?';
  const [row] = (await manager.query(sql, [jurisdictionCode, month])) as Row[];
  return Number(row?.['count'] ?? 0);
}
