import type { EntityManager } from 'typeorm';
import type { LedgerAccountCode } from './ledger-accounts.ts';

/** Which part of the ledger is added up. */
export interface LedgerScope {
  jurisdictionCode: string;
  restricted: boolean;
  fiscalYear: number;
}

/** Balance of each account that was used; debit positive. They add up to zero. */
export async function accountBalances(
  manager: EntityManager,
  { jurisdictionCode, restricted, fiscalYear }: LedgerScope,
): Promise<Map<LedgerAccountCode, number>> {
  const sql = `SELECT posting.account AS account, SUM(posting.amount_fen) AS fen FROM ledger_posting posting
    JOIN ledger_transaction entry ON entry.id = posting.transaction_id
    WHERE entry.jurisdiction_code = ? AND entry.restricted = ? AND entry.fiscal_year = ? GROUP BY posting.account ORDER BY posting.account`;
  const rows = (await manager.query(sql, [jurisdictionCode, restricted ? 1 : 0, fiscalYear])) as {
    account: LedgerAccountCode;
    fen: number | string;
  }[];
  return new Map(rows.map(({ account, fen }) => [account, Number(fen)]));
}
