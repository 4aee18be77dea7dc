import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentContradictions } from './parent-contradictions.ts';

const states = [
  'DEAD',
  'DECLARED_MISSING',
  'SERIOUS_ILLNESS',
  'SEVERE_DISABILITY',
  'OUT_OF_CONTACT',
  'SERVING_SENTENCE',
  'COMPULSORY_DETOX',
  'OTHER_RESTRICTION',
  'GUARDIANSHIP_REVOKED',
  'DEPORTED',
  'DIBAO',
  'OTHER',
  'NONE',
];
const of = (person: string) => ({ fact: `${person}.circumstances`, from: `/parents/${person}`, as: 'KINDS' as const, kinds: {} });
const form = { facts: [of('father'), of('mother')] };
const parents = (father: object, mother: object) => ({ parents: { father, mother } });
const found = (data: unknown) => parentContradictions(form, data, '2026-03-10').map(({ pointer, keyword }) => `${keyword} ${pointer}`);

describe('what is said of the parents', () => {
  it.each([
    [['DEAD', 'SERVING_SENTENCE'], true],
    [['DEAD', 'NONE'], true],
    [['DEAD', 'GUARDIANSHIP_REVOKED'], false],
    [['OUT_OF_CONTACT', 'COMPULSORY_DETOX'], true],
    [['OUT_OF_CONTACT', 'SEVERE_DISABILITY'], false],
    [['SERVING_SENTENCE', 'SERIOUS_ILLNESS'], false],
    [['DECLARED_MISSING', 'OTHER_RESTRICTION'], true],
  ])('%j contradicts itself: %s', (both, contradicts) => {
    expect(found(parents({ states: both }, { states: ['DEAD'] }))).toEqual(contradicts ? ['statesContradict /parents/father/states'] : []);
  });

  it('never contradicts itself with one state, or of a parent nobody knows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.subarray(states), (one, several) => {
        expect(found(parents({ states: [one] }, { unknown: true, states: several }))).toEqual([]);
      }),
    );
  });

  it('says the same whatever the order, and a dead parent bears nothing that only the living are', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(states, { minLength: 1 }), fc.integer(), (list, seed) => {
        const turned = [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)];
        expect(found(parents({ states: turned }, {}))).toEqual(found(parents({ states: list }, {})));
        const living = list.filter((state) => !['DEAD', 'GUARDIANSHIP_REVOKED', 'DEPORTED', 'OTHER'].includes(state));
        if (list.includes('DEAD') && living.length > 0) expect(found(parents({ states: list }, {}))).not.toEqual([]);
      }),
    );
  });

  it('survives any answers at all', () => {
    fc.assert(fc.property(fc.anything(), (data) => void found(data)));
  });

  it('may be that both are able: that is for a written decision to say', () => {
    expect(found(parents({ states: ['NONE'] }, { states: ['NONE'] }))).toEqual([]);
    expect(found(parents({ states: ['NONE'] }, { states: ['DEAD'] }))).toEqual([]);
  });

  it('cannot be a death after the application', () => {
    const died = (on: string) => found(parents({ states: ['DEAD'], details: { DEAD: { on } } }, {}));
    expect(died('2026-03-11')).toEqual(['diedAfterApplication /parents/father/details/DEAD/on']);
    expect(died('2026-03-10')).toEqual([]);
    expect(died('soon')).toEqual([]);
  });
});
