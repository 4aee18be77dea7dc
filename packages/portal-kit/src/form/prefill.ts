import { checkResidentId, valueAt } from '@onething/policy/labels';
import type { FieldUi, FormDefinition, PrefillSource } from '@onething/policy/labels';
import type { LocalisedText } from '../host/host.ts';
import { propertyOf, withValueAt } from './field-walk.ts';
import type { Answers } from './validate-step.ts';

/** Where the value of a field came from, by pointer: the applicant sees it at the field. */
export type FieldSources = Record<string, FieldSource>;
export type FieldSource = { text: LocalisedText; value: unknown };

export const fromResidentId: LocalisedText = { zh: '根据身份证号码', en: 'from the resident ID number' };
export const fromAbove: LocalisedText = { zh: '根据前面填写的内容', en: 'from what you entered before' };

export interface Prefilled {
  answers: Answers;
  sources: FieldSources;
}

/**
 * Fills the empty fields of a step from what has been entered (resident ID, other fields). A field filled this way follows
 * its source until the applicant changes it; an entered value is never replaced.
 */
export function prefillStep(definition: FormDefinition, stepId: string, before: Prefilled): Prefilled {
  const field = definition.ui[stepId];
  if (!field) return before;
  let { answers, sources } = before;
  // Twice: one prefilled field may be the source of the next (payee → account holder).
  for (let pass = 1; pass <= 2; pass++) {
    for (const target of prefillTargets(field, answers[stepId], `/${stepId}`)) {
      const text = target.source.source === 'RESIDENT_ID' ? fromResidentId : fromAbove;
      const offered = offeredValue(target, answers);
      const current = valueAt(answers, target.pointer);
      const mayFill = current === undefined || (sources[target.pointer]?.text === text && sources[target.pointer]?.value === current);
      if (offered === undefined || offered === current || !mayFill) continue;
      answers = withValueAt(answers, target.pointer, offered);
      sources = { ...sources, [target.pointer]: { text, value: offered } };
    }
  }
  return answers === before.answers ? before : { answers, sources };
}

/** What the server says of where values of a draft came from, by field. */
export function sourcesOf(told: readonly { pointer: string; source: LocalisedText; value: unknown }[] | undefined): FieldSources {
  return Object.fromEntries((told ?? []).map(({ pointer, source, value }) => [pointer, { text: source, value }]));
}

/** The source to name at a field: only while it still holds the value from there. */
export function sourceAt(sources: FieldSources, pointer: string, value: unknown): LocalisedText | undefined {
  const source = sources[pointer];
  return source && value !== undefined && isSame(source.value, value) ? source.text : undefined;
}

/** Choices of several are lists: the same ones, although a saved draft brings another copy. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}

interface PrefillTarget {
  pointer: string;
  source: PrefillSource;
  /** The list item the field stands in, for pointers that begin with `@`. */
  item?: string;
}

function prefillTargets(field: FieldUi, value: unknown, pointer: string, item?: string): PrefillTarget[] {
  const own = field.prefill ? [{ pointer, source: field.prefill, item }] : [];
  if (field.item && Array.isArray(value)) {
    const { item: child } = field;
    return value.flatMap((entry, index) => prefillTargets(child, entry, `${pointer}/${index}`, `${pointer}/${index}`));
  }
  const inner = Object.entries(field.fields ?? {}).flatMap(([name, child]) =>
    prefillTargets(child, propertyOf(value, name), `${pointer}/${name}`, item),
  );
  return [...own, ...inner];
}

function offeredValue({ source, item }: PrefillTarget, answers: Answers): unknown {
  if (source.source !== 'RESIDENT_ID' && source.source !== 'FIELD') return undefined;
  const from = source.of.startsWith('@') ? `${item ?? ''}${source.of.slice(1)}` : source.of;
  const value = valueAt(answers, from);
  if (source.source === 'FIELD') return typeof value === 'object' || value === '' ? undefined : value;
  const check = typeof value === 'string' ? checkResidentId(value) : undefined;
  return check?.ok ? check[source.value] : undefined;
}
