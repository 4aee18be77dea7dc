import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecisionSource } from './decision-source.ts';

const decisions = new Uint8Array(1);

describe('a decision written as a function', () => {
  it('never lets a value of a pack become code, whatever it holds', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('";globalThis.hacked=1;"', '`${globalThis.hacked=1}`', '\u2028globalThis.hacked=1', '*/globalThis.hacked=1/*'),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const source = new DecisionSource();
        const run = source.build(
          [source.test('is', source.read('child.registration', undefined, undefined), value)],
          '2026-03-01',
          decisions,
        );
        run({ child: { registration: value } });
        expect(decisions[0]).toBe(1);
        run({ child: { registration: `${value}x` } });
        expect(decisions[0]).toBe(0);
        expect(globalThis).not.toHaveProperty('hacked');
      }),
    );
  });

  it('refuses the name of a fact that is no plain word', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => !/^[A-Za-z][A-Za-z0-9.]*$/.test(name)),
        (name) => {
          expect(() => new DecisionSource().read(name, undefined, undefined)).toThrow('is no name of a fact');
        },
      ),
    );
  });
});
