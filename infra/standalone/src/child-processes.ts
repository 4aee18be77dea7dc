import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';

const readyWithinMilliseconds = 180_000;

/** The services of the split shape as child processes: their lines go to one log; when one ends by itself, all end. */
export class ChildProcesses {
  readonly #inherited: NodeJS.ProcessEnv;
  readonly #log: WriteStream;
  readonly #running = new Map<string, ChildProcess>();
  #stopping = false;

  constructor(inherited: NodeJS.ProcessEnv, logFile: string) {
    this.#inherited = inherited;
    this.#log = createWriteStream(logFile, { flags: 'a' });
    // Two pipes of each service end in it.
    this.#log.setMaxListeners(0);
  }

  /** Starts a service; empty variables are left out. */
  start(name: string, entry: string, variables: Record<string, string>): void {
    const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...this.#inherited, ...given },
    });
    child.stdout.pipe(this.#log, { end: false });
    child.stderr.pipe(this.#log, { end: false });
    child.stderr.on('data', (chunk: Buffer) => process.stderr.write(`[${name}] ${chunk.toString()}`));
    child.once('exit', (code) => {
      this.#running.delete(name);
      if (this.#stopping) return;
      console.error(`${name} ended with ${code}; ending the others.`);
      void this.stop().then(() => process.exit(1));
    });
    this.#running.set(name, child);
  }

  /** Resolves when the address answers with success; throws after three minutes. */
  async untilReady(url: string): Promise<void> {
    const deadline = performance.now() + readyWithinMilliseconds;
    while (performance.now() < deadline) {
      const ready = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${url} was not ready within three minutes`);
  }

  /** Asks the gateway to end first, so that nothing new comes in, then the others; waits for all. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const [, child] of [...this.#running].reverse()) {
      child.kill('SIGTERM');
      await new Promise((resolve) =>
        child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(undefined),
      );
    }
  }
}
