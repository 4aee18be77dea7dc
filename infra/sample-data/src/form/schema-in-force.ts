/** A part of a form's JSON Schema. */
export type Schema = Record<string, unknown>;

/** What a schema asks of an object as it is filled in now, its conditions applied. */
export interface SchemaInForce {
  properties: Record<string, Schema>;
  required: string[];
}

/** Whether a value fits the small part of JSON Schema that conditions of forms are written in. */
export function matches(schema: Schema, value: unknown): boolean {
  if ('const' in schema && schema['const'] !== value) return false;
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) return false;
  if (schema['type'] === 'object' && !isObject(value)) return false;
  if (schema['type'] === 'array' && !Array.isArray(value)) return false;
  if (schema['contains'] && !(Array.isArray(value) && value.some((item) => matches(schema['contains'] as Schema, item)))) return false;
  if (schema['not'] && matches(schema['not'] as Schema, value)) return false;
  if (Array.isArray(schema['anyOf']) && !(schema['anyOf'] as Schema[]).some((one) => matches(one, value))) return false;
  if (Array.isArray(schema['allOf']) && !(schema['allOf'] as Schema[]).every((one) => matches(one, value))) return false;
  if (!isObject(value)) return true;
  const required = (schema['required'] as string[] | undefined) ?? [];
  if (required.some((name) => !(name in value))) return false;
  const properties = (schema['properties'] as Record<string, Schema> | undefined) ?? {};
  return Object.entries(properties).every(([name, property]) => !(name in value) || matches(property, value[name]));
}

/** True for a plain object of answers. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Follows a reference into the form's `$defs`. */
export function dereferenced(schema: Schema, form: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const found = reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), form);
  if (!isObject(found)) throw new Error(`The form has no ${reference}`);
  const { $ref: _reference, ...beside } = schema;
  return { ...found, ...beside };
}

/** Properties and required names that count for this value: those of the schema and of every condition that holds. */
export function schemaInForce(schema: Schema, form: Schema, value: unknown): SchemaInForce {
  const here = dereferenced(schema, form);
  const force: SchemaInForce = { properties: {}, required: [] };
  const add = (part: Schema): void => {
    for (const [name, property] of Object.entries((part['properties'] as Record<string, Schema> | undefined) ?? {}))
      force.properties[name] = merged(force.properties[name], property, form);
    force.required.push(...((part['required'] as string[] | undefined) ?? []));
    for (const each of (part['allOf'] as Schema[] | undefined) ?? []) add(dereferenced(each, form));
    if (!part['if']) return;
    const branch = matches(part['if'] as Schema, value) ? part['then'] : part['else'];
    if (isObject(branch)) add(dereferenced(branch, form));
  };
  add(here);
  return { properties: force.properties, required: [...new Set(force.required)] };
}

/** Two statements about one property: what either asks. */
function merged(one: Schema | undefined, other: Schema, form: Schema): Schema {
  if (!one) return other;
  return { allOf: [dereferenced(one, form), dereferenced(other, form)], ...dereferenced(one, form), ...dereferenced(other, form) };
}
