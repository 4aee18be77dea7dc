import type { CloudEvent, AnyCloudEvent } from './cloud-event.ts';
import type { EventType } from './event-types.ts';

/** Handles one event; a rejection means "try again later". */
export type EventHandler<T extends EventType = EventType> = (event: { [K in T]: CloudEvent<K> }[T]) => Promise<void>;

/** An event nobody could handle, kept aside so that those behind it go on. */
export interface DeadLetter {
  consumer: string;
  event: AnyCloudEvent;
  attempts: number;
  /** Message of the last failure; never contains event data. */
  reason: string;
}

/** How often and how patiently a failing handler is tried before the event is buried. */
export interface DeliveryPolicy {
  maxAttempts: number;
  /** Wait before the second try, in milliseconds; doubles with every further try. */
  firstDelayMs: number;
  maxDelayMs: number;
}

export const defaultDelivery: DeliveryPolicy = { maxAttempts: 6, firstDelayMs: 50, maxDelayMs: 5_000 };

/** Wait before the next try after `attempts` failures, in milliseconds. */
export function retryDelayMs(policy: DeliveryPolicy, attempts: number): number {
  return Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempts - 1));
}

/**
 * Carries events between subgraphs: at least once, in order per consumer, never blocked for ever by a failing handler.
 * A consumer that subscribes later still receives what was published before.
 */
export interface EventBus {
  /** Resolves when the event is safe with the bus: a crash afterwards loses nothing. */
  publish(event: AnyCloudEvent): Promise<void>;
  /** `consumer` is a durable name such as `agencies.answer-evidence`; one handler at a time runs per consumer. */
  subscribe<T extends EventType>(consumer: string, types: readonly T[], handler: EventHandler<T>): Promise<void>;
  /** Events that were given up. */
  deadLetters(): Promise<DeadLetter[]>;
  /** Stops delivering; waits for the handlers that are running. */
  close(): Promise<void>;
}
