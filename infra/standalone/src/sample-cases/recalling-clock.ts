import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '@onething/subgraph-kit';
import { dayInChina } from '@onething/subgraph-kit';

/** An event older than this, while sample cases are played, belongs to the past that is being played. */
const pastSeconds = 120;

/**
 * The house's clock, which can be put back for one piece of work and for what follows from it, while everybody else goes on living today.
 * Sample cases are played with it: they get the history of the weeks in which they are said to have happened.
 */
export class RecallingClock implements Clock {
  readonly #live: Clock;
  readonly #recalled = new AsyncLocalStorage<string>();
  #playing = false;

  constructor(live: Clock) {
    this.#live = live;
  }

  now(): string {
    return this.#recalled.getStore() ?? this.#live.now();
  }

  today(): string {
    const recalled = this.#recalled.getStore();
    return recalled ? dayInChina(recalled) : this.#live.today();
  }

  /** Plays a piece of work at an instant of the past. */
  at<Result>(instant: string, work: () => Promise<Result>): Promise<Result> {
    return this.#recalled.run(instant, work);
  }

  /** From now on (true) or no longer (false) events of the past are handled in their own time. */
  set playing(playing: boolean) {
    this.#playing = playing;
  }

  /** Handles an event in the time it belongs to: its own when it is of the past being played, else today. */
  handling<Result>(event: { time: string }, handle: () => Promise<Result>): Promise<Result> {
    const ageSeconds = (Date.parse(this.#live.now()) - Date.parse(event.time)) / 1000;
    return this.#playing && ageSeconds > pastSeconds ? this.#recalled.run(event.time, handle) : this.#recalled.exit(handle);
  }
}
