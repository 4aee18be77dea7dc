import type { EntityManager } from 'typeorm';
import { LessThan } from 'typeorm';
import type { Database } from '../database/database.ts';
import type { Clock } from '../time/clock.ts';
import { InboxRow } from './inbox.entity.ts';

/** Makes the effects of an event happen exactly once per consumer, however often it is delivered. */
export class Inbox {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `effect` in the unit of work of `manager` unless this consumer has handled the event. Returns whether it ran. */
  async once(manager: EntityManager, consumer: string, eventId: string, effect: () => Promise<void>): Promise<boolean> {
    if (await manager.existsBy(InboxRow, { consumer, eventId })) return false;
    await manager.insert(InboxRow, { consumer, eventId, handledAt: this.#clock.now() });
    await effect();
    return true;
  }
}

/** Forgets events handled before an instant, which must lie further back than the bus can redeliver. Returns how many. */
export async function pruneInbox(database: Database, handledBefore: string): Promise<number> {
  const { affected } = await database.transact((manager) => manager.delete(InboxRow, { handledAt: LessThan(handledBefore) }));
  return affected ?? 0;
}
