// Runs one of the project's scripts on Node 24 and the pinned pnpm, fetching both into .toolchain/ when the machine's
// own are older. Plain JavaScript for Node >= 18: this is the only file that runs before the toolchain exists.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeMajor = 24;
const toolchain = join(root, '.toolchain');
const pnpmVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.pnpm;
const isWindows = process.platform === 'win32';

/** The environment without what npm adds to it: pnpm would read it as its own configuration. */
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Installs Node 24 (when needed) and pnpm with the machine's own npm; returns the folders to put first on PATH. */
function prepareToolchain() {
  // A Node of the toolchain on PATH is not the machine's own: taking it for that would remove it.
  const ownNodeServes = Number(process.versions.node.split('.')[0]) >= nodeMajor && !process.execPath.startsWith(toolchain);
  const nodePackage = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const wanted = [`pnpm@${pnpmVersion}`, ...(ownNodeServes ? [] : [`${nodePackage}@^${nodeMajor}`])];
  const stamp = join(toolchain, 'installed.json');
  const installed = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : [];
  if (!wanted.every((name) => installed.includes(name))) {
    if (!ownNodeServes && process.platform === 'darwin') fail(`Please install Node ${nodeMajor} first (found ${process.versions.node}).`);
    console.log(`Preparing the toolchain (${wanted.join(', ')}) …`);
    mkdirSync(toolchain, { recursive: true });
    writeFileSync(join(toolchain, 'package.json'), '{"private":true}\n');
    const result = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...wanted], {
      cwd: toolchain,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
      env: cleanEnvironment(),
    });
    if (result.status !== 0) fail('The toolchain could not be installed. Is the npm registry reachable?');
    writeFileSync(stamp, JSON.stringify(wanted));
  }
  const nodeFolder = ownNodeServes ? dirname(process.execPath) : join(toolchain, 'node_modules', nodePackage, 'bin');
  return [nodeFolder, join(toolchain, 'node_modules', '.bin')];
}

/** Installs the workspace when the lockfile changed since the last time. */
function installWorkspace(env) {
  const lockfile = join(root, 'pnpm-lock.yaml');
  const stamp = join(root, 'node_modules', '.installed-lockfile');
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing packages …');
  const installed = spawnSync('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
    env: { ...env, CI: 'true' },
  });
  if (installed.status !== 0) fail('The packages could not be installed. Is the npm registry reachable?');
  writeFileSync(stamp, hash);
}

const env = cleanEnvironment();
env.PATH = [...prepareToolchain(), join(root, 'node_modules', '.bin'), env.PATH].join(delimiter);
env.ONETHING_ROOT = root;
installWorkspace(env);

const [script, ...rest] = process.argv.slice(2);
// The whole platform in one process keeps a quarter less memory when what is new is looked through in smaller steps.
const flags = script.endsWith('start.mjs') ? ['--max-semi-space-size=8'] : [];
// A process group of its own: a Ctrl-C in the terminal reaches the script once, through us.
const child = spawn('node', [...flags, join(root, script), ...rest], { cwd: root, stdio: 'inherit', env, detached: !isWindows });
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (asked) return;
    asked = true;
    try {
      process.kill(isWindows ? child.pid : -child.pid, 'SIGINT');
    } catch {
      // The child is already gone; its exit event ends us.
    }
  });
}
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
