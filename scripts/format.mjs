// Formats the sources; `--check` only says what is not formatted.
import { spawnSync } from 'node:child_process';

const result = spawnSync('oxfmt', process.argv.slice(2), { stdio: 'inherit' });
process.exit(result.status ?? 1);
