import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledValues } from './filled-values.ts';

describe('filledValues', () => {
  it('marks names, dates, months and amounts, and nothing else', () => {
    const stretches = filledValues('现予以确认，从2027年1月起为王＊雨发放，每月1,488.00 元。', ['王＊雨']);
    expect(stretches.filter((stretch) => stretch.filled).map((stretch) => stretch.text)).toEqual(['2027年1月', '王＊雨', '1,488.00 元']);
  });

  it('prefers the longer value where one contains the other', () => {
    expect(filledValues('李＊兰的孙女李＊兰花', ['李＊兰', '李＊兰花']).map((stretch) => stretch.text)).toEqual([
      '李＊兰',
      '的孙女',
      '李＊兰花',
    ]);
  });

  it('takes a value with signs of a pattern as it is', () => {
    expect(filledValues('编号（1）', ['（1）', '.*']).some((stretch) => stretch.text === '编号' && !stretch.filled)).toBe(true);
  });

  it('marks neither a telephone number nor a period for appealing', () => {
    expect(filledValues('电话 0531-88161181，6 个月内提起诉讼', []).some((stretch) => stretch.filled)).toBe(false);
  });

  it('never changes the paragraph', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (paragraph, values) => {
        expect(
          filledValues(paragraph, values)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(paragraph);
      }),
    );
  });
});
