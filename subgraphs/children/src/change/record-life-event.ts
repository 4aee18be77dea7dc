import type { LifeEventFact } from '@onething/events';
import { lifeEventContext } from '@onething/events';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { LifeEventRow } from './life-event.entity.ts';

/** Adds an event to the life of an enrolled child and tells payments, which recalculates. The fact travels sealed. Returns its id. */
export async function recordLifeEvent(
  kit: Pick<ChildrenKit, 'ids' | 'clock' | 'fields' | 'outbox' | 'envelope'>,
  manager: EntityManager,
  file: CaseFile,
  { fact, corrects = null, basisId }: { fact: LifeEventFact; corrects?: string | null; basisId: string },
): Promise<string> {
  const { id: caseId, childId, countyCode } = file.record;
  const row = Object.assign(new LifeEventRow(), { id: kit.ids.next(), caseId, basisId, corrects, recordedAt: kit.clock.now() });
  row.fact = kit.fields.seal(row, 'fact', JSON.stringify(fact));
  await manager.insert(LifeEventRow, row);
  await kit.outbox.append(manager, {
    type: 'children.life-event-recorded',
    subject: caseId,
    data: {
      caseId,
      childId,
      jurisdictionCode: countyCode,
      lifeEventId: row.id,
      ...(corrects ? { corrects } : {}),
      sealed: kit.envelope.seal(fact, lifeEventContext(caseId)),
    },
  });
  return row.id;
}
