import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../architecture/source-files.ts';

/** A process that works on a database until it is done or killed, and what it has printed. */
export class Worker {
  readonly lines: string[] = [];
  readonly exited: Promise<number | null>;
  readonly #child: ChildProcess;

  /** Starts the built program of a name in this folder with a plan. */
  constructor(program: string, plan: object) {
    const path = join(projectRoot, 'test/dist/faults', `${program}.js`);
    this.#child = spawn(process.execPath, ['--enable-source-maps', path, JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => this.lines.push(...chunk.toString().trim().split('\n')));
    this.exited = new Promise((resolve) => this.#child.once('exit', (code) => resolve(code)));
  }

  /** Ends it at once, as a power cut would, when it has printed so many lines; resolves when it is gone, by whatever way. */
  async dieAfter(lines: number): Promise<void> {
    while (this.lines.length < lines && this.#child.exitCode === null) await pause(2);
    this.#child.kill('SIGKILL');
    await this.exited;
  }
}
