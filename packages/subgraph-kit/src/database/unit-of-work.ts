import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { isContention } from './contention.ts';

interface Unit {
  manager: EntityManager;
  afterCommit: (() => void)[];
  open: boolean;
}

const deadlineMs = 10_000;
const longestPauseMs = 200;

/** Lets nested units join the outer one, runs callbacks after the commit and tries again on contention. */
export class UnitsOfWork {
  readonly #storage = new AsyncLocalStorage<Unit>();
  readonly #begin: <T>(work: (manager: EntityManager) => Promise<T>) => Promise<T>;

  /** `begin` runs one transaction: begin, work, commit, or roll back and throw. */
  constructor(begin: <T>(work: (manager: EntityManager) => Promise<T>) => Promise<T>) {
    this.#begin = begin;
  }

  /** The manager of the unit that is running here. */
  get manager(): EntityManager | undefined {
    const unit = this.#storage.getStore();
    return unit?.open ? unit.manager : undefined;
  }

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const joined = this.manager;
    if (joined) return work(joined);
    const startedMs = performance.now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(work);
      } catch (error) {
        if (!isContention(error) || performance.now() - startedMs > deadlineMs) throw error;
        await pause(Math.random() * Math.min(longestPauseMs, 5 * 2 ** attempt));
      }
    }
  }

  afterCommit(callback: () => void): void {
    const unit = this.#storage.getStore();
    if (unit?.open) unit.afterCommit.push(callback);
    else callback();
  }

  async #once<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const unit: Unit = { manager: undefined as never, afterCommit: [], open: true };
    try {
      const result = await this.#begin((manager) => {
        unit.manager = manager;
        return this.#storage.run(unit, () => work(manager));
      });
      unit.open = false;
      this.#storage.exit(() => unit.afterCommit.forEach((callback) => callback()));
      return result;
    } finally {
      unit.open = false;
    }
  }
}
