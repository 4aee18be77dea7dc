import type { EntityManager } from 'typeorm';
import { endRehearsal } from './end-rehearsal.ts';
import { Rehearsal } from './rehearsal.entity.ts';

/** Stops the rehearsals of a draft that was changed: they would answer for something nobody means any more. */
export async function cancelRehearsalsOf(kit: Parameters<typeof endRehearsal>[0], manager: EntityManager, draftId: string): Promise<void> {
  for (const rehearsal of await manager.findBy(Rehearsal, { draftId, state: 'RUNNING' }))
    await endRehearsal(kit, manager, rehearsal, 'CANCELLED');
}
