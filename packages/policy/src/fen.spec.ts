import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenInCapitals, formatFen } from './fen.ts';

const values: Record<string, number> = { 零: 0, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };
const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads capital numerals back, independently of how they were written. */
function readCapitals(text: string): number {
  const [, yuanText = '', jiaoText = '', fenText = ''] = /^(?:(.*)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(text) ?? [];
  let [total, group, digit] = [0, 0, 0];
  for (const character of yuanText) {
    if (character === '亿') [total, group, digit] = [(total + group + digit) * 1e8, 0, 0];
    else if (character === '万') [total, group, digit] = [total + (group + digit) * 1e4, 0, 0];
    else if (units[character]) [group, digit] = [group + digit * units[character], 0];
    else digit = values[character] ?? Number.NaN;
  }
  return (total + group + digit) * 100 + (values[jiaoText] ?? 0) * 10 + (values[fenText] ?? 0);
}

describe('fenInCapitals', () => {
  it.each([
    [148800, '壹仟肆佰捌拾捌元整'],
    [0, '零元整'],
    [50, '伍角整'],
    [5, '伍分'],
    [100005, '壹仟元零伍分'],
    [105000, '壹仟零伍拾元整'],
    [1000100, '壹万零壹元整'],
    [10000000000, '壹亿元整'],
    [123456789, '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
  ])('writes %i fen as %s', (amountFen, text) => expect(fenInCapitals(amountFen)).toBe(text));

  it('can be read back for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amountFen) => readCapitals(fenInCapitals(amountFen)) === amountFen),
    );
  });

  it('refuses what is no amount', () => {
    expect(() => fenInCapitals(-1)).toThrow(RangeError);
    expect(() => fenInCapitals(1.5)).toThrow(RangeError);
  });
});

describe('formatFen', () => {
  it('keeps thousands apart and every fen', () => {
    expect(formatFen(148800, 'zh')).toBe('1,488.00 元');
    expect(formatFen(123456789, 'en')).toBe('¥1,234,567.89');
    expect(formatFen(-5, 'zh')).toBe('−0.05 元');
  });
});
