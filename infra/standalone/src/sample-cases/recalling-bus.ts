import type { AnyCloudEvent, DeadLetter, EventBus, EventHandler, EventType } from '@onething/events';
import type { RecallingClock } from './recalling-clock.ts';

/** A bus whose consumers handle the events of the past in the past: what follows from a sample case happens when it happened. */
export class RecallingBus implements EventBus {
  readonly #bus: EventBus;
  readonly #clock: RecallingClock;

  constructor(bus: EventBus, clock: RecallingClock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  publish(event: AnyCloudEvent): Promise<void> {
    return this.#bus.publish(event);
  }

  subscribe<T extends EventType>(consumer: string, types: readonly T[], handler: EventHandler<T>): Promise<void> {
    return this.#bus.subscribe(consumer, types, (event) => this.#clock.handling(event, () => handler(event)));
  }

  deadLetters(): Promise<DeadLetter[]> {
    return this.#bus.deadLetters();
  }

  close(): Promise<void> {
    return this.#bus.close();
  }
}
