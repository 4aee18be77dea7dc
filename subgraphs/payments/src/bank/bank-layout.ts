/** What a column of a bank file holds. No field names a programme or a category. */
export type BankField = 'BATCH' | 'LINE' | 'HOLDER' | 'ACCOUNT' | 'BANK' | 'AMOUNT_YUAN' | 'MEMO' | 'MONTH';

/** What the columns of a return hold. */
export type ReturnField = 'BATCH' | 'LINE' | 'ACCOUNT' | 'AMOUNT_YUAN' | 'RESULT' | 'REASON';

/** How a place and its bank read each other's files; data, agreed with the bank. See docs/bank-files.md. */
export interface BankLayout {
  format: 'CSV' | 'XLSX';
  /** Of CSV; XLSX has its own. */
  encoding: 'UTF-8' | 'GBK';
  /** Whether the first line holds the titles; always in XLSX. */
  titleLine: boolean;
  /** Amounts as yuan with two decimals or as whole fen, in the file and in its return. */
  amountFormat: 'YUAN' | 'FEN';
  /** The month of the run as `2026-05`, `202605` or `2026年5月`. */
  monthFormat: 'DASHED' | 'PLAIN' | 'CHINESE';
  /** Columns in order with their titles. */
  columns: { field: BankField; title: string }[];
  /** The same for every payment, so that it says nothing about the child. */
  memo: string;
  /** First cell of the last line, which carries count and sum. */
  trailerLabel: string;
  /** Titles of the columns of a return. */
  returnTitles: Record<ReturnField, string>;
  /** Words of the column RESULT. */
  paidWord: string;
  returnedWord: string;
}

export const bankFields: readonly BankField[] = ['BATCH', 'LINE', 'HOLDER', 'ACCOUNT', 'BANK', 'AMOUNT_YUAN', 'MEMO', 'MONTH'];

/** The layout of a place that agreed on no other. */
export const usualLayout: BankLayout = {
  format: 'CSV',
  encoding: 'GBK',
  titleLine: true,
  amountFormat: 'YUAN',
  monthFormat: 'DASHED',
  columns: [
    { field: 'BATCH', title: '批次号' },
    { field: 'LINE', title: '序号' },
    { field: 'HOLDER', title: '户名' },
    { field: 'ACCOUNT', title: '账号' },
    { field: 'BANK', title: '开户行' },
    { field: 'AMOUNT_YUAN', title: '金额（元）' },
    { field: 'MEMO', title: '附言' },
  ],
  memo: '民政补贴',
  trailerLabel: '合计',
  returnTitles: { BATCH: '批次号', LINE: '序号', ACCOUNT: '账号', AMOUNT_YUAN: '金额（元）', RESULT: '结果', REASON: '原因' },
  paidWord: '成功',
  returnedWord: '失败',
};

/** A layout as it was kept: what could not be chosen when it was adopted is as usual. */
export function wholeLayout(kept: BankLayout): BankLayout {
  return { ...usualLayout, ...kept };
}
