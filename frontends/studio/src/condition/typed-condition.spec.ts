import { describe, expect, it } from 'vitest';
import { chosenCondition, typedCondition } from './typed-condition.ts';

describe('a condition out of choices', () => {
  it.each([
    { person: 'father', is: 'provedByState' },
    { each: ['father', 'mother'], is: 'listedState' },
    { one: ['father', 'mother'], is: 'gone', other: 'listedState' },
    { fact: 'household.hardshipClass', is: 'DIBAO' },
    { fact: 'child.rightsViolated', is: true },
    { fact: 'child.bornOn', ageBelow: 18 },
  ])('comes back as it was: %j', (condition) => {
    const spoken = { ...condition, otherwise: 'NOT_DIBAO', citation: { document: '示例', clause: '一' } };
    expect(chosenCondition(typedCondition(spoken)!)).toEqual(condition);
  });

  it.each([
    'listedState',
    { any: ['a', 'b'] },
    { person: 'child', is: { circumstance: 'ABUSE' } },
    { fact: 'termMonths', atLeast: { parameter: 'minimumTermMonths' } },
    { fact: 'child.registeredAt', withinJurisdiction: true },
  ])('stays a sentence where it says more: %j', (condition) => expect(typedCondition(condition)).toBeUndefined());

  it('is none while a choice is open', () => {
    expect(chosenCondition({ pattern: 'one', state: 'gone' })).toBeUndefined();
    expect(chosenCondition({ pattern: 'fact', fact: 'child.bornOn', test: 'ageBelow', answer: '' })).toBeUndefined();
  });
});
