import type { FormDefinition, LocalisedText } from '@onething/policy/labels';
import { treeLines } from './field-states.ts';
import type { FieldState } from './field-states.ts';

/** A question that one version of a form has otherwise than another. */
export interface FormChange {
  state: Exclude<FieldState, 'SAME'>;
  path: string;
  label: LocalisedText;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a form has otherwise than before, question by question; only their order, the facts or the print layout: none. */
export function formChanges(before: FormDefinition | null, form: FormDefinition): FormChange[] {
  return treeLines(form, before).flatMap(({ path, ui, state }) => (state === 'SAME' ? [] : [{ path, state, label: ui.label }]));
}

/** Whether two versions of a form are laid out or read otherwise, whatever they ask. */
export const sameLayout = (before: FormDefinition | null, form: FormDefinition): boolean =>
  same(before?.print, form.print) &&
  same(before?.facts, form.facts) &&
  same(
    before?.steps.map(({ id }) => id),
    form.steps.map(({ id }) => id),
  );

/** Whether what stands at a path of a draft is a whole form. */
export const isForm = (path: string, value: unknown): value is FormDefinition =>
  path.startsWith('forms/') && typeof value === 'object' && value !== null;
