import type { FieldUi, FormDefinition, JsonSchema } from '../form-types.ts';

/** What the schema says about one field, over all its conditional branches. */
export interface SchemaField {
  /** Property names joined by `/`; `[]` for the items of an array. */
  path: string;
  type: string;
  /** Values of its enumeration, as texts. */
  values: string[];
  /** JSON Schema keywords whose failure the applicant can meet at this field. */
  keywords: Set<string>;
}

const TOLD = ['pattern', 'maxLength', 'format', 'minItems', 'maxItems', 'uniqueItems', 'minimum', 'maximum'];

const record = (value: unknown): JsonSchema => (typeof value === 'object' && value !== null ? (value as JsonSchema) : {});

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const reference = schema.$ref;
  return typeof reference === 'string' ? record(record(root.$defs)[reference.replace('#/$defs/', '')]) : schema;
}

/** Branches that apply to the same value: the schema itself and whatever follows from a condition. */
function branches(schema: JsonSchema): JsonSchema[] {
  const conditional = [...((schema.allOf as JsonSchema[] | undefined) ?? []), schema].flatMap((part) =>
    [part.then, part.else].filter((branch) => branch !== undefined).map(record),
  );
  return [schema, ...conditional];
}

function note(fields: Map<string, SchemaField>, path: string, schema: JsonSchema): void {
  const field = fields.get(path) ?? { path, type: '', values: [], keywords: new Set<string>() };
  if (typeof schema.type === 'string') field.type = schema.type;
  for (const keyword of TOLD) if (keyword in schema) field.keywords.add(keyword);
  if (schema.type === 'integer') field.keywords.add('enum' in schema ? 'enum' : 'type');
  const enumeration = schema.enum ?? record(schema.items).enum;
  if (Array.isArray(enumeration)) field.values = enumeration.map(String);
  if ('enum' in schema) field.keywords.add('enum');
  fields.set(path, field);
}

function walk(fields: Map<string, SchemaField>, at: string, unresolved: JsonSchema, root: JsonSchema): void {
  const schema = resolved(unresolved, root);
  for (const branch of branches(schema)) {
    for (const [name, child] of Object.entries(record(branch.properties))) {
      const path = at === '' ? name : `${at}/${name}`;
      note(fields, path, resolved(record(child), root));
      walk(fields, path, record(child), root);
    }
    for (const name of (branch.required as string[] | undefined) ?? []) {
      fields.get(at === '' ? name : `${at}/${name}`)?.keywords.add('required');
    }
    const items = record(branch.items);
    if (items.type === 'object') walk(fields, `${at}/[]`, items, root);
  }
}

/** Every field the schema of a form knows, whatever condition it hangs on. */
export function schemaFields(form: FormDefinition): Map<string, SchemaField> {
  const fields = new Map<string, SchemaField>();
  walk(fields, '', form.schema, form.schema);
  return fields;
}

/** Every field the ui of a form asks, by the same paths. */
export function uiFields(form: FormDefinition): Map<string, FieldUi> {
  const fields = new Map<string, FieldUi>();
  const visit = (path: string, field: FieldUi): void => {
    fields.set(path, field);
    for (const [name, child] of Object.entries(field.fields ?? {})) visit(`${path}/${name}`, child);
    for (const [name, child] of Object.entries(field.item?.fields ?? {})) visit(`${path}/[]/${name}`, child);
  };
  for (const [step, field] of Object.entries(form.ui)) visit(step, field);
  return fields;
}

/** Path of a JSON Pointer of the data: numbers are items. */
export const pathOfPointer = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? '[]' : step))
    .join('/');
