import { formFormats } from './form-formats.ts';
import { valueAt } from './form-pointer.ts';
import type { FieldUi, FormDefinition, IdConsistency } from './form-types.ts';
import { parentContradictions } from './parent-contradictions.ts';
import type { ParentContradiction } from './parent-contradictions.ts';
import { checkResidentId } from './resident-id.ts';

/** A field that contradicts something else. Its text is the field's `messages[keyword]`. */
export interface FormInconsistency {
  /** JSON Pointer of the field to correct. */
  pointer: string;
  keyword: 'residentId' | 'past' | ParentContradiction['keyword'];
}

const absolute = (pointer: string, base: string): string => (pointer.startsWith('@') ? base + pointer.slice(1) : pointer);

function againstId(rule: IdConsistency, data: unknown, base: string): FormInconsistency[] {
  const read = (pointer: string): unknown => valueAt(data, absolute(pointer, base));
  const number = read(rule.residentId);
  const check = typeof number === 'string' ? checkResidentId(number) : undefined;
  if (!check?.ok) return [];
  const stated = [
    { pointer: rule.bornOn, value: check.bornOn },
    { pointer: rule.sex, value: check.sex },
  ];
  return stated.flatMap(({ pointer, value }) => {
    const answer = pointer === undefined ? undefined : read(pointer);
    if (pointer === undefined || answer === undefined || answer === value) return [];
    return [{ pointer: absolute(pointer, base), keyword: 'residentId' as const }];
  });
}

/** Dates after today in fields that only know the past. Details of a state that is not ticked are not looked at. */
function futureDates(field: FieldUi, value: unknown, pointer: string, today: string): FormInconsistency[] {
  if (field.item && Array.isArray(value)) {
    const { item } = field;
    return value.flatMap((entry, index) => futureDates(item, entry, `${pointer}/${index}`, today));
  }
  if (field.fields && typeof value === 'object' && value !== null) {
    const answers = value as Record<string, unknown>;
    const ticked = Object.values(answers).filter(Array.isArray).flat();
    return Object.entries(field.fields).flatMap(([name, child]) => {
      const answer = answers[name];
      if (name !== 'details') return futureDates(child, answer, `${pointer}/${name}`, today);
      if (typeof answer !== 'object' || answer === null) return [];
      const shown = Object.fromEntries(Object.entries(answer).filter(([kind]) => ticked.includes(kind)));
      return futureDates(child, shown, `${pointer}/${name}`, today);
    });
  }
  const isFuture = field.range === 'PAST' && typeof value === 'string' && formFormats.date(value) && value > today;
  return isFuture ? [{ pointer, keyword: 'past' }] : [];
}

/**
 * What a JSON Schema cannot see: a birth date or sex that differs from the resident ID number, a date after today (ISO, of the caller's clock)
 * where only a past one makes sense, and what is said of the parents that cannot be. `appliedOn`: day of the application. Empty: consistent.
 */
export function formInconsistencies(
  form: Pick<FormDefinition, 'ui' | 'consistency' | 'facts' | 'category'>,
  data: unknown,
  today: string,
  appliedOn = today,
): FormInconsistency[] {
  const ofIds = form.consistency.flatMap((rule) => {
    if (rule.each === undefined) return againstId(rule, data, '');
    const items = valueAt(data, rule.each);
    return Array.isArray(items) ? items.flatMap((_, index) => againstId(rule, data, `${rule.each}/${index}`)) : [];
  });
  const ofDates = Object.entries(form.ui).flatMap(([step, field]) => futureDates(field, valueAt(data, `/${step}`), `/${step}`, today));
  const ofParents = parentContradictions(form, data, appliedOn);
  // A death after the application says more than a date in the future.
  const said = new Set(ofParents.map(({ pointer }) => pointer));
  return [...ofIds, ...ofDates.filter(({ pointer }) => !said.has(pointer)), ...ofParents];
}
