import type { LifeEventFact } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';
import { type EntityManager, In } from 'typeorm';
import type { KnownEvent } from './facts-known.ts';
import { LifeEvent } from './life-event.entity.ts';

/** A life event with the instant at which it arrived here. */
export type KnownLifeEvent = KnownEvent & { recordedAt: string };

/** Everything that became known of the child of a case, taken back or not, in the order it was learnt. */
export async function lifeEventsOf(kit: Pick<Kit, 'fields'>, manager: EntityManager, caseId: string): Promise<KnownLifeEvent[]> {
  const rows = await manager.find(LifeEvent, { where: { caseId }, order: { knownAt: 'ASC', lifeEventId: 'ASC' } });
  return rows.map((row) => knownLifeEvent(kit, row));
}

/** The same of many cases at once, by case. */
export async function lifeEventsOfCases(
  kit: Pick<Kit, 'fields'>,
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<Map<string, KnownLifeEvent[]>> {
  const rows = await manager.find(LifeEvent, { where: { caseId: In(caseIds) }, order: { knownAt: 'ASC', lifeEventId: 'ASC' } });
  const events = new Map<string, KnownLifeEvent[]>();
  for (const row of rows) events.set(row.caseId, [...(events.get(row.caseId) ?? []), knownLifeEvent(kit, row)]);
  return events;
}

function knownLifeEvent(kit: Pick<Kit, 'fields'>, row: LifeEvent): KnownLifeEvent {
  const { lifeEventId, corrects, knownAt, recordedAt } = row;
  return { lifeEventId, corrects, knownAt, recordedAt, fact: JSON.parse(kit.fields.open(row, 'fact')) as LifeEventFact };
}
