import { fieldName, formProblemText } from '@onething/policy/form-editing';
import type { FormRefusal } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import type { Words } from '../words.ts';

/** Why a change was not made: the heading. */
export function refusalTitle(form: FormDefinition, refusal: FormRefusal, { t, text }: Pick<Words, 't' | 'text'>): string {
  return t(`form.refusal.${refusal.code}`, { name: text(fieldName(form, refusal.path)) });
}

/** What would be wrong with the form, each point once. */
export function refusalReasons(form: FormDefinition, refusal: FormRefusal, { text }: Pick<Words, 'text'>): string[] {
  if (refusal.code !== 'FORM_WOULD_BREAK') return [];
  return [...new Set(refusal.problems.map((problem) => text(formProblemText(form, problem))))].slice(0, 4);
}
