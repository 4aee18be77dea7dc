import { type CloudEvent, lifeEventContext, type LifeEventFact } from '@onething/events';
import { defineListener, type Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { calculateChild } from '../../calculate-entitlement/calculate-entitlement.ts';
import { Entitlement } from '../../entitlement.entity.ts';
import { requireNewAccount } from '../../../payee-account/require-new-account.ts';
import { placeOf } from '../../place/place-of.ts';
import { LifeEvent } from '../life-event.entity.ts';

/** What becomes known of an enrolled child changes what is owed. */
export const recordLifeEvents = defineListener({
  name: 'record-life-event',
  types: ['children.life-event-recorded'],
  handle: recordLifeEvent,
});

/**
 * Appends a life event and calculates the child's entitlement again from all that is known. One that is delivered again changes
 * nothing; one that arrives before the confirmation waits for it. Throws `CannotOpen` when it was not sealed for this case.
 */
export async function recordLifeEvent(
  { data, time }: Pick<CloudEvent<'children.life-event-recorded'>, 'data' | 'time'>,
  kit: Kit,
  manager: EntityManager,
): Promise<void> {
  const { caseId, lifeEventId, corrects = null } = data;
  const fact = kit.envelope.open<LifeEventFact>(data.sealed, lifeEventContext(caseId));
  if (await manager.existsBy(LifeEvent, { lifeEventId })) return;
  const recordedAt = kit.clock.now();
  const row = Object.assign(new LifeEvent(), { id: kit.ids.next(), caseId, lifeEventId, corrects, knownAt: time, recordedAt });
  row.fact = kit.fields.seal(row, 'fact', JSON.stringify(fact));
  await manager.insert(LifeEvent, row);
  if (fact.kind === 'MOVED') {
    await manager.insert(...placeOf(kit, { caseId, cause: 'MOVED', causeId: lifeEventId, code: fact.to, since: time }));
  }
  const entitlement = await manager.findOneBy(Entitlement, { caseId });
  if (!entitlement) return;
  if (fact.kind === 'PAYEE_CHANGED') await requireNewAccount(kit, manager, entitlement, time);
  await calculateChild(kit, manager, entitlement, 'LIFE_EVENT');
}
