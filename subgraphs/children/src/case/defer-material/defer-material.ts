import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { MaterialRow } from '../../material/material.entity.ts';
import { requiredMaterials } from '../../material/required-materials.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';

export interface DeferMaterial {
  caseId: string;
  materialCode: string;
  deferred: boolean;
  idempotencyKey: string;
}

/** The applicant says that a paper will be brought to the window (历城实施方案 三（二）): it may be submitted without, but the clock waits for it. */
export async function deferMaterial(context: ChildrenContext, input: DeferMaterial): Promise<void> {
  await idempotent(context, 'deferMaterial', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'DEFER_MATERIAL' });
    const material = requiredMaterials(file, context.clock.today()).find((each) => each.code === input.materialCode);
    if (!material)
      throw new RefusalError('MATERIAL_UNKNOWN', { zh: '这份申请不需要这样材料。', en: 'This application does not need that paper.' });
    const state = input.deferred && material.files.length === 0 ? 'DEFERRED' : material.files.length > 0 ? 'UPLOADED' : 'MISSING';
    if (material.row) await manager.update(MaterialRow, { id: material.row.id }, { state });
    else await manager.insert(MaterialRow, { id: context.ids.next(), caseId: file.record.id, code: input.materialCode, state, note: null });
    return null;
  });
}
