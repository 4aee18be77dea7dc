import { materialLabel } from '@onething/policy';
import { idempotent, isDuplicateKey, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { MaterialFileRow, MaterialRow } from '../../material/material.entity.ts';
import { outstandingMaterials, requiredMaterials } from '../../material/required-materials.ts';
import type { UploadReceipt } from '../../material/upload-receipt.ts';
import { receiptUsed, requireNewFile } from '../../material/same-file.ts';
import { readUploadReceipt } from '../../material/upload-receipt.ts';
import type { CaseFile } from '../case-file.ts';
import { openCaseFile } from '../case-file.ts';
import { noteMissingCalendar } from '../note-missing-calendar.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface AttachMaterial {
  caseId: string;
  materialCode: string;
  /** Signed by the gateway for this caller. */
  receipt: string;
  idempotencyKey: string;
}

/**
 * Links an uploaded file to a material of the case: by the applicant, or by the township for papers handed in at the window. After submission the
 * last missing paper makes the application complete and starts the clock.
 */
export async function attachMaterial(context: ChildrenContext, input: AttachMaterial): Promise<void> {
  await idempotent(context, 'attachMaterial', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'ATTACH_MATERIAL' });
    const today = context.clock.today();
    requireKnownMaterial(file, input.materialCode, today);
    const receipt = await readUploadReceipt(context, input.receipt);
    const material = await uploadedMaterial(context, manager, file, input.materialCode);
    await linkFile(context, manager, file, material, receipt);
    if (file.state.submitted) await recordAttachment(context, manager, file, input.materialCode, today);
    return null;
  });
}

function requireKnownMaterial(file: CaseFile, code: string, today: string): void {
  if (requiredMaterials(file, today).some((material) => material.code === code)) return;
  throw new RefusalError('MATERIAL_UNKNOWN', { zh: '这份申请不需要这样材料。', en: 'This application does not need that paper.' });
}

/** Links an uploaded file to a material. Refusals UPLOAD_RECEIPT_USED for a file that is linked already, FILE_UPLOADED_TWICE for the same bytes. */
export async function linkFile(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  material: MaterialRow,
  receipt: UploadReceipt,
): Promise<void> {
  const row = Object.assign(new MaterialFileRow(), {
    id: receipt.fileId,
    caseId: material.caseId,
    materialId: material.id,
    mediaType: receipt.mediaType,
    sizeBytes: receipt.sizeBytes,
    sha256: receipt.sha256,
    attachedAt: context.clock.now(),
    removedAt: null,
  });
  row.fileName = context.fields.seal(row, 'fileName', receipt.fileName);
  await requireNewFile(manager, file, receipt, { materialId: material.id });
  await insertOnce(manager, row);
}

/** The row of a material of the case, marked as uploaded. */
export async function uploadedMaterial(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  code: string,
): Promise<MaterialRow> {
  const known = file.materials.find((material) => material.code === code);
  if (known) {
    await manager.update(MaterialRow, { id: known.id }, { state: 'UPLOADED' });
    return known;
  }
  const row = Object.assign(new MaterialRow(), {
    id: context.ids.next(),
    caseId: file.record.id,
    code,
    state: 'UPLOADED' as const,
    note: null,
  });
  await manager.insert(MaterialRow, row);
  return row;
}

async function insertOnce(manager: EntityManager, row: MaterialFileRow): Promise<void> {
  try {
    await manager.insert(MaterialFileRow, row);
  } catch (error) {
    throw isDuplicateKey(error, 'material_file') ? receiptUsed() : error;
  }
}

async function recordAttachment(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  code: string,
  today: string,
): Promise<void> {
  const current = await openCaseFile(context, manager, file.record);
  const complete = !current.state.completed && current.state.status === 'SUBMITTED' && outstandingMaterials(current, today).length === 0;
  const name = materialLabel(code);
  const recorded = await recordAction(context, manager, current, authorOf(context, file), {
    kind: 'ATTACH_MATERIAL',
    facts: complete ? { complete } : {},
    text: { zh: `补交${name.zh}`, en: `Handed in: ${name.en}` },
    applicantText: { zh: `补交了${name.zh}`, en: `Handed in: ${name.en}` },
  });
  await noteMissingCalendar(context, manager, recorded);
}
