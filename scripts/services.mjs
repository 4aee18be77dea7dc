// Finds what the tests and the split shape need on this machine (MariaDB, NATS, a Chromium), or installs and starts
// Debian's packages when it may. Everything started here is ended by `stop()`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const folder = join(root, '.data', 'services');
const isRoot = process.getuid?.() === 0;
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** True when something listens on the local port. */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 });
    socket.once('connect', () => resolve(socket.destroy() && true));
    for (const event of ['error', 'timeout']) socket.once(event, () => resolve(socket.destroy() && false));
  });
}

async function waitFor(port, seconds = 40) {
  for (let tries = 0; tries < seconds * 4; tries += 1) {
    if (await listens(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

let aptUpdated = false;
/** Installs Debian packages when we are root on a machine with apt; returns whether that worked. */
function install(...packages) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`  installing ${packages.join(', ')} …`);
  if (!aptUpdated) spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  aptUpdated = true;
  return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'ignore', env }).status === 0;
}

const started = [];
function startService(command, args) {
  const child = spawn(command, args, { stdio: 'ignore' });
  started.push(child);
}

/** True when root may sign in to the database on the port without a password, as Debian's and ours let it. */
async function mariadb() {
  if (await listens(3306)) return 'mysql://root@127.0.0.1:3306/onething';
  if (!existsSync('/usr/sbin/mariadbd') && !install('mariadb-server')) return undefined;
  const data = join(folder, 'mariadb');
  mkdirSync(data, { recursive: true });
  if (!existsSync(join(data, 'mysql'))) {
    spawnSync('mariadb-install-db', [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--user=root'], { stdio: 'ignore' });
  }
  startService('/usr/sbin/mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    '--user=root',
    '--bind-address=127.0.0.1',
    '--port=3306',
    `--socket=${join(data, 'mariadb.sock')}`,
  ]);
  return (await waitFor(3306)) ? 'mysql://root@127.0.0.1:3306/onething' : undefined;
}

async function nats() {
  if (await listens(4222)) return 'nats://127.0.0.1:4222';
  if (!existsSync('/usr/sbin/nats-server') && !install('nats-server')) return undefined;
  startService('/usr/sbin/nats-server', ['-a', '127.0.0.1', '-p', '4222', '-js', '-sd', join(folder, 'nats')]);
  return (await waitFor(4222)) ? 'nats://127.0.0.1:4222' : undefined;
}

function chromium() {
  const found = () => [process.env.CHROMIUM_PATH, ...browsers].find((path) => path && existsSync(path));
  if (found()) return found();
  install('chromium', 'fonts-noto-cjk');
  return found();
}

/**
 * Finds or starts the services named ('mariadb', 'nats', 'chromium').
 * @returns {Promise<{environment: Record<string, string>, missing: string[], stop: () => void}>} what to add to the
 * environment (DATABASE_URL, NATS_URL, CHROMIUM_PATH), what could not be had, and how to end what was started
 */
export async function findServices(...names) {
  const environment = {};
  const missing = [];
  const note = (name, variable, value) => (value ? (environment[variable] = value) : missing.push(name));
  if (names.includes('mariadb')) note('mariadb', 'DATABASE_URL', process.env.DATABASE_URL ?? (await mariadb()));
  if (names.includes('nats')) note('nats', 'NATS_URL', process.env.NATS_URL ?? (await nats()));
  if (names.includes('chromium')) note('chromium', 'CHROMIUM_PATH', chromium());
  return { environment, missing, stop: () => started.forEach((child) => child.kill('SIGTERM')) };
}
