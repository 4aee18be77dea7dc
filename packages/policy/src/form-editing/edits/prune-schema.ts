import type { JsonSchema } from '../../form-types.ts';
import { record } from '../schema-branches.ts';

const saysNothing = (branch: unknown): boolean =>
  branch === undefined ||
  Object.entries(record(branch)).every(([key, value]) => key === 'properties' && Object.keys(record(value)).length === 0);

function prunedPart(part: JsonSchema): JsonSchema[] {
  if (!('if' in part)) return [part];
  const next = { ...part };
  if (saysNothing(part.then)) delete next.then;
  if (saysNothing(part.else)) delete next.else;
  return 'then' in next || 'else' in next ? [next] : [];
}

/** Takes conditions away from which nothing follows any more, wherever they stand. */
export function pruneSchema(schema: JsonSchema): void {
  for (const key of ['then', 'else', 'items']) if (key in schema) pruneSchema(record(schema[key]));
  for (const child of [...Object.values(record(schema.properties)), ...Object.values(record(schema.$defs))]) pruneSchema(record(child));
  if (!Array.isArray(schema.allOf)) return;
  for (const part of schema.allOf) pruneSchema(record(part));
  const kept = schema.allOf.flatMap((part) => prunedPart(record(part)));
  if (kept.length > 0) schema.allOf = kept;
  else delete schema.allOf;
}
