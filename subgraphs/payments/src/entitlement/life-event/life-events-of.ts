import type { LifeEventFact } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { KnownEvent } from './facts-known.ts';
import { LifeEvent } from './life-event.entity.ts';

/** Everything that became known of the child of a case, taken back or not, in the order it was learnt. */
export async function lifeEventsOf(
  kit: Pick<Kit, 'fields'>,
  manager: EntityManager,
  caseId: string,
): Promise<(KnownEvent & { recordedAt: string })[]> {
  const rows = await manager.find(LifeEvent, { where: { caseId }, order: { knownAt: 'ASC', lifeEventId: 'ASC' } });
  return rows.map((row) => {
    const { lifeEventId, corrects, knownAt, recordedAt } = row;
    return { lifeEventId, corrects, knownAt, recordedAt, fact: JSON.parse(kit.fields.open(row, 'fact')) as LifeEventFact };
  });
}
