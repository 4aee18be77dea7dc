import { describe, expect, it } from 'vitest';
import { isFindingValue } from '../evidence/finding-paths.ts';
import { materialFor, provenPaths } from './proven-paths.ts';

const declared = {
  father: { circumstances: [{ kind: 'DEAD', on: '2024-05-06' }] },
  mother: { circumstances: [{ kind: 'OUT_OF_CONTACT' }, { kind: 'DECLARED_MISSING' }] },
};

describe('what a paper proves', () => {
  it('is what was declared of that parent: death by the one paper, states and judgments by the other', () => {
    expect(provenPaths('FATHER_DEATH_OR_UNTRACED_PROOF', declared)).toEqual(['father.DEAD.on']);
    expect(provenPaths('FATHER_STATE_PROOF', declared)).toEqual([]);
    expect(provenPaths('MOTHER_STATE_PROOF', declared)).toEqual(
      expect.arrayContaining(['mother.OUT_OF_CONTACT.policeResult', 'mother.DECLARED_MISSING.judgmentOn']),
    );
    expect(provenPaths('CHILD_PHOTO', declared)).toEqual([]);
  });

  it('is asked for by the name of that paper', () => {
    expect(materialFor('mother.OUT_OF_CONTACT.policeResult')).toBe('MOTHER_STATE_PROOF');
    expect(materialFor('father.DEAD.on')).toBe('FATHER_DEATH_OR_UNTRACED_PROOF');
    expect(materialFor('household.hardshipClass')).toBe('DIBAO_PROOF');
    expect(materialFor('child.circumstances')).toBeUndefined();
  });
});

describe('a finding', () => {
  it.each([
    ['mother.OUT_OF_CONTACT.policeResult', true, true],
    ['mother.OUT_OF_CONTACT.policeResult', 'yes', false],
    ['father.SERVING_SENTENCE.termMonths', 6, true],
    ['father.SERVING_SENTENCE.termMonths', -1, false],
    ['father.SERVING_SENTENCE.until', '2026-13-01', false],
    ['father.DEAD', false, true],
    ['father', [{ kind: 'DEAD', on: '2024-05-06' }], true],
    ['father', [{ kind: 'DEAD', on: 'then' }], false],
    ['child.bornOn', '2015-03-12', true],
    ['household.hardshipClass', 'DIBAO', true],
    ['household.hardshipClass', 'RICH', false],
    ['guardian.name', '示例', false],
    ['__proto__.polluted', true, false],
  ])('about %s with %j is taken: %s', (path, value, taken) => {
    expect(isFindingValue(path, value)).toBe(taken);
  });
});
