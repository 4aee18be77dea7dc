import { materialLabel } from '@onething/policy';
import { idempotent, notFound } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { MaterialRow } from '../../material/material.entity.ts';
import type { MaterialStanding } from '../../material/required-materials.ts';
import { outstandingMaterials, requiredMaterials } from '../../material/required-materials.ts';
import { auditAction } from '../audit-action.ts';
import type { CaseFile } from '../case-file.ts';
import { openCaseFile } from '../case-file.ts';
import { noteMissingCalendar } from '../note-missing-calendar.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';
import { requireReason } from '../require-reason.ts';

export interface CheckMaterial {
  caseId: string;
  version: number;
  /** Id of the material as the case shows it. */
  materialId: string;
  accepted: boolean;
  note?: string;
  idempotencyKey: string;
}

/**
 * An officer has looked at a paper, uploaded or brought to the window, and finds it good or not. What a good paper proves counts as proved as declared;
 * a rejected one needs a note and is owed again.
 */
export async function checkMaterial(context: ChildrenContext, input: CheckMaterial): Promise<void> {
  await idempotent(context, 'checkMaterial', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'CHECK_MATERIAL' });
    const today = context.clock.today();
    const material = requiredMaterials(file, today).find((each) => each.id === input.materialId);
    if (!material) throw notFound();
    const note = input.accepted ? (input.note?.trim() ?? '') : requireReason(input.note ?? '');
    await storeCheck(context, manager, file, material, input.accepted, note);
    const current = await openCaseFile(context, manager, file.record);
    const complete = !current.state.completed && current.state.status === 'SUBMITTED' && outstandingMaterials(current, today).length === 0;
    const name = materialLabel(material.code);
    const recorded = await recordAction(context, manager, current, authorOf(context, file), {
      kind: 'CHECK_MATERIAL',
      facts: complete ? { complete } : {},
      text: input.accepted
        ? { zh: `核对${name.zh}：认可`, en: `Checked, accepted: ${name.en}` }
        : { zh: `核对${name.zh}：不认可，${note}`, en: `Checked, not accepted: ${name.en}. ${note}` },
    });
    await noteMissingCalendar(context, manager, recorded);
    await auditAction(context, manager, file, 'check-material', { details: { material: material.code, accepted: input.accepted } });
    return null;
  });
}

async function storeCheck(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  material: MaterialStanding,
  accepted: boolean,
  note: string,
): Promise<void> {
  const row =
    material.row ??
    Object.assign(new MaterialRow(), {
      id: context.ids.next(),
      caseId: file.record.id,
      code: material.code,
      state: 'MISSING' as const,
      note: null,
    });
  const state = accepted ? ('CHECKED' as const) : ('REJECTED' as const);
  const sealed = note === '' ? null : context.fields.seal(row, 'note', note);
  if (material.row) await manager.update(MaterialRow, { id: row.id }, { state, note: sealed });
  else await manager.insert(MaterialRow, { ...row, state, note: sealed });
}
