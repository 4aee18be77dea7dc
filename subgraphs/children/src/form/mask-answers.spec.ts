import fc from 'fast-check';
import { loadPacks } from '@onething/policy-packs';
import { compilePolicy } from '@onething/policy';
import type { FormDefinition } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { maskAnswers, revealablePaths } from './mask-answers.ts';
import { valueAt, withValueAt } from './json-pointer.ts';
import { fieldsOf, uiAt } from './walk-form.ts';

const policy = compilePolicy(loadPacks());
const forms = [
  ['370112', 'DE_FACTO_FORM'],
  ['370112', 'ORPHAN_FORM'],
  ['370112', 'KEY_DIFFICULTY_FORM'],
  ['210106', 'DE_FACTO_FORM'],
  ['210106', 'ORPHAN_FORM'],
].map(([code, formCode]) => policy.form(code as string, formCode as string, '2026-03-10') as FormDefinition);
const answers = sampleAnswers({ registeredAt: '370112002' });

describe.each(forms.map((form) => [`${form.code} ${form.citation.document}`, form] as const))('masked answers of %s', (_, form) => {
  it('leave no name, number or account of anybody, whatever was typed', () => {
    const texts = fields(form).filter((pointer) => /\/(name|residentId|phone|accountNumber|accountHolder|payee)$/.test(pointer));
    expect(texts.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.stringMatching(/^[A-Za-z0-9]{5,24}$/), (pointer, typed) => {
        const masked = maskAnswers(form, withValueAt(answers, pointer, typed));
        expect(JSON.stringify(masked)).not.toContain(`"${typed}"`);
      }),
    );
  });

  it('keep everything else as it is, and say what can be revealed', () => {
    const masked = maskAnswers(form, answers);
    expect(valueAt(masked, '/child/education')).toBe('PRIMARY');
    expect(valueAt(masked, '/child/bornOn')).toBe('2015-03-12');
    const paths = revealablePaths(form, answers);
    expect(paths).toContain('/child/name');
    for (const path of paths) expect(valueAt(masked, path)).not.toBe(valueAt(answers, path));
  });

  it('find the question of every answer', () => {
    for (const field of fieldsOf(form, answers)) expect(uiAt(form, field.pointer)).toBe(field.ui);
  });
});

/** Pointers of the answers given that the form asks for. */
function fields(form: FormDefinition): string[] {
  return fieldsOf(form, answers)
    .filter((field) => field.value !== undefined)
    .map((field) => field.pointer);
}
