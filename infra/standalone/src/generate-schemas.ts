// Writes each subgraph's schema.graphql and the supergraph, or with --check only says what is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from '@onething/gateway/compose';
import { printSubgraph } from '@onething/subgraph-kit';
import { projectRoot } from './environment.ts';
import { subgraphNames } from './house-keys.ts';
import { subgraphDefinitions } from './subgraph-definitions.ts';

const checkOnly = process.argv.includes('--check');
const outdated: string[] = [];

function keep(path: string, content: string): void {
  const file = join(projectRoot, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  outdated.push(path);
  if (!checkOnly) writeFileSync(file, content);
}

const definitions = subgraphDefinitions({ uploadReceiptKeys: [] });
const services = subgraphNames.map((name) => ({ name, sdl: `${printSubgraph(definitions[name]).trim()}\n` }));
for (const { name, sdl } of services) keep(`subgraphs/${name}/schema.graphql`, sdl);
keep('gateway/supergraph.graphql', composeSupergraph(services));

if (outdated.length === 0) console.log('Schemas are up to date.');
else console.log(`${checkOnly ? 'Out of date, run `npm run generate`' : 'Written'}:\n  ${outdated.join('\n  ')}`);
process.exit(checkOnly && outdated.length > 0 ? 1 : 0);
