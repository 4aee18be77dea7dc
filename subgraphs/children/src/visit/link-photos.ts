import type { EntityManager } from 'typeorm';
import { isDuplicateKey } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../children-context.ts';
import { receiptUsed, requireUnusedFile } from '../material/same-file.ts';
import { readUploadReceipt } from '../material/upload-receipt.ts';
import type { VisitRow } from './visit.entity.ts';
import { VisitPhotoRow } from './visit.entity.ts';

export const mostPhotos = 9;

/** Links uploaded photos to a visit; a receipt is used once (UPLOAD_RECEIPT_USED, UPLOAD_RECEIPT_INVALID). */
export async function linkPhotos(
  context: ChildrenContext,
  manager: EntityManager,
  visit: VisitRow,
  receipts: readonly string[],
): Promise<void> {
  for (const signed of receipts) {
    const { fileId, fileName, mediaType, sizeBytes, sha256 } = await readUploadReceipt(context, signed);
    await requireUnusedFile(manager, fileId);
    const row = Object.assign(new VisitPhotoRow(), {
      id: fileId,
      caseId: visit.caseId,
      visitId: visit.id,
      mediaType,
      sizeBytes,
      sha256,
      attachedAt: context.clock.now(),
    });
    row.fileName = context.fields.seal(row, 'fileName', fileName);
    try {
      await manager.insert(VisitPhotoRow, row);
    } catch (error) {
      throw isDuplicateKey(error, 'visit_photo') ? receiptUsed() : error;
    }
  }
}
