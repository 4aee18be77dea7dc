import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RefusalError } from '../errors/refusal-error.ts';
import * as column from './list-columns.ts';
import { listProblemText } from './list-problems.ts';
import { readList } from './read-list.ts';

const columns = {
  name: column.text(['姓名'], 20),
  residentId: column.residentId(),
  sex: column.option(['性别'], { 男: 'MALE', 女: 'FEMALE' }),
  on: column.optional(column.date(['日期'], { past: true })),
  amountFen: column.optional(column.yuan(['金额'])),
};
const today = '2026-03-10';
const good = '王小雨,370112201503129929,女,2024/3/11,"1,234.5"';
const heading = '姓名,身份证号,性别,日期,金额';
const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return (error as RefusalError).code;
  }
  return 'none';
};

describe('readList', () => {
  it('keeps good rows and says of bad ones every reason, without repeating values', () => {
    const reading = readList(
      `${heading}\n${good}\n,370112201503129920,男人,2026-03-11,1.234\n\n李四,3.70112E+17,男,2026-02-30,-5\n`,
      columns,
      today,
    );
    expect(reading.rows).toEqual([
      { row: 2, values: { name: '王小雨', residentId: '370112201503129929', sex: 'FEMALE', on: '2024-03-11', amountFen: 123450 } },
    ]);
    expect(reading.problems).toEqual([
      { row: 3, column: '姓名', code: 'REQUIRED' },
      { row: 3, column: '公民身份号码', code: 'RESIDENT_ID_CHECKSUM' },
      { row: 3, column: '性别', code: 'VALUE_UNKNOWN' },
      { row: 3, column: '日期', code: 'DATE_IN_FUTURE' },
      { row: 3, column: '金额', code: 'AMOUNT_INVALID' },
      { row: 5, column: '公民身份号码', code: 'RESIDENT_ID_ROUNDED' },
      { row: 5, column: '日期', code: 'DATE_INVALID' },
      { row: 5, column: '金额', code: 'AMOUNT_INVALID' },
    ]);
    expect(listProblemText(reading.problems[1]!)).toEqual({
      zh: '公民身份号码：公民身份号码校验码不正确',
      en: '公民身份号码: the check character of the resident ID is wrong',
    });
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${heading}\n${good}`)])],
    ['a text with a byte order mark', `\uFEFF${heading}\r\n${good}\r\n`],
    ['tabs', `${heading}\n${good}`.replaceAll('"1,234.5"', '1234.5').replaceAll(',', '\t')],
    ['full width', `${heading}\n王小雨,３７０１１２２０１５０３１２９９２９,女, 2024年3月11日 ,1234.50`],
    ['other order, more columns', `序号,金额,性别,日期,备注,公民身份号码,姓名\n1,1234.5,女,20240311,无,370112201503129929,王小雨`],
    // 姓名,身份证号,性别 / 王小雨,…,女 in GBK
    [
      'GBK',
      Buffer.concat([
        Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac52cd0d4b1f00a', 'hex'),
        Buffer.from('cdf5d0a1d3ea2c', 'hex'),
        Buffer.from('370112201503129929,'),
        Buffer.from('c5ae', 'hex'),
      ]),
    ],
  ])('understands %s', (_, content) => {
    const { rows, problems } = readList(content, columns, today);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ values: { name: '王小雨', residentId: '370112201503129929', sex: 'FEMALE' } }]);
  });

  it('refuses what is no list, in the words of the office', () => {
    expect(codeOf(() => readList('', columns, today))).toBe('LIST_EMPTY');
    expect(codeOf(() => readList(heading, columns, today))).toBe('LIST_EMPTY');
    expect(codeOf(() => readList(`姓名,性别\n王,女`, columns, today))).toBe('LIST_COLUMNS_MISSING');
    expect(codeOf(() => readList(`${heading}\n"王小雨,370112`, columns, today))).toBe('LIST_UNREADABLE');
    expect(codeOf(() => readList(`${heading}\n\uFFFD\uFFFD,3,女`, columns, today))).toBe('LIST_UNREADABLE');
    expect(codeOf(() => readList(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), columns, today))).toBe('LIST_UNREADABLE');
    expect(codeOf(() => readList(`姓名\n${'a\n'.repeat(100_001)}`, { name: columns.name }, today))).toBe('LIST_TOO_LARGE');
  });

  it('never throws anything but a refusal, and loses no row', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('王小雨', '370112201503129929', '女', '2024-01-01', '1.00'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (lines) => {
        const csv = [heading, ...lines.map((line) => line.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))].join('\n');
        try {
          const { rows, problems } = readList(csv, columns, today);
          const filled = lines.filter((line) => line.some((text) => text.normalize('NFKC').trim() !== '')).length;
          expect(rows.length + new Set(problems.map(({ row }) => row)).size).toBe(filled);
        } catch (error) {
          expect(error).toBeInstanceOf(RefusalError);
        }
      }),
    );
  });

  it('reads amounts to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amountFen) => {
        const cell = `${Math.floor(amountFen / 100)}.${String(amountFen % 100).padStart(2, '0')}`;
        expect(columns.amountFen.read(cell, today)).toEqual({ value: amountFen });
      }),
    );
  });
});
