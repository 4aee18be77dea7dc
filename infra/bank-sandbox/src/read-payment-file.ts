import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';

/** The layout as both sides agreed on it; see docs/bank-files.md. */
export interface AgreedLayout {
  format: 'CSV' | 'XLSX';
  encoding: 'UTF-8' | 'GBK';
  /** True when absent. */
  titleLine?: boolean;
  /** Yuan when absent. */
  amountFormat?: 'YUAN' | 'FEN';
  columns: { field: string; title: string }[];
  returnTitles: Record<'BATCH' | 'LINE' | 'ACCOUNT' | 'AMOUNT_YUAN' | 'RESULT' | 'REASON', string>;
  paidWord: string;
  returnedWord: string;
}

/** A payment as the bank reads it. */
export interface PaymentOrder {
  line: string;
  account: string;
  /** As the file writes it. */
  amount: string;
}

/** Reads a payment file. Throws a sentence when title line, trailer count or trailer sum are not what the lines say. */
export async function readPaymentFile(layout: AgreedLayout, content: Uint8Array): Promise<PaymentOrder[]> {
  const rows = layout.format === 'XLSX' ? await xlsxRows(content) : csvRows(layout, content);
  if (layout.titleLine !== false) {
    const titles = rows.shift() ?? [];
    if (layout.columns.some(({ title }, index) => titles[index] !== title)) throw new Error('the titles are not those agreed on');
  }
  const fenOf = (amount: string): number => Math.round(Number(amount) * (layout.amountFormat === 'FEN' ? 1 : 100));
  const trailer = rows.pop() ?? [];
  const cell = (row: string[], field: string): string => row[layout.columns.findIndex((column) => column.field === field)] ?? '';
  const orders = rows.map((row) => ({ line: cell(row, 'LINE'), account: cell(row, 'ACCOUNT'), amount: cell(row, 'AMOUNT_YUAN') }));
  const sumFen = orders.reduce((total, { amount }) => total + fenOf(amount), 0);
  if (Number(cell(trailer, 'HOLDER')) !== orders.length) throw new Error('the count of the trailer is not the number of lines');
  if (fenOf(cell(trailer, 'AMOUNT_YUAN')) !== sumFen) throw new Error('the sum of the trailer is not the sum of the lines');
  return orders;
}

function csvRows(layout: AgreedLayout, content: Uint8Array): string[][] {
  const text = new TextDecoder(layout.encoding === 'GBK' ? 'gb18030' : 'utf-8', { fatal: true }).decode(content);
  return parse(text, { relax_column_count: true });
}

async function xlsxRows(content: Uint8Array): Promise<string[][]> {
  const { sheets } = await readXlsx(content);
  return (sheets[0]?.rows ?? []).map((row) => row.map((value) => (value === null ? '' : String(value as string | number))));
}
