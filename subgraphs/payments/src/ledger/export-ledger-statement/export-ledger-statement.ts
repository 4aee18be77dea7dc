import { idempotent, type Spreadsheet, writeSpreadsheet } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../../payments-context.ts';
import { requireFunded, runReaderRoles } from '../../run/run-access.ts';
import type { LedgerAccountCode, LedgerKindCode } from '../ledger-accounts.ts';

const accountNames: Record<LedgerAccountCode, string> = {
  GRANTS: '补贴支出',
  IN_TRANSIT: '在途资金',
  CASH_DESK: '待发现金',
  TREASURY: '财政专户',
  RECOVERABLE: '已追回多发款',
};
const kindNames: Record<LedgerKindCode, string> = {
  RUN_SENT: '批次报送',
  BANK_ANSWERED: '银行回盘',
  BANK_CALLED_BACK: '到账后退汇',
  CASH_PAID: '现金领取',
  CASH_NOT_COLLECTED: '现金未领退回',
  OVERPAYMENT_REPAID: '家庭退还',
};

interface StatementRow {
  recordedAt: string;
  kind: LedgerKindCode;
  month: string | null;
  account: LedgerAccountCode;
  fen: number;
}

/** What a statement is of. */
export interface StatementInput {
  idempotencyKey: string;
  jurisdictionCode: string;
  fiscalYear: number;
  restricted?: boolean | null;
}

/**
 * Every posting of a county and year as XLSX, oldest first, debit and credit in columns of their own; the sums of both are equal. No line names a child
 * or a programme. Audited.
 */
export async function exportStatement(
  context: PaymentsContext,
  input: StatementInput,
): Promise<{ fileName: string; rows: number; content: Uint8Array }> {
  const { jurisdictionCode, fiscalYear } = input;
  const fund = { jurisdictionCode, restricted: input.restricted ?? false };
  requireFunded(context, fund, runReaderRoles);
  await idempotent(context, 'exportLedgerStatement', { ...input }, async (manager) => {
    const details = { fiscalYear };
    await context.audit.append(manager, {
      jurisdictionCode,
      actor: context.caller.subject,
      action: 'ledger-export',
      subject: jurisdictionCode,
      details,
    });
    return jurisdictionCode;
  });
  const sql = `SELECT entry.recorded_at AS recordedAt, entry.kind AS kind, run.month AS month, posting.account AS account, posting.amount_fen AS fen
    FROM ledger_transaction entry JOIN ledger_posting posting ON posting.transaction_id = entry.id LEFT JOIN payment_run run ON run.id = entry.run_id
    WHERE entry.jurisdiction_code = ? AND entry.restricted = ? AND entry.fiscal_year = ? ORDER BY entry.id, posting.line`;
  const found = (await context.database.read.manager.query(sql, [jurisdictionCode, fund.restricted ? 1 : 0, fiscalYear])) as StatementRow[];
  const rows = found.map((row) => ({ ...row, fen: Number(row.fen) }));
  return {
    fileName: `${jurisdictionCode}-${fiscalYear}.xlsx`,
    rows: rows.length,
    content: await writeSpreadsheet(sheetOf(fiscalYear, rows)),
  };
}

function sheetOf(fiscalYear: number, rows: StatementRow[]): Spreadsheet<StatementRow> {
  return {
    name: `${fiscalYear} 年明细账`,
    columns: [
      { title: '记账时间', widthCharacters: 26, kind: 'text', value: ({ recordedAt }) => recordedAt },
      { title: '事项', widthCharacters: 16, kind: 'text', value: ({ kind }) => kindNames[kind] },
      { title: '批次月份', widthCharacters: 12, kind: 'text', value: ({ month }) => month },
      { title: '科目', widthCharacters: 16, kind: 'text', value: ({ account }) => accountNames[account] },
      { title: '借方', widthCharacters: 16, kind: 'yuan', value: ({ fen }) => (fen > 0 ? fen : null) },
      { title: '贷方', widthCharacters: 16, kind: 'yuan', value: ({ fen }) => (fen < 0 ? -fen : null) },
    ],
    rows,
  };
}
