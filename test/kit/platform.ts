import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../architecture/source-files.ts';

/** How the platform runs: everything in one process on SQLite, or every service on its own on MariaDB and NATS. */
export type Shape = 'standalone' | 'split';

/** A running platform of the tests: real processes, real ports, a data folder of its own. */
export interface Platform {
  /** e.g. `http://127.0.0.1:41234` */
  origin: string;
  shape: Shape;
  dataFolder: string;
  /** What the processes printed so far. */
  output(): string;
  /** Resident memory of the process, in bytes (standalone only). */
  residentBytes(): number;
  /** Ends every process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks the processes to end and waits until they have. */
  stop(): Promise<void>;
  /** Starts again on the same data after `kill` or `stop`. */
  restart(environment?: Record<string, string>): Promise<void>;
  /** Stops and removes the data. */
  remove(): Promise<void>;
}

/** What a test may ask of a platform. */
export interface PlatformOptions {
  shape?: Shape;
  /** The day the platform believes it is. */
  today?: string;
  environment?: Record<string, string>;
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Ports a split platform takes: its own and those of its services right above. */
const splitPorts = 8;

/** The first of so many free ports in a row, below those the system gives out and apart from those of the other workers. */
async function freePortRow(length: number): Promise<number> {
  const worker = Number(process.env.VITEST_POOL_ID ?? 0) % 8;
  for (let tries = 0; tries < 200; tries++) {
    const first = 20_000 + worker * 1_000 + Math.floor(Math.random() * (1_000 - length));
    const free = await Promise.all(Array.from({ length }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('No row of free ports for a split platform');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

async function waitUntilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + 165_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The platform ended with ${child.exitCode}:\n${output()}`);
    const ready = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The platform was not ready in time:\n${output()}`);
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));

/** Starts a platform on a free port with an empty data folder and sample data; resolves when it is ready. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const shape = options.shape ?? 'standalone';
  const dataFolder = mkdtempSync(join(tmpdir(), `onething-${shape}-`));
  const port = shape === 'split' ? await freePortRow(splitPorts) : await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let printed = '';
  let child: ChildProcess | undefined;

  const start = async (environment: Record<string, string> = {}): Promise<void> => {
    const entry = join(projectRoot, `infra/standalone/dist/${shape === 'split' ? 'split' : 'main'}.js`);
    child = spawn(process.execPath, ['--enable-source-maps', '--max-semi-space-size=8', entry], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: {
        ...process.env,
        PORT: String(port),
        ONETHING_DATA: dataFolder,
        ONETHING_FREE_DOCUMENTS: '1',
        // As `npm start` does.
        NODE_COMPILE_CACHE: join(projectRoot, '.data', 'compile-cache'),
        ...(options.today ? { ONETHING_TODAY: options.today } : {}),
        ...(shape === 'split' ? { ONETHING_DATABASE_PREFIX: `journey_${port}` } : {}),
        ...options.environment,
        ...environment,
      },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    try {
      await waitUntilReady(origin, child, () => printed);
    } catch (error) {
      // Whoever waited has nothing to stop it with.
      await signal('SIGKILL');
      throw error;
    }
  };

  const signal = async (name: NodeJS.Signals): Promise<void> => {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(name === 'SIGKILL' ? -child.pid : child.pid, name);
    await ended(child);
  };

  await start();
  return {
    origin,
    shape,
    dataFolder,
    output: () => printed,
    residentBytes: () => residentBytesOf(child?.pid),
    kill: () => signal('SIGKILL'),
    stop: () => signal('SIGTERM'),
    restart: start,
    remove: async () => {
      await signal('SIGTERM');
      if (shape === 'split') await dropDatabases(`journey_${port}`);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Removes the databases a split platform made for itself. */
async function dropDatabases(prefix: string): Promise<void> {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(process.env.DATABASE_URL?.replace(/\/[^/]*$/, '/mysql') ?? 'mysql://root@127.0.0.1:3306/mysql');
  const [rows] = await connection.query('SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?', [
    `${prefix}%`,
  ]);
  for (const { name } of rows as { name: string }[]) await connection.query(`DROP DATABASE \`${name}\``);
  await connection.end();
}

function residentBytesOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024;
}
