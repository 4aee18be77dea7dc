import { Validator, format } from '@cfworker/json-schema';
import type { OutputUnit, Schema } from '@cfworker/json-schema';
import { formFormats } from '@onething/policy/labels';

// The forms' own formats, by the very predicates the server uses.
Object.assign(format, formFormats);

/** One rule that the data breaks: where, and which keyword of the schema. */
export interface SchemaProblem {
  /** JSON Pointer of the value; for `required`, of the missing property itself. */
  pointer: string;
  keyword: string;
}

/** Keywords that only carry on what a rule inside them found. */
const carriers = new Set([
  'properties',
  'items',
  'prefixItems',
  'allOf',
  'if',
  'then',
  'else',
  '$ref',
  '$dynamicRef',
  'additionalProperties',
  'patternProperties',
  'dependentSchemas',
]);
const validators = new WeakMap<object, Validator>();

/** A validator that needs no eval, which the page's security policy forbids. Kept per schema object. */
function validatorFor(schema: object, definitions?: unknown): Validator {
  const known = validators.get(schema);
  if (known) return known;
  const complete = definitions === undefined ? schema : { ...schema, $defs: definitions };
  const validator = new Validator(complete as Schema, '2020-12', false);
  validators.set(schema, validator);
  return validator;
}

/** Whether data follows a schema. Nothing at all follows none: a question about it is not answered yes. */
export function follows(schema: object, data: unknown, definitions?: unknown): boolean {
  return data !== undefined && validatorFor(schema, definitions).validate(asJson(data)).valid;
}

/** As the server gets it: what is undefined is not there. The validator throws on it otherwise. */
function asJson(data: unknown): unknown {
  return data === undefined ? {} : JSON.parse(JSON.stringify(data));
}

/** Everything in the data that the schema refuses, each once. An empty list: valid. */
export function schemaProblems(schema: object, data: unknown): SchemaProblem[] {
  const { valid, errors } = validatorFor(schema).validate(asJson(data));
  if (valid) return [];
  const found = new Map<string, SchemaProblem>();
  for (const error of errors) {
    const problem = problemOf(error);
    if (problem) found.set(`${problem.pointer} ${problem.keyword}`, problem);
  }
  return [...found.values()];
}

function problemOf(error: OutputUnit): SchemaProblem | undefined {
  // What is wrong with a property's name is a fact about its object, which reports it itself.
  if (carriers.has(error.keyword) || error.keywordLocation.includes('/propertyNames/')) return undefined;
  const pointer = decodeURIComponent(error.instanceLocation.replace(/^#/, ''));
  if (error.keyword !== 'required') return { pointer, keyword: error.keyword };
  // The name of what is missing stands only in the message.
  const name = /"(.*)"\.?$/.exec(error.error)?.[1];
  return name === undefined ? undefined : { pointer: `${pointer}/${escapePointer(name)}`, keyword: 'required' };
}

/** One step of a JSON Pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
