import { describe, expect, it } from 'vitest';
import { plainDates } from './plain-dates.ts';

describe('dates inside a text, spelled out', () => {
  it.each([
    ['从 2026-04 起发放', '从2026年4月起发放'],
    ['来自共享数据：示例部门 2026-11-08', '来自共享数据：示例部门 2026年11月8日'],
    ['发放到 2026-03 为止，从 2026-04 起停发', '发放到2026年3月为止，从2026年4月起停发'],
    ['编号 370112-2026-05-0001', '编号 370112-2026-05-0001'],
  ])('%s', (text, chinese) => expect(plainDates(text, 'zh-CN')).toBe(chinese));
  it.each([
    ['paid from 2026-04', 'paid from April 2026'],
    ['on 2026-11-08 for the child', 'on 8 November 2026 for the child'],
    ['case 370112-2026-05-0001', 'case 370112-2026-05-0001'],
  ])('%s', (text, english) => expect(plainDates(text, 'en')).toBe(english));
});
