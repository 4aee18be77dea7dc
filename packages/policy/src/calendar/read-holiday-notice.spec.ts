import { describe, expect, it } from 'vitest';
import type { CalendarYear } from '../content-types.ts';
import { readHolidayNotice } from './read-holiday-notice.ts';

/** The dates of the arrangement for 2026, in the words such a notice uses. */
const NOTICE = `国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
国务院办公厅 2025年11月4日`;

const year = (holidays: [string, string, string][], makeUpWorkingDays: string[] = []): CalendarYear => ({
  year: 2025,
  effectiveFrom: '2025-01-01',
  publishedOn: '2024-11-12',
  notice: { document: '示例', date: '2024-11-12' },
  holidays: holidays.map(([name, from, to]) => ({ name: { zh: name, en: 'Sample holiday' }, from, to })),
  makeUpWorkingDays,
});

const codes = (text: string, earlier: CalendarYear[] = []): string[] =>
  readHolidayNotice(text, { earlier }).findings.map(({ code }) => code);

describe('a pasted holiday notice', () => {
  it('is read into days, with its number and the days of make-up work', () => {
    const { calendar, findings, lines, year: found } = readHolidayNotice(NOTICE, { earlier: [] });
    expect(findings).toEqual([]);
    expect(found).toBe(2026);
    expect(lines).toHaveLength(7);
    expect(calendar?.notice).toEqual({ document: '国办发明电〔2025〕7号', date: '2025-11-04' });
    expect(calendar?.holidays.map(({ name, from, to }) => `${name.zh} ${from} ${to}`)).toEqual([
      '元旦 2026-01-01 2026-01-03',
      '春节 2026-02-15 2026-02-23',
      '清明节 2026-04-04 2026-04-06',
      '劳动节 2026-05-01 2026-05-05',
      '端午节 2026-06-19 2026-06-21',
      '中秋节 2026-09-25 2026-09-27',
      '国庆节 2026-10-01 2026-10-07',
    ]);
    expect(calendar?.makeUpWorkingDays).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  it('is read alike from one paragraph with spaces of all kinds', () => {
    const pasted = NOTICE.replaceAll('\n', ' ').replaceAll('月', ' 月\u3000').replaceAll('（', '  （');
    expect(readHolidayNotice(pasted, { earlier: [] }).calendar?.makeUpWorkingDays).toHaveLength(6);
  });

  it('reaches back into the year before, and takes single days', () => {
    const text = '一、元旦：2022年12月31日（周六）至2023年1月2日（周一）放假调休，共3天。\n二、清明节：4月5日（星期三）放假，共1天。';
    const { calendar } = readHolidayNotice(text, { year: 2023, earlier: [] });
    expect(calendar?.holidays.map(({ from, to }) => [from, to])).toEqual([
      ['2022-12-31', '2023-01-02'],
      ['2023-04-05', '2023-04-05'],
    ]);
  });

  it.each([
    ['1月1日（周五）至3日（周六）放假', 'NOTICE_WEEKDAY_WRONG'],
    ['1月1日（周四）至3日（周六）放假调休，共4天', 'NOTICE_LENGTH_WRONG'],
    ['2月30日至31日放假', 'CALENDAR_DATE_IMPOSSIBLE'],
    ['1月3日至1日放假', 'CALENDAR_HOLIDAY_BACKWARDS'],
    ['1月1日至3日放假。1月2日上班', 'CALENDAR_WORKING_HOLIDAY'],
    ['1月1日至3日放假。1月5日上班', 'CALENDAR_MAKE_UP_WEEKDAY'],
    ['1月1日一起休息', 'NOTICE_LINE_UNCLEAR'],
  ])('says what is wrong with %s', (said, code) => {
    const text = `2026年部分节假日\n一、元旦：${said}。`;
    expect(codes(text)).toContain(code);
    expect(readHolidayNotice(text, { earlier: [] }).calendar).toBeUndefined();
  });

  it('tells holidays that overlap, a year that is missing or another, and a text without any', () => {
    expect(codes('2026年部分节假日\n一、元旦：1月1日至3日放假。\n二、春节：1月3日至9日放假。')).toContain('CALENDAR_HOLIDAYS_OVERLAP');
    expect(codes('一、元旦：1月1日至3日放假。')).toEqual(['NOTICE_YEAR_MISSING']);
    expect(readHolidayNotice(NOTICE, { year: 2027, earlier: [] }).findings.map(({ code }) => code)).toContain('NOTICE_OTHER_YEAR');
    expect(codes('2026年节假日 大家好')).toEqual(['NOTICE_EMPTY']);
  });

  it('warns of what differs from earlier years and still gives the calendar', () => {
    const before = year([
      ['元旦', '2025-01-01', '2025-01-01'],
      ['重阳节', '2025-10-29', '2025-10-29'],
      ['国庆节', '2025-10-01', '2025-10-03'],
    ]);
    const { calendar, findings } = readHolidayNotice(NOTICE, { earlier: [before] });
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'CALENDAR_HOLIDAY_MISSING WARNING',
      'CALENDAR_LENGTH_UNUSUAL WARNING',
      'CALENDAR_MAKE_UPS_UNUSUAL WARNING',
    ]);
    expect(calendar).toBeDefined();
  });

  it('survives a huge paste', () => {
    const started = performance.now();
    readHolidayNotice(`2026年节假日\n${'1月1日、'.repeat(20_000)}${' '.repeat(100_000)}`, { earlier: [] });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
