// `npm run check`: everything that needs no database and no browser: format, lint, types, boundaries, dead code,
// generated files, policy packs.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checks = [
  ['format', 'oxfmt', ['--check']],
  ['lint', 'oxlint', ['--quiet']],
  ['types', 'tsc', ['-b']],
  [
    'dependency rules',
    'depcruise',
    ['--config', 'test/architecture/dependency-cruiser.config.cjs', 'gateway', 'subgraphs', 'frontends', 'packages', 'infra', 'test'],
  ],
  ['dead code', 'knip', ['--config', 'test/architecture/knip.json']],
  ['what pages read and send', process.execPath, ['scripts/operations.mjs']],
  ['generated schemas', process.execPath, ['scripts/generate.mjs', '--check']],
  ['policy packs', process.execPath, ['scripts/policy.mjs', 'check']],
];

/** Runs every check, shows what the failing ones say, and returns how many passed and failed. */
export function check() {
  const failed = [];
  for (const [name, command, args] of checks) {
    const result = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
    const passed = result.status === 0;
    console.log(`  ${passed ? '✓' : '✗'} ${name}`);
    if (!passed) {
      failed.push(name);
      console.log(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`);
    }
  }
  return { passed: checks.length - failed.length, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(check().failed.length === 0 ? 0 : 1);
