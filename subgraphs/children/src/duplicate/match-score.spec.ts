import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildTraits } from './match-score.ts';
import { matchChildren, probableScore } from './match-score.ts';

const child: ChildTraits = {
  identityToken: null,
  name: '王示雨',
  bornOn: '2015-03-12',
  sex: 'FEMALE',
  residence: '370112002012',
  parents: ['v1:a'],
};
const traits: fc.Arbitrary<ChildTraits> = fc.record({
  identityToken: fc.option(fc.constantFrom('v1:1', 'v1:2', 'v1:3')),
  name: fc.option(fc.constantFrom('王示雨', '王示雪', '王雨', '李示', '买买提·示例', '')),
  bornOn: fc.option(fc.constantFrom('2015-03-12', '2015-12-03', '2015-03-13', '2011-01-01')),
  sex: fc.option(fc.constantFrom('MALE', 'FEMALE')),
  residence: fc.constantFrom('370112', '370112002', '370112002012', '370112001', '210106003'),
  parents: fc.subarray(['v1:a', 'v1:b', 'v1:c']),
});

describe('the score of two applications', () => {
  it('is the same in both directions and every time, between 0 and 100', () => {
    fc.assert(
      fc.property(traits, traits, (one, other) => {
        const there = matchChildren(one, other);
        expect(matchChildren(other, one)).toEqual(there);
        expect(matchChildren(structuredClone(one), structuredClone(other))).toEqual(there);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never matches two children who both have a resident ID, unless it is the same', () => {
    fc.assert(
      fc.property(traits, traits, fc.boolean(), (one, other, same) => {
        const score = matchChildren({ ...one, identityToken: 'v1:x' }, { ...other, identityToken: same ? 'v1:x' : 'v1:y' }).score;
        expect(score).toBe(same ? 100 : 0);
      }),
    );
  });

  it('never falls when one more trait is shared', () => {
    fc.assert(
      fc.property(traits, traits, (one, other) => {
        const before = matchChildren({ ...one, identityToken: null }, other).score;
        const after = matchChildren({ ...one, identityToken: null, name: other.name, bornOn: other.bornOn }, other).score;
        if (other.name && other.bornOn && !(one.identityToken && other.identityToken)) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it.each<[string, Partial<ChildTraits>, boolean]>([
    ['the same child written down twice', {}, true],
    ['in another street of the county', { residence: '370112001' }, true],
    ['with one character written otherwise', { name: '王示羽' }, true],
    ['with month and day exchanged', { bornOn: '2015-12-03' }, true],
    ['with an unknown birth date', { bornOn: null }, true],
    ['a sister of another name and day', { name: '王示晴', bornOn: '2012-07-01' }, false],
    ['a twin of quite another name', { name: '王乐' }, false],
    ['a child of the same name and age in another province', { residence: '210106003', parents: [] }, true],
    ['a child of the same name elsewhere, born on another day', { residence: '210106003', parents: [], bornOn: '2014-01-30' }, false],
    ['a boy of the same name and day, elsewhere', { sex: 'MALE', parents: [], residence: '210106003' }, false],
  ])('looks again at %s: %o', (_, change, probable) => {
    expect(matchChildren(child, { ...child, ...change }).score >= probableScore).toBe(probable);
  });
});
