import type { BankLayout, FileSample, LayoutInForce } from '../src/layout/layout.operations.ts';

/** The layout of the samples, agreed on by the city. */
export const sampleLayout: LayoutInForce = {
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
  returnTitles: { batch: '批次号', line: '序号', account: '账号', amount: '金额（元）', result: '结果', reason: '原因' },
  paidWord: '成功',
  returnedWord: '失败',
  adoptedFor: { code: '370100', name: { zh: '济南市', en: 'Jinan' } },
  adoptedAt: '2026-03-02T02:00:00Z',
};

/** A sample as the server would write it, for the preview alone. */
export function sampleFileOf({ columns, returnTitles, memo, trailerLabel, paidWord, returnedWord }: BankLayout): FileSample {
  const cells: Record<string, string[]> = {
    BATCH: ['B00000000000000000000', 'B00000000000000000000', 'B00000000000000000000'],
    LINE: ['1', '2', trailerLabel],
    HOLDER: ['示例甲', '示例乙', '2'],
    ACCOUNT: ['6222020000000000017', '6222020000000000025', ''],
    BANK: ['示例银行历山支行', '示例银行泉城支行', ''],
    AMOUNT_YUAN: ['1640.00', '1100.50', '2740.50'],
    MEMO: [memo, memo, ''],
    MONTH: ['2026-11', '2026-11', ''],
  };
  const isMissing = !columns.some(({ field }) => field === 'ACCOUNT');
  return {
    rows: [columns.map(({ title }) => title), ...[0, 1, 2].map((line) => columns.map(({ field }) => cells[field]?.[line] ?? ''))],
    returnRows: [
      Object.values(returnTitles),
      ['B00000000000000000000', '1', '6222020000000000017', '1640.00', paidWord, ''],
      ['B00000000000000000000', '2', '6222020000000000025', '1100.50', returnedWord, '账户已销户'],
    ],
    problems: [
      ...(isMissing ? [{ path: 'columns.ACCOUNT', code: 'BANK_FIELD_MISSING', message: '缺少这一列，银行无法据此付款或答复' }] : []),
      ...(memo.includes('孤儿') ? [{ path: 'memo', code: 'BANK_MEMO_TELLS', message: '附言会让银行的人知道这是什么补贴' }] : []),
    ],
    fileName: 'sample.csv',
    mediaType: 'text/csv',
    contentBase64: 'QQ==',
  };
}
