import { rotateKeys } from '../encryption/rotate-keys.ts';
import type { KeyRing } from '../encryption/key-ring.ts';
import { pruneIdempotencyRecords } from '../idempotency/prune-idempotency-records.ts';
import { pruneInbox } from '../inbox/inbox.ts';
import { pruneOutbox } from '../outbox/outbox-relay.ts';
import type { Kit } from './request-context.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Longer than the bus keeps events, or a late redelivery would count twice. */
const inboxDays = 100;
const outboxDays = 7;
const idempotencyDays = 30;

/** Removes what the kit no longer needs and seals anew what an older key protects: now and then, in one process at a time. Returns how to stop. */
export function startMaintenance(kit: Kit, entities: readonly Function[], fieldKeys: KeyRing): () => Promise<void> {
  let round = Promise.resolve();
  const timer = setInterval(() => (round = round.then(() => maintain(kit, entities, fieldKeys))), hourMs).unref();
  return () => {
    clearInterval(timer);
    return round;
  };
}

/** One round; a failure is logged and left to the next round. */
export async function maintain(kit: Kit, entities: readonly Function[], fieldKeys: KeyRing): Promise<void> {
  try {
    await kit.database.exclusively('maintenance', async () => {
      await prune(kit);
      if (fieldKeys.keys.size > 1) await rotate(kit, entities, fieldKeys);
    });
  } catch (error) {
    kit.logger.error('maintenance.failed', error);
  }
}

async function prune({ clock, database, logger }: Kit): Promise<void> {
  const before = (days: number): string => new Date(Date.parse(clock.now()) - days * dayMs).toISOString();
  const inbox = await pruneInbox(database, before(inboxDays));
  const outbox = await pruneOutbox(database, before(outboxDays));
  const idempotency = await pruneIdempotencyRecords(database, before(idempotencyDays));
  logger.info('maintenance.pruned', { inbox, outbox, idempotency });
}

async function rotate({ database, logger }: Kit, entities: readonly Function[], fieldKeys: KeyRing): Promise<void> {
  const { resealed, unreadable } = await rotateKeys(database, entities, fieldKeys);
  logger.info('maintenance.keys-rotated', { resealed, unreadable: unreadable.length });
  for (const { table, id, property } of unreadable) logger.warn('maintenance.unreadable', { table, id, property });
}
