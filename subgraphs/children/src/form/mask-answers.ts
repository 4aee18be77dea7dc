import type { FieldUi, FormDefinition } from '@onething/policy/labels';
import { maskAccount, maskName, maskPhone, maskResidentId } from '@onething/subgraph-kit';
import type { FormField } from './walk-form.ts';
import { fieldsOf } from './walk-form.ts';
import { withValueAt } from './json-pointer.ts';

/** Fields whose plain value takes a reason to see. */
export function revealablePaths(form: FormDefinition, answers: unknown): string[] {
  return fieldsOf(form, answers)
    .filter((field) => isMasked(field) && field.value !== undefined && field.value !== '')
    .map((field) => field.pointer);
}

/** The answers as staff see them: names, numbers and accounts masked, everything else plain. */
export function maskAnswers(form: FormDefinition, answers: unknown): unknown {
  return fieldsOf(form, answers)
    .filter((field) => isMasked(field) && typeof field.value === 'string')
    .reduce((masked, field) => withValueAt(masked, field.pointer, maskValue(field.pointer, field.value as string)), answers);
}

/** Whether staff see the field masked: names of people, what the form marks sensitive and is written as text, and which illness somebody has. */
export function isMasked(field: Pick<FormField, 'pointer' | 'ui'>): boolean {
  return isName(field.pointer) || isIllness(field.pointer) || (field.ui.sensitive === true && isText(field.ui));
}

/** A text masked as its kind is masked. */
export function maskValue(pointer: string, value: string): string {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (isName(pointer)) return maskName(value);
  if (/residentId$/i.test(name)) return maskResidentId(value);
  if (/phone$/i.test(name)) return maskPhone(value);
  if (/account/i.test(name)) return maskAccount(value);
  return value.length === 0 ? '' : '＊'.repeat(Math.min(6, [...value].length));
}

function isName(pointer: string): boolean {
  return /\/(name|accountHolder|payee)$/.test(pointer);
}

/** The name of an illness may betray an infection: it is shown for a reason only. */
export function isIllness(path: string): boolean {
  return /[/.]illness(Name)?$/.test(path);
}

function isText(ui: FieldUi): boolean {
  return ui.widget === 'TEXT' || ui.widget === 'TEXTAREA';
}
