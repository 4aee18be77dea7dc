import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { PackFileKind } from '../loading/pack-files.ts';
import type { LocatedFile } from './located-file.ts';
import { suggestion } from './nearest.ts';
import type { PackProblem } from './pack-problem.ts';

const schemaFolder = fileURLToPath(new URL('../../schemas/', import.meta.url));

const SCHEMAS: Readonly<Partial<Record<PackFileKind, string>>> = {
  jurisdiction: 'jurisdiction',
  units: 'units',
  contacts: 'contacts',
  portal: 'portal',
  agencies: 'agencies',
  precheck: 'precheck',
  services: 'service-guide',
  forms: 'form',
  calendars: 'calendar',
  policy: 'policy',
  cases: 'cases',
};

const compiled = new Map<string, ValidateFunction>();

function validatorOf(name: string): ValidateFunction | undefined {
  const known = compiled.get(name);
  if (known) return known;
  const path = `${schemaFolder}${name}.schema.json`;
  if (!existsSync(path)) return undefined;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, verbose: true });
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  compiled.set(name, validate);
  return validate;
}

const keysOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d{1,4}$/.test(key) ? Number(key) : key));

function asProblem(located: LocatedFile, error: ErrorObject): PackProblem {
  const path = keysOf(error.instancePath);
  const schema = error.parentSchema as { properties?: object } | undefined;
  if (error.keyword === 'additionalProperties') {
    const { additionalProperty } = error.params as { additionalProperty: string };
    const known = Object.keys(schema?.properties ?? {});
    return located.problem(
      [...path, additionalProperty],
      `The key ${additionalProperty} is not known here`,
      suggestion(additionalProperty, known),
    );
  }
  if (error.keyword === 'required') {
    const { missingProperty } = error.params as { missingProperty: string };
    return located.problem(path, `The key ${missingProperty} is missing`, `Add ${missingProperty}`);
  }
  if (error.keyword === 'enum') {
    const { allowedValues } = error.params as { allowedValues: unknown[] };
    return located.problem(
      path,
      `${JSON.stringify(error.data)} is not allowed here`,
      suggestion(String(error.data), allowedValues.map(String)),
    );
  }
  return located.problem(
    path,
    `${path.join('.') || 'The file'} ${error.message ?? 'is wrong'}`,
    `Write what the schema asks for (${error.keyword})`,
  );
}

/** What a value breaks of the schema of a kind of file; nothing for a kind without one. */
export function schemaErrors(kind: PackFileKind, content: unknown): ErrorObject[] {
  const name = SCHEMAS[kind];
  const validate = name === undefined ? undefined : validatorOf(name);
  if (!validate || validate(content)) return [];
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
}

/** Checks a file against the schema of its kind. Alternatives say only what is wrong in all of them. */
export function checkSchema(located: LocatedFile): PackProblem[] {
  return schemaErrors(located.file.kind, located.content).map((error) => asProblem(located, error));
}
