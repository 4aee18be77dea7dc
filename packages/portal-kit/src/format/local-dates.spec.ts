import { describe, expect, it } from 'vitest';
import { localDates } from './local-dates.ts';

describe('dates inside a text', () => {
  it.each([
    ['out of contact since 2026-05-08', 'out of contact since 8 May 2026'],
    ['from 2026-12 on', 'from Dec 2026 on'],
    ['2024-03-11 至 2028-03-10', '11 Mar 2024 至 10 Mar 2028'],
    ['case 370112-2026-05-0001, form 2026-13-01', 'case 370112-2026-05-0001, form 2026-13-01'],
    ['no date', 'no date'],
  ])('%s', (text, english) => {
    expect(localDates(text, 'en')).toBe(english);
    expect(localDates(text, 'zh-CN')).toBe(text);
  });
});
