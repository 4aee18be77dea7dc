import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormFile, layOver, wholeForm } from './form-extension.ts';

const file = (layer: string, key: string, content: object): FormFile => ({ layer, key, content });
const national = file('', 'A', { title: '全国', steps: ['child', 'payment'], ui: { child: { label: '孩子' } } });

describe('a form that extends another', () => {
  it('merges keys, replaces lists and takes away what is null', () => {
    expect(layOver({ a: 1, b: { c: 2, d: [1, 2] } }, { a: null, b: { d: [3] }, e: 4 })).toEqual({ b: { c: 2, d: [3] }, e: 4 });
  });

  it('changes single items of a list by their number', () => {
    expect(layOver({ rows: [{ text: 'a', height: 1 }, { text: 'b' }] }, { rows: { 0: { text: 'c' } } })).toEqual({
      rows: [{ text: 'c', height: 1 }, { text: 'b' }],
    });
    expect(layOver(['a', 'b', 'c'], { 1: null, 3: 'd' })).toEqual(['a', 'c', 'd']);
  });

  it('leaves everything as it is where the patch says nothing', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (value) => {
        expect(layOver(value, {})).toEqual({ ...value });
      }),
    );
  });

  it('replaces a map whole where the patch says so', () => {
    expect(Object.keys(layOver({ a: 1, b: 2 }, { $whole: { c: 3, a: 1 } }) as object)).toEqual(['c', 'a']);
  });

  it('takes the nearest of that code above, also through others', () => {
    const province = file('41-henan', 'A', { extends: 'A', title: '省' });
    const city = file('41-henan/4101-zhengzhou', 'B', { extends: 'A', steps: ['child'] });
    const other = file('41-henan/4101-zhengzhou', 'C', { extends: 'B', title: '另一' });
    const files = [national, province, city, other];
    expect(wholeForm(province, files)).toMatchObject({ title: '省', steps: ['child', 'payment'] });
    expect(wholeForm(other, files)).toEqual({ title: '另一', steps: ['child'], ui: { child: { label: '孩子' } } });
  });

  it('is nothing where what it extends is missing or goes in a circle', () => {
    expect(wholeForm(file('41-henan', 'B', { extends: 'X' }), [national])).toBeUndefined();
    const one = file('41-henan', 'B', { extends: 'C' });
    const two = file('41-henan', 'C', { extends: 'B' });
    expect(wholeForm(one, [one, two])).toBeUndefined();
  });
});
