import type { EventBus } from '@onething/events';
import { IsNull, LessThan } from 'typeorm';
import type { Logger } from '../boot/logger.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../time/clock.ts';
import { OutboxRow } from './outbox.entity.ts';

export interface RelayOptions {
  database: Database;
  bus: EventBus;
  clock: Clock;
  logger: Logger;
  /** How often it looks for events nobody woke it for, e.g. those of a crashed process. */
  pollEveryMs?: number;
}

const batchSize = 100;
const defaultPollMs = 1_000;
const longestBackoffMs = 30_000;

/**
 * Publishes the outbox in order after the commit: woken at once, else by polling. An event is marked only when the bus has it,
 * so a crash in between publishes it again; the consumer's inbox counts it once.
 */
export class OutboxRelay {
  readonly #options: RelayOptions;
  readonly #pollMs: number;
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #again = false;
  #failures = 0;
  #stopped = true;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#pollMs = options.pollEveryMs ?? defaultPollMs;
  }

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  /** Looks for events now. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#pass) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#pass = this.#run().finally(() => {
      this.#pass = undefined;
      if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), this.#nextPollMs()).unref();
    });
  }

  /** Resolves when nothing is waiting to be published or publishing failed. */
  async drained(): Promise<void> {
    this.wake();
    while (this.#pass) await this.#pass;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#pass;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#options.database.exclusively('outbox', async () => {
          while (!this.#stopped && (await this.#publishBatch()));
        });
        this.#failures = 0;
      } catch (error) {
        this.#failures += 1;
        this.#options.logger.error('outbox.publish-failed', error, { failures: this.#failures });
        return;
      }
    } while (this.#again && !this.#stopped);
  }

  /** Whether there may be more. */
  async #publishBatch(): Promise<boolean> {
    const { database } = this.#options;
    const rows = await database.read.manager.find(OutboxRow, {
      where: { publishedAt: IsNull() },
      order: { sequence: 'ASC' },
      take: batchSize,
    });
    for (const row of rows) {
      if (this.#stopped) return false;
      await this.#publish(row);
    }
    return rows.length === batchSize;
  }

  async #publish(row: OutboxRow): Promise<void> {
    const { bus, clock, database } = this.#options;
    try {
      await bus.publish(row.event);
    } catch (error) {
      await database.transact((manager) => manager.increment(OutboxRow, { sequence: row.sequence }, 'attempts', 1));
      throw error;
    }
    await database.transact((manager) => manager.update(OutboxRow, { sequence: row.sequence }, { publishedAt: clock.now() }));
  }

  #nextPollMs(): number {
    return Math.min(longestBackoffMs, this.#pollMs * 2 ** Math.min(this.#failures, 10));
  }
}

/** Removes events published before an instant. Returns how many. */
export async function pruneOutbox(database: Database, publishedBefore: string): Promise<number> {
  const { affected } = await database.transact((manager) => manager.delete(OutboxRow, { publishedAt: LessThan(publishedBefore) }));
  return affected ?? 0;
}
