import type { FormDefinition, JsonSchema } from '../../form-types.ts';
import { EditRefused, type FormEdit } from '../form-edit.ts';
import { fieldView, uiAt } from '../field-view.ts';
import { branchesAt, expand, ownerOf, placesOf, record, schemaOf, type ShownWhen } from '../schema-branches.ts';
import { pruneSchema } from './prune-schema.ts';
import { dropProperty, putProperty, requireProperty } from './required-flag.ts';

function testOf(condition: ShownWhen, isList: boolean): JsonSchema {
  const { values, negated } = condition;
  const [only] = values;
  const one: JsonSchema = values.length === 1 ? { const: only } : { enum: values };
  const test: JsonSchema = isList ? { type: 'array', contains: one } : one;
  return negated ? { not: test } : test;
}

/** The `if` of a list of conditions on the fields beside it. */
export function ifOf(form: FormDefinition, conditions: readonly ShownWhen[]): JsonSchema {
  const properties = conditions.map((condition) => {
    const isList = uiAt(form, condition.field)?.widget === 'CHECKBOXES';
    return [ownerOf(condition.field).name, testOf(condition, isList)] as const;
  });
  const positive = conditions.filter(({ negated }) => !negated).map(({ field }) => ownerOf(field).name);
  return { type: 'object', properties: Object.fromEntries(properties), ...(positive.length > 0 && { required: positive }) };
}

/** JSON Schema's own keywords; the second as a plain property would make the object look like a promise. */
const CONDITIONAL = ['if', 'then'] as const;

const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The branch of an object under the same conditions; made if there is none. */
export function branchUnder(form: FormDefinition, base: JsonSchema, owner: string, when: readonly ShownWhen[]): JsonSchema {
  if (when.length === 0) return base;
  const known = expand(base, owner).find((branch) => sameText(branch.when, when));
  if (known) return known.schema;
  const target: JsonSchema = { properties: {} };
  base.allOf = [...((base.allOf as JsonSchema[] | undefined) ?? []), { if: ifOf(form, when), [CONDITIONAL[1]]: target }];
  return target;
}

/** Lets a field be asked only under conditions on fields of the same group; an empty list: always. */
export function showWhen(form: FormDefinition, { path, when }: Extract<FormEdit, { kind: 'SHOW_WHEN' }>): void {
  const { owner, name } = ownerOf(path);
  const view = fieldView(form, path);
  if (!view || owner === '') throw new EditRefused('FIELD_UNKNOWN', path);
  const beside = when.every(({ field, values }) => ownerOf(field).owner === owner && values.length > 0);
  if (view.tied || !beside) throw new EditRefused('TIED_TO_OTHERS', path);
  const [place] = placesOf(form, path, true);
  const [base] = branchesAt(form, owner, true);
  if (!place || !base) throw new EditRefused('FIELD_UNKNOWN', path);
  const schema = schemaOf(form, place, true);
  dropProperty(place.schema, name);
  const target = branchUnder(form, base.schema, owner, when);
  putProperty(target, name, schema);
  if (view.required === true) requireProperty(target, name, true);
  pruneSchema(record(form.schema));
}
