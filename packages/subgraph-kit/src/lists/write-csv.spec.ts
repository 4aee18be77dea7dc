import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { SpreadsheetColumn } from './spreadsheet-column.ts';
import { writeCsv } from './write-csv.ts';

const text: SpreadsheetColumn<string> = { title: '姓名', widthCharacters: 12, kind: 'text', value: (row) => row };
const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

describe('a list as CSV', () => {
  it('is read as UTF-8, keeps IDs as text and writes fen as yuan', () => {
    const yuan: SpreadsheetColumn<string> = { title: '金额', widthCharacters: 12, kind: 'yuan', value: () => 123_450 };
    const csv = writeCsv({ name: '', columns: [text, yuan], rows: ['37011220150312992X'] });
    expect(csv).toBe('\uFEFF"姓名","金额"\r\n"\t37011220150312992X","1234.50"\r\n');
  });

  it('has no cell a program would run, and any text comes back as the row it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (rows) => {
        const cells = read(writeCsv({ name: '', columns: [text], rows })).slice(1);
        expect(cells).toHaveLength(rows.length);
        for (const [cell = ''] of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }),
    );
  });
});
