import { describe, expect, it } from 'vitest';
import { missingTexts } from './missing-texts.ts';
import { kitTextsEn } from './en.ts';
import { kitTextsZh } from './zh.ts';

describe("the kit's words", () => {
  it('exist in both languages, with the same placeholders', () => {
    expect(missingTexts(kitTextsZh, kitTextsEn)).toEqual([]);
  });
  it('are missed when they are not there', () => {
    expect(missingTexts({ a: { b: 'x {{n}}' } }, { a: { c: 'x' } })).toEqual(['a.b', 'a.c']);
    expect(missingTexts({ a: 'x {{n}}' }, { a: 'x {{m}}' })).toEqual(['a: {{n}} / {{m}}']);
    expect(missingTexts({ a: '' }, { a: 'x' })).toEqual(['a']);
  });
});
