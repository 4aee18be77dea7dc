import type { EventDataByType, EventType } from './event-types.ts';
import { isEventType } from './event-types.ts';

/** A CloudEvents 1.0 event in JSON form. */
export interface CloudEvent<T extends EventType = EventType> {
  specversion: '1.0';
  /** UUIDv7; the consumer's inbox counts it once. */
  id: string;
  /** `/subgraphs/<name>`. */
  source: string;
  type: T;
  /** Id of the thing the event is about. */
  subject: string;
  /** Instant at which it happened. */
  time: string;
  datacontenttype: 'application/json';
  /** Trace of the request that caused it. */
  traceid?: string;
  data: EventDataByType[T];
}

/** Any event, narrowed by its `type`. */
export type AnyCloudEvent = { [T in EventType]: CloudEvent<T> }[EventType];

/** An event arrived that is not one of the house; the message names what is wrong, never the data. */
export class MalformedEvent extends Error {
  override name = 'MalformedEvent';
}

/** Reads an event from its JSON text. Throws `MalformedEvent` when it is none or of an unknown type. */
export function parseCloudEvent(json: string): AnyCloudEvent {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new MalformedEvent('event is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new MalformedEvent('event is not an object');
  const event = value as Record<string, unknown>;
  for (const attribute of ['id', 'source', 'type', 'subject', 'time']) {
    if (typeof event[attribute] !== 'string' || event[attribute] === '') throw new MalformedEvent(`event lacks ${attribute}`);
  }
  if (event['specversion'] !== '1.0') throw new MalformedEvent('event is not of CloudEvents 1.0');
  if (!isEventType(event['type'] as string)) throw new MalformedEvent(`event has unknown type ${String(event['type']).slice(0, 80)}`);
  if (typeof event['data'] !== 'object' || event['data'] === null) throw new MalformedEvent('event lacks data');
  return value as AnyCloudEvent;
}
