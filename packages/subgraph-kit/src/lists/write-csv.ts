import { neutralFormula } from './neutral-formula.ts';
import type { Spreadsheet, SpreadsheetColumn } from './spreadsheet-column.ts';

/** The media type of what `writeCsv` gives. */
export const csvMediaType = 'text/csv; charset=utf-8';

/**
 * Writes a list as CSV (RFC 4180) with a byte order mark, so that office programs read it as UTF-8. Every cell is quoted, nothing in it begins a
 * formula, and long numbers carry a tab in front, which those programs take for text: an ID keeps every digit.
 */
export function writeCsv<Row>(sheet: Spreadsheet<Row>): string {
  const { columns, rows } = sheet;
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map((column) => cellOf(column, row)))];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const longNumber = /^\d{11,}X?$/;

function cellOf<Row>(column: SpreadsheetColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null || value === '') return '';
  if (column.kind === 'text') return longNumber.test(String(value)) ? `\t${value}` : neutralFormula(String(value));
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new RangeError(`not a whole number in the column ${column.title}`);
  return column.kind === 'yuan' ? (value / 100).toFixed(2) : String(value);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
