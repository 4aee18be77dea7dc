import { type Spreadsheet, writeSpreadsheet } from '@onething/subgraph-kit';
import iconv from 'iconv-lite';
import type { BankField, BankLayout } from './bank-layout.ts';

/** A payment as the bank reads it. */
export interface BankLine {
  line: number;
  holder: string;
  account: string;
  bank: string;
  amountFen: number;
}

/** What stands in every line of a file, and how. */
export interface BankFileHead {
  layout: BankLayout;
  batchKey: string;
  /** Month of the run, `YYYY-MM`. */
  month: string;
}

/** Count and sum of the last line. */
export interface BankTrailer {
  lineCount: number;
  totalFen: number;
}

/** A trailer before the first line. */
export function noLines(): BankTrailer {
  return { lineCount: 0, totalFen: 0 };
}

export function mediaTypeOf({ format }: BankLayout): string {
  return format === 'CSV' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}

/**
 * Writes the lines in the layout, with a last line of count and sum, which `trailer` counts up to; piece by piece in CSV, so that a file of any
 * length is never held whole. The same lines and layout give the same bytes.
 */
export async function* bankFileBytes(
  head: BankFileHead,
  lines: AsyncIterable<BankLine[]>,
  trailer: BankTrailer,
): AsyncGenerator<Uint8Array> {
  const { layout } = head;
  const count = ({ amountFen }: BankLine): void => {
    trailer.lineCount += 1;
    trailer.totalFen += amountFen;
  };
  if (layout.format === 'XLSX') {
    const rows: BankLine[] = [];
    for await (const page of lines) rows.push(...page);
    rows.forEach(count);
    yield await writeSpreadsheet(sheetOf(head, [...rows, trailer]));
    return;
  }
  if (layout.titleLine) yield encoded(layout, csvLine(layout.columns.map(({ title }) => title)));
  for await (const page of lines) {
    page.forEach(count);
    const text = page.map((line) => csvLine(layout.columns.map(({ field }) => cellOf(head, field, line)))).join('');
    yield encoded(layout, text);
  }
  yield encoded(layout, csvLine(layout.columns.map(({ field }) => cellOf(head, field, trailer))));
}

/** A file of few lines cell by cell, as it is written. */
export function bankFileRows(head: BankFileHead, lines: readonly BankLine[]): string[][] {
  const { columns, titleLine } = head.layout;
  const totalFen = lines.reduce((total, { amountFen }) => total + amountFen, 0);
  const rows = [...lines, { lineCount: lines.length, totalFen }].map((row) => columns.map(({ field }) => cellOf(head, field, row)));
  return titleLine ? [columns.map(({ title }) => title), ...rows] : rows;
}

function sheetOf(head: BankFileHead, rows: (BankLine | BankTrailer)[]): Spreadsheet<BankLine | BankTrailer> {
  const { batchKey, layout } = head;
  const inYuan = (field: BankField): boolean => field === 'AMOUNT_YUAN' && layout.amountFormat === 'YUAN';
  return {
    name: batchKey,
    columns: layout.columns.map(({ field, title }) => ({
      title,
      widthCharacters: 20,
      kind: inYuan(field) ? ('yuan' as const) : ('text' as const),
      value: (row) => (inYuan(field) ? ('amountFen' in row ? row.amountFen : row.totalFen) : cellOf(head, field, row)),
    })),
    rows,
  };
}

function cellOf({ layout, batchKey, month }: BankFileHead, field: BankField, row: BankLine | BankTrailer): string {
  if (field === 'BATCH') return batchKey;
  if ('lineCount' in row) {
    if (field === 'LINE') return layout.trailerLabel;
    if (field === 'HOLDER') return String(row.lineCount);
    return field === 'AMOUNT_YUAN' ? amountIn(layout, row.totalFen) : '';
  }
  switch (field) {
    case 'LINE':
      return String(row.line);
    case 'HOLDER':
      return row.holder;
    case 'ACCOUNT':
      return row.account;
    case 'BANK':
      return row.bank;
    case 'AMOUNT_YUAN':
      return amountIn(layout, row.amountFen);
    case 'MEMO':
      return layout.memo;
    case 'MONTH':
      return monthIn(layout, month);
  }
}

/** An amount as the layout writes it. */
export function amountIn({ amountFormat }: BankLayout, fen: number): string {
  return amountFormat === 'FEN' ? String(fen) : yuan(fen);
}

function monthIn({ monthFormat }: BankLayout, month: string): string {
  if (monthFormat === 'DASHED') return month;
  return monthFormat === 'PLAIN' ? month.replace('-', '') : `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** Fen as yuan with two decimals, without a float. */
function yuan(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

function encoded(layout: BankLayout, text: string): Buffer {
  return layout.encoding === 'GBK' ? iconv.encode(text, 'gb18030') : Buffer.from(text, 'utf8');
}
