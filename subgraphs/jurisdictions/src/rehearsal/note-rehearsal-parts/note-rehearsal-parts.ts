import { defineListener, type RehearsalPartState } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsKit } from '../../jurisdictions-context.ts';
import { endRehearsal } from '../end-rehearsal.ts';
import { Rehearsal } from '../rehearsal.entity.ts';

type Part = 'childrenState' | 'paymentsState' | 'policyCasesState';

/** A subgraph has answered its cases. */
export const noteRehearsalParts = defineListener({
  name: 'note-rehearsal-parts',
  types: ['children.rehearsal-completed', 'payments.rehearsal-completed'],
  handle: async ({ type, data: { rehearsalId, outcome } }, kit, manager) => {
    await notePart(kit as JurisdictionsKit, manager, rehearsalId, type.startsWith('children') ? 'childrenState' : 'paymentsState', outcome);
  },
});

/** Notes that a part of a rehearsal ended; the last one ends the rehearsal, one that failed fails it. */
export async function notePart(
  kit: JurisdictionsKit,
  manager: EntityManager,
  rehearsalId: string,
  part: Part,
  outcome: Extract<RehearsalPartState, 'COMPLETED' | 'FAILED'>,
): Promise<void> {
  const { affected } = await manager.update(Rehearsal, { id: rehearsalId, state: 'RUNNING' }, { [part]: outcome });
  if (affected !== 1) return;
  const row = await manager.findOneByOrFail(Rehearsal, { id: rehearsalId });
  const states = [row.childrenState, row.paymentsState, row.policyCasesState];
  if (states.includes('FAILED')) await endRehearsal(kit, manager, row, 'FAILED');
  else if (states.every((state) => state === 'COMPLETED')) await endRehearsal(kit, manager, row, 'COMPLETED');
}
