import type { AnyCloudEvent, EventDataByType, EventType } from '@onething/events';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../time/clock.ts';
import type { Ids } from '../time/ids.ts';
import { OutboxRow } from './outbox.entity.ts';

/** An event as a use case states it. */
export interface EventDraft<T extends EventType> {
  type: T;
  /** Id of the thing the event is about. */
  subject: string;
  data: EventDataByType[T];
  traceId?: string;
}

/** Keeps events in the same transaction as their effect; the relay publishes them after the commit. */
export class Outbox {
  readonly #source: string;
  readonly #clock: Clock;
  readonly #ids: Ids;
  #wake: () => void = () => undefined;

  constructor(subgraph: string, clock: Clock, ids: Ids) {
    this.#source = `/subgraphs/${subgraph}`;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Adds an event to the unit of work of `manager`. Returns its id. */
  async append<T extends EventType>(manager: EntityManager, draft: EventDraft<T>): Promise<string> {
    const event = {
      specversion: '1.0',
      id: this.#ids.next(),
      source: this.#source,
      type: draft.type,
      subject: draft.subject,
      time: this.#clock.now(),
      datacontenttype: 'application/json',
      ...(draft.traceId ? { traceid: draft.traceId } : {}),
      data: draft.data,
    } as AnyCloudEvent;
    const row = { eventId: event.id, event, createdAt: event.time, publishedAt: null, attempts: 0 };
    await manager.insert(OutboxRow, row as object);
    this.#wake();
    return event.id;
  }

  /** Called whenever an event was added; the boot connects it to the relay, after the commit. */
  onAppend(wake: () => void): void {
    this.#wake = wake;
  }
}
