import { writeXlsx } from 'hucre/xlsx';
import { neutralFormula } from './neutral-formula.ts';
import type { Spreadsheet, SpreadsheetColumn } from './spreadsheet-column.ts';

/** The media type of what `writeSpreadsheet` gives. */
export const spreadsheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const longestSheetName = 31;
const formats: Record<SpreadsheetColumn<unknown>['kind'], string> = { text: '@', number: '0', yuan: '#,##0.00' };

/**
 * Writes a list as XLSX bytes. Text stays text (format `@`), nothing in it is a formula, amounts in fen become yuan with two decimals. The same
 * list gives the same cells; no author, no time and no other trace of the machine is written.
 */
export async function writeSpreadsheet<Row>(sheet: Spreadsheet<Row>): Promise<Uint8Array> {
  const { columns, rows } = sheet;
  const width = Math.max(0, columns.length - 1);
  return writeXlsx({
    properties: { created: writtenAt, modified: writtenAt },
    sheets: [
      {
        name: sheetName(sheet.name),
        columns: columns.map(({ widthCharacters, kind }) => ({ width: widthCharacters, numFmt: formats[kind] })),
        rows: [columns.map(({ title }) => neutralFormula(title)), ...rows.map((row) => columns.map((column) => cellOf(column, row)))],
        cells: new Map(
          columns.map(({ title }, index) => [
            `0,${index}`,
            { value: neutralFormula(title), type: 'string', style: { font: { bold: true }, numFmt: '@' } },
          ]),
        ),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letters(width)}${rows.length + 1}` },
      },
    ],
  });
}

/** A fixed instant: a file says what is in the list, not when and where it was made. */
const writtenAt = new Date('2000-01-01T00:00:00Z');

function cellOf<Row>(column: SpreadsheetColumn<Row>, row: Row): string | number | null {
  const value = column.value(row);
  if (value === null || value === '') return null;
  if (column.kind === 'text') return neutralFormula(String(value));
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new RangeError(`not a whole number in the column ${column.title}`);
  return column.kind === 'yuan' ? value / 100 : value;
}

/** A sheet's name without the characters a spreadsheet refuses in it. */
function sheetName(name: string): string {
  const allowed = [...name.replaceAll(/[[\]:*?/\\'\p{Cc}]/gu, ' ').trim()].slice(0, longestSheetName).join('');
  return allowed || 'Sheet1';
}

/** 0 is A, 25 is Z, 26 is AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCodePoint(65 + (index % 26));
}
