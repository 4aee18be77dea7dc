import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { wholeForm } from '@onething/policy';

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));
const cnFolder = join(packageFolder, 'cn');

/** Schema of a pack file by its place in the layer's directory; undefined for files of the rules. */
function schemaOf(path: string): string | undefined {
  if (/(^|\/)(policy|cases)\//.test(path)) return undefined;
  if (/(^|\/)forms\//.test(path)) return 'form';
  if (/(^|\/)services\//.test(path)) return 'service-guide';
  if (/(^|\/)calendars\//.test(path)) return 'calendar';
  return /([a-z]+)\.yaml$/.exec(path)?.[1];
}

export interface ContentFile {
  /** Relative to `cn/`. */
  path: string;
  /** Name in `schemas/`. */
  schema: string;
  content: unknown;
}

/** Every content file of the repository's packs as plain JSON, forms whole. Throws where a file is not sound YAML. */
export function contentFiles(): ContentFile[] {
  const files = filesAsTheyStand();
  const formsAsTheyStand = files
    .filter(({ schema }) => schema === 'form')
    .map(({ path, content }) => ({ layer: dirname(dirname(path)).replace(/^\.$/, ''), key: basename(path, '.yaml'), path, content }));
  return files.map((file) => {
    const form = formsAsTheyStand.find(({ path }) => path === file.path);
    return form ? { ...file, content: wholeForm(form, formsAsTheyStand) } : file;
  });
}

function filesAsTheyStand(): ContentFile[] {
  return globSync('**/*.yaml', { cwd: cnFolder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => {
      const schema = schemaOf(path);
      if (schema === undefined) return [];
      const document = parseDocument(readFileSync(join(cnFolder, path), 'utf8'));
      const [problem] = [...document.errors, ...document.warnings];
      if (problem) throw new Error(`${path}: ${problem.message}`);
      return [{ path, schema, content: document.toJS({ maxAliasCount: -1 }) as unknown }];
    });
}

/** The files of one kind with their content. */
export const contentOf = <Content>(schema: string): { path: string; content: Content }[] =>
  contentFiles()
    .filter((file) => file.schema === schema)
    .map(({ path, content }) => ({ path, content: content as Content }));

/** The validator of a kind of file. */
export function compiledSchema(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(join(packageFolder, 'schemas', `${name}.schema.json`), 'utf8')) as object;
  return new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
}
