// `npm run bench [-- start policy page queue gateway payment-run rehearsal] [--full] [--json FILE]`: figures at two sizes, with their bars.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findServices } from './services.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
build();
const services = await findServices('chromium');
const args = [
  '--conditions=source',
  '--expose-gc',
  '--import',
  '@oxc-node/core/register',
  join(root, 'test/bench/main.ts'),
  ...process.argv.slice(2),
];
const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...services.environment } });
services.stop();
process.exit(result.status ?? 1);
