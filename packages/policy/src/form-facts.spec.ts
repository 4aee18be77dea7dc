import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsFromForm } from './form-facts.ts';
import type { FactMapping } from './form-types.ts';

const circumstances: FactMapping = {
  fact: 'father.circumstances',
  from: '/father',
  as: 'KINDS',
  kinds: { DEAD: 'DEAD', BLIND: { kind: 'SEVERE_DISABILITY', disability: 'VISUAL' }, OTHER: 'UNKNOWN', NONE: 'NONE' },
  unknownValues: ['OTHER'],
};
const read = (father: unknown): unknown => factsFromForm({ facts: [circumstances] }, { father });

describe('factsFromForm', () => {
  it('never turns silence into a no', () => {
    for (const father of [
      undefined,
      null,
      {},
      { states: [] },
      { states: ['OTHER'] },
      { states: ['NEVER_HEARD'] },
      { unknown: true, states: ['DEAD'] },
    ]) {
      expect(read(father)).toEqual({});
    }
    expect(read({ states: ['NONE'] })).toEqual({ father: { circumstances: [] } });
  });

  it('lets fixed facts win over details and leaves blanks out', () => {
    const details = { SEVERE_DISABILITY: { disability: 'HEARING', grade: 2, certificate: false, includes: [] }, DEAD: { on: '' } };
    expect(read({ states: ['BLIND', 'DEAD'], details })).toEqual({
      father: { circumstances: [{ kind: 'SEVERE_DISABILITY', disability: 'VISUAL', grade: 2, certificate: false }, { kind: 'DEAD' }] },
    });
  });

  it('takes the first mapping of a fact that says something', () => {
    const facts: FactMapping[] = [
      { fact: 'household.hardshipClass', value: 'DIBAO', anyOf: [{ at: '/kinds', includes: 'DIBAO' }] },
      { fact: 'household.hardshipClass', value: 'NONE', anyOf: [{ at: '/kinds', includes: 'NONE' }] },
      { fact: 'child.registration', from: '/kind', values: { RURAL: 'RURAL', RESIDENT: null } },
      {
        fact: 'child.parentsTraced',
        value: false,
        allOf: [
          { at: '/a', includes: 'X' },
          { at: '/b', includes: 'X' },
        ],
      },
    ];
    expect(factsFromForm({ facts }, { kinds: ['NONE', 'DIBAO'], kind: 'RESIDENT', a: ['X'] })).toEqual({
      household: { hardshipClass: 'DIBAO' },
    });
    expect(factsFromForm({ facts }, { kind: 'RURAL', a: ['X'], b: ['X'] })).toEqual({
      child: { registration: 'RURAL', parentsTraced: false },
    });
  });

  it('reads anything without failing or changing it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const before = JSON.stringify(data);
        factsFromForm({ facts: [circumstances, { fact: 'child.bornOn', from: '/child/bornOn' }] }, { father: data, child: data });
        expect(JSON.stringify(data)).toBe(before);
      }),
    );
  });
});
