import type { RehearsalPartState } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsKit } from '../jurisdictions-context.ts';
import { Rehearsal } from './rehearsal.entity.ts';

/** Ends a running rehearsal; a cancelled or failed one is no longer answered by anybody. */
export async function endRehearsal(
  kit: Pick<JurisdictionsKit, 'clock' | 'outbox'>,
  manager: EntityManager,
  { id }: Pick<Rehearsal, 'id'>,
  state: Exclude<RehearsalPartState, 'RUNNING'>,
): Promise<boolean> {
  const change = { state, liveKey: id, endedAt: kit.clock.now() };
  const { affected } = await manager.update(Rehearsal, { id, state: 'RUNNING' }, change);
  if (affected !== 1) return false;
  if (state !== 'COMPLETED')
    await kit.outbox.append(manager, { type: 'jurisdictions.rehearsal-cancelled', subject: id, data: { rehearsalId: id } });
  return true;
}
