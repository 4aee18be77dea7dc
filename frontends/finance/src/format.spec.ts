import { describe, expect, it } from 'vitest';
import { amount, difference, fenOf, shortMoney } from './format.ts';

describe('amounts', () => {
  it('are read as typed, to the fen, and what is none is not guessed', () => {
    expect(['15600000', '15,600,000.5', ' 12.34 ', '0'].map(fenOf)).toEqual([1_560_000_000, 1_560_000_050, 1234, 0]);
    expect(['', '-1', '1.234', 'abc', '1e3', '999999999999'].map(fenOf)).toEqual(Array(6).fill(undefined));
  });
  it('are written with their sign', () => {
    expect([amount(128_828_000), amount(-28_000)]).toEqual(['1,288,280.00', '−280.00']);
    expect([difference(5), difference(-5), difference(0)]).toEqual(['+0.05', '−0.05', '0.00']);
    expect([shortMoney(128_828_000, 'zh-CN'), shortMoney(128_828_000, 'en'), shortMoney(-770_000, 'zh-CN')]).toEqual([
      '128.8万',
      '¥1,288.3k',
      '−7,700',
    ]);
  });
});
