import type { FieldUi, FormDefinition } from '@onething/policy/labels';
import { escapePointer } from './form-validator.ts';

/** How the field at a pointer is asked; undefined where the form asks nothing. */
export function fieldAt(definition: Pick<FormDefinition, 'ui'>, pointer: string): FieldUi | undefined {
  const [step, ...rest] = pointer.split('/').slice(1).map(unescapePointer);
  let field: FieldUi | undefined = step === undefined ? undefined : definition.ui[step];
  for (const part of rest) {
    if (!field) return undefined;
    field = field.item && /^\d+$/.test(part) ? field.item : field.fields?.[part];
  }
  return field;
}

/** Pointers of a step's fields in the order they are read on the page, groups and lists before what is in them. */
export function pointersInOrder(field: FieldUi, value: unknown, pointer: string): string[] {
  const pointers = [pointer];
  if (field.item) {
    const { item } = field;
    const items = Array.isArray(value) ? value : [];
    return [...pointers, ...items.flatMap((entry, index) => pointersInOrder(item, entry, `${pointer}/${index}`))];
  }
  for (const name of field.order ?? Object.keys(field.fields ?? {})) {
    const child = field.fields?.[name];
    if (child) pointers.push(...pointersInOrder(child, propertyOf(value, name), `${pointer}/${escapePointer(name)}`));
  }
  return pointers;
}

/** The id of a field's input: `/guardians/0/name` → `guardians_0_name`. */
export function inputIdOf(pointer: string): string {
  return pointer.split('/').slice(1).map(unescapePointer).join('_');
}

export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/**
 * A copy of the data with a value put in at a pointer; `undefined` takes the property or list entry away. Missing objects
 * are made, and a list grows by empty entries up to the one meant.
 */
export function withValueAt<Data>(data: Data, pointer: string, value: unknown): Data {
  const [name, ...rest] = pointer.split('/').slice(1);
  if (name === undefined) return value as Data;
  const key = unescapePointer(name);
  const inner = withValueAt(propertyOf(data, key), rest.length > 0 ? `/${rest.join('/')}` : '', value);
  if (Array.isArray(data)) return withEntry(data, Number(key), inner) as Data;
  const copy = { ...(data as Record<string, unknown> | undefined) };
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy as Data;
}

function withEntry(list: unknown[], place: number, entry: unknown): unknown[] {
  if (entry === undefined) return list.filter((_, index) => index !== place);
  const length = Math.max(list.length, place + 1);
  return Array.from({ length }, (_, index) => (index === place ? entry : index < list.length ? list[index] : {}));
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
