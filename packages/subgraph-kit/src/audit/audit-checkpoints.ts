import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AuditCheckpoints } from './audit-log.ts';

type Head = Parameters<AuditCheckpoints['note']>[0];

/** Notes chain heads as JSON lines in a file that the database's administrator does not write: at most once per `everyMs` and chain. */
export class FileCheckpoints implements AuditCheckpoints {
  readonly #file: string;
  readonly #everyMs: number;
  readonly #pending = new Map<string, Head>();
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string, everyMs = 1_000) {
    this.#file = file;
    this.#everyMs = everyMs;
    mkdirSync(dirname(file), { recursive: true });
  }

  note(head: Head): void {
    this.#pending.set(head.jurisdictionCode, head);
    this.#timer ??= setTimeout(() => this.flush(), this.#everyMs).unref();
  }

  /** Writes what is pending, now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending.size === 0) return;
    const lines = [...this.#pending.values()].map((head) => `${JSON.stringify(head)}\n`).join('');
    this.#pending.clear();
    const descriptor = openSync(this.#file, 'a', 0o600);
    writeSync(descriptor, lines);
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
}
