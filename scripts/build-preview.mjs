// Builds what the browser specs of a front end look at, and prints its folder: the preview of `workbench`, `finance` or
// `studio` (the pages with sample answers), or shell, hall and page renderer for `hall`. A folder is called after the
// state of its sources, so it is never stale, and specs share it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './build.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const common = ['packages/portal-kit', 'packages/policy', 'packages/policy-packs/cn', 'packages/config', 'pnpm-lock.yaml'];
const previews = ['workbench', 'finance', 'studio'];

// With a test runner's own settings Vite would build for development, and federation would leave itself out.
const environment = { ...process.env, NODE_ENV: 'production' };
delete environment.VITEST;

function vite(frontend, outDir, ...rest) {
  const cwd = join(root, 'frontends', frontend);
  const program = join(cwd, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [program, 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', outDir, ...rest];
  execFileSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: environment });
}

function buildInto(folder, name) {
  if (name === 'hall') {
    vite('shell', join(folder, 'shell'));
    vite('hall', join(folder, 'hall'));
    vite('hall', join(folder, 'server'), '--config', 'vite.server.config.mjs');
  } else {
    vite(name, folder, '--config', 'preview/vite.config.mjs', 'preview');
  }
}

/** The folder with what the browser specs of the front end look at; built unless its sources are as they were. */
export function buildPreview(name) {
  if (name !== 'hall' && !previews.includes(name)) throw new Error(`There is no preview of ${name}`);
  const shelf = join(root, 'node_modules', '.previews', name);
  const state = fingerprint([`frontends/${name}`, ...(name === 'hall' ? ['frontends/shell'] : []), ...common]).slice(0, 16);
  const folder = join(shelf, state);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  buildInto(draft, name);
  // Two that build at once build the same: the second finds the place taken.
  mkdirSync(shelf, { recursive: true });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  for (const other of readdirSync(shelf))
    if (/^[0-9a-f]{16}$/.test(other) && other !== state) rmSync(join(shelf, other), { recursive: true });
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(buildPreview(process.argv[2]));
