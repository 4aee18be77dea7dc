// Builds what changed since the last build: `tsc -b` for everything that runs on Node, then what the policy packs parse to and the front ends.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const ignored = new Set(['node_modules', 'dist', 'dist-server', 'dist-types', '.data', '.test']);
const frontends = ['shell', 'hall', 'workbench', 'finance', 'studio'];

/** A hash of names, sizes and times of all source files below the folders: tells whether anything changed. */
export function fingerprint(folders) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    const entry = statSync(path);
    if (!entry.isDirectory()) {
      hash.update(`${path}:${entry.size}:${entry.mtimeMs};`);
      return;
    }
    for (const name of readdirSync(path).sort()) if (!ignored.has(name)) visit(join(path, name));
  };
  for (const folder of folders) visit(join(root, folder));
  return hash.digest('hex');
}

function run(title, command, args, cwd = root) {
  const started = performance.now();
  const result = spawnSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  if (result.status !== 0) {
    console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    console.error(`\nBuilding ${title} failed.`);
    process.exit(1);
  }
  console.log(`  built ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs a step unless its sources are as they were when it last succeeded. */
function step(name, folders, outputs, work) {
  const stamps = join(root, 'node_modules', '.build');
  const stamp = join(stamps, name);
  const now = fingerprint(folders);
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === now && outputs.every((output) => existsSync(join(root, output)));
  if (done) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
}

/** Builds everything the platform needs to run. */
export function build() {
  const server = ['packages', 'subgraphs', 'gateway', 'infra', 'test', 'tsconfig.json', 'pnpm-lock.yaml'];
  step('server', server, ['infra/standalone/dist/main.js'], () => run('packages, subgraphs and gateway', 'tsc', ['-b']));
  const packs = ['packages/policy-packs/cn', 'packages/policy-packs/src', 'infra/sample-data/policy', 'pnpm-lock.yaml'];
  step('packs', packs, ['packages/policy-packs/dist/parsed-yaml.json'], () =>
    run('policy packs', process.execPath, ['packages/policy-packs/dist/cli/shelve-yaml.js', 'infra/sample-data/policy']),
  );
  for (const name of frontends) {
    const sources = [`frontends/${name}`, 'packages/portal-kit', 'packages/policy', 'packages/config', 'pnpm-lock.yaml'];
    step(name, sources, [`frontends/${name}/dist`], () =>
      run(`front end ${name}`, 'pnpm', ['run', 'build'], join(root, 'frontends', name)),
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
