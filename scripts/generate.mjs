// Writes what is generated and committed: each subgraph's schema.graphql, the gateway's supergraph and docs/refusals.md.
// `--check` writes nothing and fails when a file is out of date.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const entry = join(root, 'infra/standalone/src/generate-schemas.ts');
const result = spawnSync(
  process.execPath,
  ['--conditions=source', '--import', '@oxc-node/core/register', entry, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
const refusals = spawnSync(process.execPath, [join(root, 'scripts/refusals.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(result.status || (refusals.status ?? 1));
