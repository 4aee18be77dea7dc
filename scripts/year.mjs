// `npm run year [-- --seed N] [--months 2…12]`: a year of the sample districts over the public API, checked to the fen at its end.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
build();
const args = ['--conditions=source', '--import', '@oxc-node/core/register', join(root, 'test/year/main.ts'), ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
