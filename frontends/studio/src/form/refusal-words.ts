import { uiAt } from '@onething/policy/form-editing';
import type { FieldPath, FormProblem, FormRefusal } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import type { Words } from '../words.ts';

/** The question of a field, or of an option of it; what is not asked by its name in the data. */
export function nameOf(form: FormDefinition, path: FieldPath | undefined, { text }: Pick<Words, 'text'>, option?: string): string {
  const ui = path === undefined ? undefined : uiAt(form, path);
  if (!ui) return path?.split('/').at(-1) ?? '';
  const own = option === undefined ? undefined : ui.options?.[option];
  return own ? text(own) : text(ui.label);
}

/** One mistake in words. */
export function problemWords(form: FormDefinition, problem: FormProblem, words: Pick<Words, 't' | 'text'>): string {
  const { code, path, other, option } = problem;
  return words.t(`form.problem.${code}`, {
    name: nameOf(form, path, words),
    other: nameOf(form, other, words),
    option: option === undefined ? '' : nameOf(form, other ?? path, words, option),
  });
}

/** Why a change was not made: the heading. */
export function refusalTitle(form: FormDefinition, refusal: FormRefusal, words: Pick<Words, 't' | 'text'>): string {
  const name = nameOf(form, refusal.path, words);
  if (refusal.code === 'RULES_NEED_FIELD') return words.t('form.refusal.RULES_NEED_FIELD', { name });
  if (refusal.code === 'FORM_WOULD_BREAK') return words.t('form.refusal.FORM_WOULD_BREAK', { name });
  return words.t(`form.refusal.${refusal.code}`, { name });
}
