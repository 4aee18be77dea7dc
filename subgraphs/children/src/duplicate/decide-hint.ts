import { notFound } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { DuplicateHint } from './duplicate-hint.entity.ts';

/** The hint if it belongs to the case and nobody has decided on it; NOT_FOUND else. */
export async function openHint(manager: EntityManager, caseId: string, id: string): Promise<DuplicateHint> {
  const hint = await manager.findOneBy(DuplicateHint, { id, caseId, state: 'OPEN' });
  if (!hint) throw notFound();
  return hint;
}

/** Notes what was decided about a hint, by whom and why. */
export async function decideHint(
  context: ChildrenContext,
  manager: EntityManager,
  hint: DuplicateHint,
  state: 'DISMISSED' | 'MERGED',
  reason: string,
): Promise<void> {
  await manager.update(
    DuplicateHint,
    { id: hint.id, state: 'OPEN' },
    {
      state,
      decidedAt: context.clock.now(),
      decidedByName: context.caller.name ?? '',
      reason: context.fields.seal(hint, 'reason', reason),
    },
  );
}
