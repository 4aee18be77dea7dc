import { describe, expect, it } from 'vitest';
import { outlineOf } from './seed-step-outline.ts';

const step = (id: string, title = id) => ({ id, title: { zh: title, en: title } });

describe('outlineOf', () => {
  it('numbers a step only where all forms that have it agree', () => {
    expect(
      outlineOf('b', [
        [step('a'), step('b')],
        [step('a'), step('b'), step('c')],
      ]),
    ).toMatchObject({ current: 2 });
    expect(
      outlineOf('c', [
        [step('a'), step('c')],
        [step('a'), step('b'), step('c')],
      ]),
    ).toMatchObject({ current: null });
  });
  it('says nothing where the forms call the step differently, or none has it', () => {
    expect(outlineOf('a', [[step('a', 'one')], [step('a', 'other')]])).toBeUndefined();
    expect(outlineOf('x', [[step('a')]])).toBeUndefined();
  });
});
