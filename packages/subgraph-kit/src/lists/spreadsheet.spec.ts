import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { RefusalError } from '../errors/refusal-error.ts';
import { csvOfSpreadsheet } from './csv-of-spreadsheet.ts';
import * as column from './list-columns.ts';
import { neutralFormula } from './neutral-formula.ts';
import { readList } from './read-list.ts';
import type { SpreadsheetColumn } from './spreadsheet-column.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';

interface Person {
  name: string;
  residentId: string;
  amountFen: number | null;
  days: number;
}

const columns: SpreadsheetColumn<Person>[] = [
  { title: '姓名', widthCharacters: 12, kind: 'text', value: (row) => row.name },
  { title: '公民身份号码', widthCharacters: 22, kind: 'text', value: (row) => row.residentId },
  { title: '金额', widthCharacters: 12, kind: 'yuan', value: (row) => row.amountFen },
  { title: '天数', widthCharacters: 8, kind: 'number', value: (row) => row.days },
];
const person: Person = { name: '王小雨', residentId: '370112201503129929', amountFen: 123450, days: -1 };
const written = (rows: Person[], name = '队列') => writeSpreadsheet({ name, columns, rows });
const sheetOf = async (bytes: Uint8Array) => (await readXlsx(bytes, { readStyles: true })).sheets[0];
const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'none',
    (error: unknown) => (error instanceof RefusalError ? error.code : String(error)),
  );

describe('a list as a spreadsheet', () => {
  it('keeps every digit of an ID as text, and amounts as numbers in yuan', async () => {
    const sheet = await sheetOf(await written([person, { ...person, amountFen: null }]));
    expect(sheet?.name).toBe('队列');
    expect(sheet?.rows).toEqual([
      ['姓名', '公民身份号码', '金额', '天数'],
      ['王小雨', '370112201503129929', 1234.5, -1],
      ['王小雨', '370112201503129929', null, -1],
    ]);
    expect(sheet?.cells?.get('1,1')).toMatchObject({ type: 'string', style: { numFmt: '@' } });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '＝1+1', '\u200B=1', '\r=1'])('runs nothing: %j', async (name) => {
    const sheet = await sheetOf(await written([{ ...person, name }]));
    expect(String(sheet?.rows[1]?.[0]).startsWith("'")).toBe(true);
    expect([...(sheet?.cells ?? [])].some(([, cell]) => cell.formula !== undefined)).toBe(false);
  });

  it('neutralises any text, once and without losing a character that can be written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '=', '+', '-', '@', ' =', '\t'), (rest, start) => {
        const cell = neutralFormula(start + rest);
        expect(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u.test(cell)).toBe(false);
        expect(neutralFormula(cell)).toBe(cell);
      }),
    );
  });

  it('survives any text in a cell and any name of a sheet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (name, sheetName) => {
        const sheet = await sheetOf(await written([{ ...person, name }], sheetName));
        expect(sheet?.rows[1]?.[1]).toBe(person.residentId);
        expect((sheet?.name.length ?? 0) > 0).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses an amount that is no whole number of fen', async () => {
    await expect(written([{ ...person, amountFen: 0.5 }])).rejects.toThrow(RangeError);
  });
});

describe('a spreadsheet as a list', () => {
  const wanted = { name: column.text(['姓名']), residentId: column.residentId(), on: column.optional(column.date(['日期'])) };

  it('is read like CSV: what was handed out comes back', async () => {
    const list = readList(await csvOfSpreadsheet(await written([person])), { ...wanted, amountFen: column.yuan(['金额']) }, '2026-03-10');
    expect(list.problems).toEqual([]);
    expect(list.rows).toMatchObject([{ row: 2, values: { name: '王小雨', residentId: '370112201503129929', amountFen: 123450 } }]);
  });

  it('understands days, quotes, and says of a rounded ID that it was rounded', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'x',
          rows: [
            ['姓名', '身份证号', '日期'],
            ['王,"小"雨', '370112201503129929', new Date('2024-03-11T00:00:00Z')],
            ['李四', 370112201503129920, null],
          ],
        },
      ],
    });
    const list = readList(await csvOfSpreadsheet(bytes), wanted, '2026-03-10');
    expect(list.rows).toMatchObject([{ values: { name: '王,"小"雨', on: '2024-03-11' } }]);
    expect(list.problems).toEqual([{ row: 3, column: '公民身份号码', code: 'RESIDENT_ID_ROUNDED' }]);
  });

  it('leaves CSV alone and refuses what is broken, cut off or swollen', async () => {
    const good = await written([person]);
    const csv = '姓名,身份证号\n';
    expect(await csvOfSpreadsheet(csv)).toBe(csv);
    expect(await refusalOf(csvOfSpreadsheet(good.slice(0, good.length - 40)))).toBe('LIST_UNREADABLE');
    expect(await refusalOf(csvOfSpreadsheet(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])))).toBe('LIST_UNREADABLE');
    expect(await refusalOf(csvOfSpreadsheet(declaringSize(good, 0)))).toBe('LIST_UNREADABLE');
    expect(await refusalOf(csvOfSpreadsheet(declaringSize(good, 900_000_000)))).toBe('LIST_UNREADABLE');
  });
});

/** The archive with another unpacked size in every entry of its directory. */
function declaringSize(archive: Uint8Array, bytes: number): Uint8Array {
  const copy = Uint8Array.from(archive);
  const view = new DataView(copy.buffer);
  for (let position = 0; position + 28 < copy.length; position += 1) {
    if (view.getUint32(position, true) === 0x02014b50) view.setUint32(position + 24, bytes, true);
  }
  return copy;
}
