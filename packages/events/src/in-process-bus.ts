import type { AnyCloudEvent } from './cloud-event.ts';
import type { DeadLetter, DeliveryPolicy, EventBus, EventHandler } from './event-bus.ts';
import { defaultDelivery, retryDelayMs } from './event-bus.ts';
import type { EventType } from './event-types.ts';

export interface InProcessBusOptions {
  delivery?: Partial<DeliveryPolicy>;
  /** Hold every event back until `start()`, so that all consumers are there before the first one is delivered. */
  held?: boolean;
  /** How many past events a late consumer still receives. */
  retainedEvents?: number;
  /** Wait before each delivery: lets a test stop the process while events are under way. */
  delayMilliseconds?: number;
}

interface Consumer {
  name: string;
  types: ReadonlySet<EventType>;
  handler: EventHandler;
  /** End of the queue of this consumer: the next event waits for it. */
  tail: Promise<void>;
}

/**
 * The bus of the standalone process. `publish` resolves once every consumer has handled the event or it was buried,
 * so the outbox marks nothing as published that a crash could still lose.
 */
export class InProcessBus implements EventBus {
  readonly #delivery: DeliveryPolicy;
  readonly #retainedEvents: number;
  readonly #delayMilliseconds: number;
  readonly #consumers = new Map<string, Consumer>();
  readonly #past: AnyCloudEvent[] = [];
  readonly #buried: DeadLetter[] = [];
  readonly #stopping = new AbortController();
  #started: PromiseWithResolvers<void> = Promise.withResolvers();
  #running = 0;
  #whenIdle: PromiseWithResolvers<void> | undefined;

  constructor(options: InProcessBusOptions = {}) {
    this.#delivery = { ...defaultDelivery, ...options.delivery };
    this.#retainedEvents = options.retainedEvents ?? 1_000;
    this.#delayMilliseconds = options.delayMilliseconds ?? 0;
    if (!options.held) this.#started.resolve();
  }

  /** Lets the held events go. */
  start(): void {
    this.#started.resolve();
  }

  async publish(event: AnyCloudEvent): Promise<void> {
    await this.#started.promise;
    if (this.#stopping.signal.aborted) throw new Error('the bus is closed');
    const frozen = structuredClone(event);
    this.#past.push(frozen);
    if (this.#past.length > this.#retainedEvents) this.#past.shift();
    const interested = [...this.#consumers.values()].filter((consumer) => consumer.types.has(event.type));
    await Promise.all(interested.map((consumer) => this.#enqueue(consumer, frozen)));
    if (this.#stopping.signal.aborted) throw new Error('the bus was closed before every consumer had the event');
  }

  async subscribe<T extends EventType>(name: string, types: readonly T[], handler: EventHandler<T>): Promise<void> {
    if (this.#consumers.has(name)) throw new Error(`consumer ${name} is subscribed already`);
    const consumer: Consumer = { name, types: new Set(types), handler: handler as EventHandler, tail: Promise.resolve() };
    this.#consumers.set(name, consumer);
    for (const event of this.#past) if (consumer.types.has(event.type)) void this.#enqueue(consumer, event);
  }

  async deadLetters(): Promise<DeadLetter[]> {
    return [...this.#buried];
  }

  /** Resolves when no event is being delivered. */
  async idle(): Promise<void> {
    if (this.#running === 0) return;
    this.#whenIdle ??= Promise.withResolvers();
    await this.#whenIdle.promise;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    this.#started.resolve();
    await Promise.all([...this.#consumers.values()].map((consumer) => consumer.tail));
  }

  #enqueue(consumer: Consumer, event: AnyCloudEvent): Promise<void> {
    this.#running += 1;
    consumer.tail = consumer.tail
      .then(() => this.#deliver(consumer, event))
      .finally(() => {
        this.#running -= 1;
        if (this.#running > 0) return;
        this.#whenIdle?.resolve();
        this.#whenIdle = undefined;
      });
    return consumer.tail;
  }

  async #deliver(consumer: Consumer, event: AnyCloudEvent): Promise<void> {
    for (let attempts = 1; !this.#stopping.signal.aborted; attempts += 1) {
      try {
        if (this.#delayMilliseconds > 0) await this.#pause(this.#delayMilliseconds);
        if (this.#stopping.signal.aborted) return;
        await consumer.handler(structuredClone(event));
        return;
      } catch (error) {
        if (attempts >= this.#delivery.maxAttempts) {
          this.#buried.push({ consumer: consumer.name, event, attempts, reason: error instanceof Error ? error.message : String(error) });
          return;
        }
        await this.#pause(retryDelayMs(this.#delivery, attempts));
      }
    }
  }

  #pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, delayMs);
      const signal = this.#stopping.signal;
      signal.addEventListener('abort', done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
    });
  }
}
