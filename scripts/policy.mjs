// `npm run policy -- check | cases <file or folder> [--question …] [--jurisdiction PREFIX] | explain <case id> | export <code> | import <file> --into <folder>`
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const entry = join(root, 'packages/policy-packs/src/cli/policy.ts');
const result = spawnSync(
  process.execPath,
  ['--conditions=source', '--import', '@oxc-node/core/register', entry, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(result.status ?? 1);
