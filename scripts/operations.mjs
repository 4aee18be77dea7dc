// A front end states the shape of each answer it reads and of the variables it sends (`operation<Answer, Variables>`). This check
// generates the same shapes from the composed schema and lets the compiler compare them, so that a page never meets a null, a
// missing field or a new value it did not reckon with.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const folder = join(root, '.test', 'operations');
const declaration = /export const (\w+) = operation\s*(?:<[^`]*?>)?\s*\(\s*`([^`]*)`/g;

/** How the scalars of the schema travel in JSON. What a `JSON` holds is not in the schema, so there is nothing to compare. */
const scalars = {
  Date: 'string',
  DateTime: 'string',
  Fen: 'number',
  JSON: 'any',
  JurisdictionCode: 'string',
  MaskedText: 'string',
  Month: 'string',
};

/** Every document of the front ends: the file and the constant it lies in, its syntax tree, the name and kind of its operation. */
function findDocuments() {
  return globSync('{frontends/*,packages/portal-kit}/src/**/*.operations.ts', { cwd: root })
    .toSorted()
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(declaration)].map(([, constant, text]) => {
        const document = parse(text);
        const { name, operation } = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
        return { file, constant, document, name: name.value, kind: operation };
      }),
    );
}

/** The types of answers and variables as the schema has them. */
function typesOfSchema(documents) {
  return codegen({
    filename: 'schema-types.ts',
    schema: parse(readFileSync(join(root, 'gateway/supergraph.graphql'), 'utf8')),
    documents: documents.map(({ file, document }) => ({ location: file, document })),
    config: { skipTypename: true, scalars, mergeFragmentTypes: true },
    // The build validates the documents.
    skipDocumentsValidation: true,
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
  });
}

const capitalised = (word) => `${word[0].toUpperCase()}${word.slice(1)}`;

/** A program that compiles only if each page can read every answer of the schema, and sends only what the schema takes. */
function comparison(documents) {
  const from = (file) => relative(folder, join(root, file)).split(sep).join('/');
  return [
    `import type { Operation } from '${from('packages/portal-kit/src/graphql/operation.ts')}';`,
    `import type * as schema from './schema-types.ts';`,
    'type Answer<Document> = Document extends Operation<infer Result, infer _Variables> ? Result : never;',
    'type Variables<Document> = Document extends Operation<infer _Result, infer Sent> ? Sent : never;',
    'declare const schemaAnswers: { ' +
      documents.map(({ name, kind }) => `${name}: schema.${capitalised(name)}${capitalised(kind)}`).join('; ') +
      ' };',
    'declare function sent<Document>(): Variables<Document>;',
    ...documents.flatMap(({ file, constant, name, kind }) => [
      `import type { ${constant} as ${name} } from '${from(file)}';`,
      `export const answerOf${name}: Answer<typeof ${name}> = schemaAnswers.${name};`,
      `export const variablesOf${name}: schema.${capitalised(name)}${capitalised(kind)}Variables = sent<typeof ${name}>();`,
    ]),
  ].join('\n');
}

const compilerOptions = { noEmit: true, composite: false, incremental: false, customConditions: ['source'], skipLibCheck: true };

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const documents = findDocuments();
writeFileSync(join(folder, 'schema-types.ts'), await typesOfSchema(documents));
writeFileSync(join(folder, 'comparison.ts'), comparison(documents));
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({ extends: '../../packages/config/tsconfig/browser.json', compilerOptions, files: ['comparison.ts'] }),
);
const { status, stdout } = spawnSync('tsc', ['-p', folder], { cwd: root, encoding: 'utf8' });
console.log(stdout);
console.log(`${documents.length} documents compared with the schema`);
process.exit(documents.length > 0 && status === 0 ? 0 : 1);
