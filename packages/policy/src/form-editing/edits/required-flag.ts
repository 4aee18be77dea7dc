import type { JsonSchema } from '../../form-types.ts';
import { record } from '../schema-branches.ts';

/** Says in an object's schema whether a property must be there. */
export function requireProperty(schema: JsonSchema, name: string, required: boolean): void {
  const others = (Array.isArray(schema.required) ? (schema.required as string[]) : []).filter((other) => other !== name);
  const next = required ? [...others, name] : others;
  if (next.length > 0) schema.required = next;
  else delete schema.required;
}

/** Adds a property to an object's schema. */
export function putProperty(schema: JsonSchema, name: string, value: JsonSchema): void {
  schema.properties = { ...record(schema.properties), [name]: value };
}

/** Takes a property out of an object's schema. */
export function dropProperty(schema: JsonSchema, name: string): void {
  const { [name]: _dropped, ...others } = record(schema.properties);
  if (Object.keys(others).length > 0 || schema.type === 'object') schema.properties = others;
  else delete schema.properties;
  requireProperty(schema, name, false);
}
