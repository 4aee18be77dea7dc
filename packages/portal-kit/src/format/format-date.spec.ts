import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatMonth, shanghaiDate } from './format-date.ts';

describe('dates in words', () => {
  it('are written as each language writes them', () => {
    expect(formatDate('2026-01-31', 'zh-CN')).toBe('2026年1月31日');
    expect(formatDate('2026-01-31', 'en')).toBe('31 January 2026');
    expect(formatMonth('2026-12', 'zh-CN')).toBe('2026年12月');
    expect(formatMonth('2026-12', 'en')).toBe('December 2026');
  });
  it('are days of Shanghai, wherever the browser is', () => {
    expect(shanghaiDate('2026-11-22T15:59:59Z')).toBe('2026-11-22');
    expect(shanghaiDate('2026-11-22T16:00:00Z')).toBe('2026-11-23');
    expect(formatDateTime('2026-11-22T16:00:00Z', 'zh-CN')).toBe('2026年11月23日 00:00');
  });
  it('come back as they are when they are none', () => {
    expect(formatDate('soon', 'en')).toBe('soon');
    expect(formatDate(null, 'en')).toBe('');
    expect(formatMonth(undefined, 'en')).toBe('');
  });
});
