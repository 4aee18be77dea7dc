import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childId, grandmotherId, heading, listOf, motherId, sampleRows, siblingId, strangerId } from '../../testing/sample-lists.ts';
import { readHouseholdList } from './household-list.ts';

const today = '2026-03-10';
const codes = (csv: string): string[] => readHouseholdList(csv, today).problems.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('reading a list of the registers', () => {
  it('reads households with their people, and allowances', () => {
    expect(readHouseholdList(listOf(...sampleRows), today)).toEqual({
      problems: [],
      households: [
        {
          number: 'LC-0001',
          hardshipClass: 'DIBAO',
          monthlyFen: 135_000,
          memberCount: 2,
          from: '2024-07',
          until: null,
          rowCount: 2,
          people: [
            { residentId: grandmotherId, name: '示例祖母', role: 'HEAD' },
            { residentId: childId, name: '示例孩子', role: 'GRANDCHILD' },
          ],
        },
        expect.objectContaining({ number: 'LC-0002', hardshipClass: 'DIBAO_MARGIN', monthlyFen: null, memberCount: 1 }),
      ],
      benefits: [{ residentId: childId, kind: 'DISABLED_LIVING', monthlyFen: 12_050, from: '2025-01', until: null, rowCount: 1 }],
    });
  });

  it('understands English titles and codes, and every official name of a class', () => {
    const english = `householdNumber,class,name,residentId,relation,members,monthlyYuan,from,until\n1,TEKUN,示例,${childId},HEAD,1,900,2025-01,2026-12\n`;
    expect(readHouseholdList(english, today).households).toMatchObject([{ hardshipClass: 'TEKUN', monthlyFen: 90_000, until: '2026-12' }]);
    const names = ['低保', '特困', '低保边缘', '刚性支出困难'].map(
      (word, index) => `N${index},${word},示例,${[childId, siblingId, grandmotherId, motherId][index]},户主,1,1,2025-01,`,
    );
    expect(readHouseholdList(listOf(...names), today).households.map(({ hardshipClass }) => hardshipClass)).toEqual([
      'DIBAO',
      'TEKUN',
      'DIBAO_MARGIN',
      'RIGID_EXPENDITURE',
    ]);
  });

  it('lets amount and number of people stand on one row of the household', () => {
    const rows = [`1,低保,示例一,${grandmotherId},户主,2,1350,2024-07,`, `1,低保,示例二,${childId},,,,2024-07,`];
    expect(readHouseholdList(listOf(...rows), today)).toMatchObject({
      problems: [],
      households: [{ monthlyFen: 135_000, memberCount: 2, rowCount: 2 }],
    });
  });

  it.each<[string, string[], string[]]>([
    [
      'bad cells',
      [`1,贫困,,${childId.slice(0, 17)}${childId.endsWith('0') ? '1' : '0'},表亲,0,1.234,2025-13,x`],
      [
        '2 类别 VALUE_UNKNOWN',
        '2 姓名 REQUIRED',
        '2 公民身份号码 RESIDENT_ID_CHECKSUM',
        '2 与户主关系 VALUE_UNKNOWN',
        '2 保障人数 NUMBER_INVALID',
        '2 月金额(元) AMOUNT_INVALID',
        '2 起始月 MONTH_INVALID',
        '2 停止月 MONTH_INVALID',
      ],
    ],
    ['a household without its number', [`,低保,示例,${childId},户主,1,1,2025-01,`], ['2 户编号 REQUIRED']],
    ['an allowance without an amount', [`,重度残疾人护理补贴,示例,${childId},,,,2025-01,`], ['2 月金额(元) REQUIRED']],
    [
      'dibao without amount and number of people',
      [`1,低保,示例,${childId},户主,,,2025-01,`],
      ['2 保障人数 REQUIRED', '2 月金额(元) REQUIRED'],
    ],
    ['an end before the beginning', [`1,低保,示例,${childId},户主,1,1,2025-01,2024-12`], ['2 停止月 DATES_REVERSED']],
    [
      'rows of a household that disagree',
      [`1,低保,甲,${childId},户主,2,600,2025-01,`, `1,低保,乙,${siblingId},,2,900,2025-01,`],
      ['2 月金额(元) CONTRADICTS_ROW', '3 月金额(元) CONTRADICTS_ROW'],
    ],
    [
      'more people than are counted',
      [`1,低保,甲,${childId},户主,1,600,2025-01,`, `1,低保,乙,${siblingId},,1,600,2025-01,`],
      ['2 保障人数 CONTRADICTS_ROW', '3 保障人数 CONTRADICTS_ROW'],
    ],
    [
      'one person described in two ways',
      [`1,低保,甲,${childId},户主,2,600,2025-01,`, `1,低保,乙,${childId},其他,2,600,2025-01,`],
      ['3 公民身份号码 CONTRADICTS_ROW'],
    ],
    [
      'a person in two households',
      [`1,低保,甲,${childId},户主,1,600,2025-01,`, `2,特困,甲,${childId},户主,1,900,2025-01,`],
      ['2 公民身份号码 CONTRADICTS_ROW', '3 公民身份号码 CONTRADICTS_ROW'],
    ],
    [
      'one allowance in two amounts',
      [`,困难残疾人生活补贴,甲,${childId},,,1,2025-01,`, `,困难残疾人生活补贴,甲,${childId},,,2,2025-01,`],
      ['2 月金额(元) CONTRADICTS_ROW', '3 月金额(元) CONTRADICTS_ROW'],
    ],
  ])('gives back %s with reasons and keeps the rest', (_, rows, expected) => {
    const good = `9,低保,示例,${strangerId},户主,1,1,2025-01,`;
    const { households } = readHouseholdList(listOf(...rows, good), today);
    expect(households.map(({ number }) => number)).toContain('9');
    expect(codes(listOf(...rows, good)).toSorted()).toEqual(expected.toSorted());
  });

  it('takes an exact repetition of a row once', () => {
    const list = readHouseholdList(listOf(...sampleRows, sampleRows[1]!, sampleRows[3]!), today);
    expect(list).toMatchObject({ problems: [], households: [{ rowCount: 3, people: [{}, {}] }, {}], benefits: [{ rowCount: 2 }] });
  });

  it('reads every amount of a household to the fen, and refuses a third decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom('', '"¥', '"'), (fen, quote) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        const cell = quote === '' ? yuan : `${quote}${yuan.replaceAll(/\B(?=(\d{3})+\.)/g, ',')}"`;
        const row = (amount: string): string => listOf(`1,低保,示例,${childId},户主,1,${amount},2025-01,`);
        expect(readHouseholdList(row(cell), today).households[0]?.monthlyFen).toBe(fen);
        expect(codes(row(`${yuan}1`))).toEqual(['2 月金额(元) AMOUNT_INVALID']);
      }),
    );
  });

  it('refuses a list without its columns by name', () => {
    expect(() => readHouseholdList(`${heading.replace('起始月', '月份')}\n${sampleRows[0]}`, today)).toThrow('LIST_COLUMNS_MISSING');
  });
});
