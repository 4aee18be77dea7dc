import { idempotent, notFound, requireAccess } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { SavedViewRow } from '../saved-view.entity.ts';

export interface RemoveView {
  id: string;
  idempotencyKey: string;
}

/** Removes a view the caller saved, for everybody. NOT_FOUND for a colleague's. */
export async function removeView(context: ChildrenContext, input: RemoveView): Promise<void> {
  requireAccess(context, { roles: caseworkRoles });
  await idempotent(context, 'removeView', { ...input }, async (manager) => {
    const { affected } = await manager.delete(SavedViewRow, { id: input.id, ownerSubject: context.caller.subject });
    if (affected === 0) throw notFound();
    return null;
  });
}
