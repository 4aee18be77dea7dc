import { expect, it } from 'vitest';
import { answerWords, placeWords } from './case-difference.ts';

it('says the place of a difference and its amounts as an official does', () => {
  expect(placeWords('months.2026-04', 'zh-CN')).toBe('应发 2026年4月');
  expect(placeWords('months.2026-04', 'en')).toMatch(/^due Apr/);
  expect(answerWords('months.2026-04', 64_000, 'zh-CN')).toBe('640 元');
  expect(answerWords('arrearsTotalFen', 64_050, 'en')).toBe('640.50 yuan');
  expect(answerWords('limitWorkingDays', 10, 'zh-CN')).toBe('10');
  expect(answerWords('months.2026-04', undefined, 'zh-CN')).toBe('无');
});
