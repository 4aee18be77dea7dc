import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../payments-context.ts';
import type { PaymentRun } from '../run/payment-run.entity.ts';
import { runRefusal } from '../run/run-refusals.ts';
import { BudgetYear } from './budget-year.entity.ts';

/** The budget in force of a county and year; null: nobody set one. Locked where the database locks rows, so that two runs cannot both fit in. */
async function budgetInForce(kit: PaymentsKit, manager: EntityManager, fund: BudgetKey): Promise<BudgetYear | null> {
  const { jurisdictionCode, restricted, fiscalYear } = fund;
  const lock = kit.database.dialect === 'mariadb' ? { lock: { mode: 'pessimistic_write' as const } } : {};
  return manager.findOne(BudgetYear, { where: { jurisdictionCode, restricted, fiscalYear }, order: { version: 'DESC' }, ...lock });
}

/** What a budget is for. */
export interface BudgetKey {
  jurisdictionCode: string;
  restricted: boolean;
  fiscalYear: number;
}

/** What of a budget is granted: runs that were sent or are on their way, payments that came back excepted. Fen. */
export async function executedFen(manager: EntityManager, { jurisdictionCode, restricted, fiscalYear }: BudgetKey): Promise<number> {
  const sql = `SELECT COALESCE(SUM(item.amount_fen), 0) AS fen FROM payment_item item JOIN payment_run run ON run.id = item.run_id
    WHERE run.jurisdiction_code = ? AND run.restricted = ? AND run.month LIKE ? AND item.live_key = 'LIVE'
      AND (run.state IN ('SENT', 'SETTLED', 'RETURNED', 'UNKNOWN') OR run.sending = 1)`;
  const [row] = (await manager.query(sql, [jurisdictionCode, restricted ? 1 : 0, `${fiscalYear}-%`])) as { fen: number | string }[];
  return Number(row?.fen ?? 0);
}

/** Refuses BUDGET_EXCEEDED when a run does not fit into what is left of the year. Where nobody set a budget nothing is refused. */
export async function requireBudget(kit: PaymentsKit, manager: EntityManager, run: PaymentRun): Promise<void> {
  const key = { jurisdictionCode: run.jurisdictionCode, restricted: run.restricted, fiscalYear: Number(run.month.slice(0, 4)) };
  const budget = await budgetInForce(kit, manager, key);
  if (budget && (await executedFen(manager, key)) + run.totalFen > budget.amountFen) throw runRefusal('BUDGET_EXCEEDED');
}
