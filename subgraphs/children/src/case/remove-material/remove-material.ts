import { idempotent, notFound } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { MaterialFileRow, MaterialRow } from '../../material/material.entity.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';

export interface RemoveMaterial {
  caseId: string;
  fileId: string;
  idempotencyKey: string;
}

/** The applicant takes an uploaded file back, while a draft or while papers are awaited. Its receipt stays used. */
export async function removeMaterial(context: ChildrenContext, input: RemoveMaterial): Promise<void> {
  await idempotent(context, 'removeMaterial', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'REMOVE_MATERIAL' });
    const found = file.files.find((each) => each.id === input.fileId);
    if (!found) throw notFound();
    await manager.update(MaterialFileRow, { id: found.id }, { removedAt: context.clock.now() });
    const othersLeft = file.files.some((each) => each.materialId === found.materialId && each.id !== found.id);
    if (!othersLeft) await manager.update(MaterialRow, { id: found.materialId }, { state: 'MISSING' });
    return null;
  });
}
