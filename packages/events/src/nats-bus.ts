import { setTimeout as pause } from 'node:timers/promises';
import type { ConsumerMessages, JetStreamClient, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager, RetentionPolicy } from '@nats-io/jetstream';
import type { ConnectionOptions, NatsConnection } from '@nats-io/transport-node';
import { connect, nanos } from '@nats-io/transport-node';
import type { AnyCloudEvent } from './cloud-event.ts';
import { parseCloudEvent } from './cloud-event.ts';
import type { DeadLetter, DeliveryPolicy, EventBus, EventHandler } from './event-bus.ts';
import { defaultDelivery, retryDelayMs } from './event-bus.ts';
import type { EventType } from './event-types.ts';

export interface NatsBusOptions {
  /** `nats://host:port`, comma separated for a cluster. */
  url: string;
  /** Account, TLS and the like, as the client takes them. */
  connection?: Omit<ConnectionOptions, 'servers'>;
  /** Begins the names of stream and subjects (`onething`), so that two platforms share a server; the dead letters lie in a stream `…_DEAD`. */
  streamName?: string;
  delivery?: Partial<DeliveryPolicy>;
  /** How long a handler may work before its event is delivered again, in milliseconds. */
  ackWaitMs?: number;
  /** How long events are kept, in days. */
  retentionDays?: number;
  /** Wait before each delivery: lets a test stop the process while events are under way. */
  delayMilliseconds?: number;
}

/** The bus of production: one JetStream stream, a durable consumer per name, one event in flight per consumer so that order survives a crash. */
export class NatsBus implements EventBus {
  readonly #connection: NatsConnection;
  readonly #client: JetStreamClient;
  readonly #manager: JetStreamManager;
  readonly #stream: string;
  readonly #subjectRoot: string;
  readonly #delivery: DeliveryPolicy;
  readonly #ackWaitMs: number;
  readonly #delayMilliseconds: number;
  readonly #stopping = new AbortController();
  readonly #loops: { messages: ConsumerMessages; done: Promise<void> }[] = [];

  private constructor(connection: NatsConnection, manager: JetStreamManager, options: NatsBusOptions) {
    this.#connection = connection;
    this.#client = jetstream(connection);
    this.#manager = manager;
    this.#subjectRoot = (options.streamName ?? 'onething').toLowerCase();
    this.#stream = this.#subjectRoot.toUpperCase();
    this.#delayMilliseconds = options.delayMilliseconds ?? 0;
    this.#delivery = { ...defaultDelivery, ...options.delivery };
    this.#ackWaitMs = options.ackWaitMs ?? 30_000;
  }

  /** Connects and makes sure both streams exist. Throws when the server cannot be reached. */
  static async connect(options: NatsBusOptions): Promise<NatsBus> {
    const connection = await connect({ maxReconnectAttempts: -1, ...options.connection, servers: options.url.split(',') });
    try {
      const manager = await jetstreamManager(connection);
      const bus = new NatsBus(connection, manager, options);
      await bus.#ensureStreams((options.retentionDays ?? 90) * 86_400_000);
      return bus;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  async publish(event: AnyCloudEvent): Promise<void> {
    await this.#client.publish(`${this.#subjectRoot}.events.${event.type}`, JSON.stringify(event), { msgID: event.id });
  }

  async subscribe<T extends EventType>(consumer: string, types: readonly T[], handler: EventHandler<T>): Promise<void> {
    const durable = consumer.replaceAll('.', '-');
    await this.#manager.consumers.add(this.#stream, {
      durable_name: durable,
      // Servers before 2.10 take one filter only; what a consumer did not ask for is acknowledged unseen.
      filter_subject: `${this.#subjectRoot}.events.${types.length === 1 ? types[0] : '>'}`,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(this.#ackWaitMs),
      max_ack_pending: 1,
    });
    const messages = await (await this.#client.consumers.get(this.#stream, durable)).consume({ max_messages: 1 });
    const wanted: EventHandler = async (event) => {
      if ((types as readonly EventType[]).includes(event.type)) await (handler as EventHandler)(event);
    };
    this.#loops.push({ messages, done: this.#drain(consumer, messages, wanted) });
  }

  async deadLetters(): Promise<DeadLetter[]> {
    const stream = await this.#client.streams.get(`${this.#stream}_DEAD`);
    const { state } = await stream.info();
    const letters: DeadLetter[] = [];
    for (let sequence = state.first_seq; state.messages > 0 && sequence <= state.last_seq; sequence += 1) {
      const message = await stream.getMessage({ seq: sequence });
      if (message) letters.push(message.json<DeadLetter>());
    }
    return letters;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(
      this.#loops.map(async ({ messages, done }) => {
        await messages.close();
        await done;
      }),
    );
    await this.#connection.drain();
  }

  async #ensureStreams(maxAgeMs: number): Promise<void> {
    const streams = [
      { name: this.#stream, subjects: [`${this.#subjectRoot}.events.>`] },
      { name: `${this.#stream}_DEAD`, subjects: [`${this.#subjectRoot}.dead.>`] },
    ];
    for (const { name, subjects } of streams) {
      const wanted = { name, subjects, max_age: nanos(maxAgeMs), retention: RetentionPolicy.Limits };
      const known = await this.#manager.streams.info(name).catch(() => undefined);
      if (!known) await this.#manager.streams.add(wanted);
    }
  }

  async #drain(consumer: string, messages: ConsumerMessages, handler: EventHandler): Promise<void> {
    for await (const message of messages) await this.#deliver(consumer, message, handler);
  }

  /** Tries here, with the message kept in flight, rather than handing it back: so order holds and the server needs no timers. */
  async #deliver(consumer: string, message: JsMsg, handler: EventHandler): Promise<void> {
    const stillWorking = setInterval(() => message.working(), this.#ackWaitMs / 3);
    try {
      // A message that takes the whole process down counts through its deliveries.
      for (let attempts = message.info.deliveryCount; !this.#stopping.signal.aborted; attempts += 1) {
        if (await this.#attempt(consumer, message, handler, attempts)) return;
        await pause(retryDelayMs(this.#delivery, attempts), undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
      message.nak();
    } finally {
      clearInterval(stillWorking);
    }
  }

  /** One try; whether the message is done with, handled or buried. */
  async #attempt(consumer: string, message: JsMsg, handler: EventHandler, attempts: number): Promise<boolean> {
    try {
      if (this.#delayMilliseconds > 0) await pause(this.#delayMilliseconds);
      await handler(parseCloudEvent(message.string()));
      await message.ackAck();
      return true;
    } catch (error) {
      if (attempts < this.#delivery.maxAttempts) return false;
      return this.#bury(consumer, message, attempts, error);
    }
  }

  async #bury(consumer: string, message: JsMsg, attempts: number, error: unknown): Promise<boolean> {
    const reason = error instanceof Error ? error.message : String(error);
    const letter = JSON.stringify({ consumer, event: readLoosely(message), attempts, reason });
    try {
      await this.#client.publish(`${this.#subjectRoot}.dead.${consumer}`, letter, { msgID: `${consumer}:${message.seq}` });
      await message.ackAck();
      return true;
    } catch {
      return false;
    }
  }
}

/** The event of a dead letter, which may be malformed: that may be the very reason of its death. */
function readLoosely(message: JsMsg): unknown {
  try {
    return message.json();
  } catch {
    return { malformed: true, subject: message.subject };
  }
}
