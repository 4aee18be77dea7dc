import type { LocalisedText } from '@onething/policy';
import { materialLabel } from '@onething/policy';
import { RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { CaseFile } from '../case/case-file.ts';
import { enquiryLabel } from '../enquiry/enquiry-kinds.ts';
import { fileTables } from './file-tables.ts';
import type { UploadReceipt } from './upload-receipt.ts';

/** Where a file is put: below a material of the case, or into the record of an enquiry. */
export interface FilePlace {
  materialId?: string;
  enquiryId?: string;
}

/**
 * A receipt is used once (UPLOAD_RECEIPT_USED), and the same bytes do not lie twice in one place (FILE_UPLOADED_TWICE, naming the place). That one
 * photo shows two papers, both pages of a register say, is lawful: `samePlaces` tells of it instead.
 */
export async function requireNewFile(
  manager: EntityManager,
  file: CaseFile,
  receipt: Pick<UploadReceipt, 'fileId' | 'sha256'>,
  place: FilePlace,
): Promise<void> {
  await requireUnusedFile(manager, receipt.fileId);
  const known = placesOf(file, receipt.sha256).find(
    (each) => each.place.materialId === place.materialId && each.place.enquiryId === place.enquiryId,
  );
  if (!known) return;
  const message = {
    zh: `这个文件已经交过了，在“${known.name.zh}”里，不用再交。`,
    en: `This file has been handed in already, as “${known.name.en}”. There is no need to do it again.`,
  };
  throw new RefusalError('FILE_UPLOADED_TWICE', message, [{ path: 'receipt', code: 'FILE_UPLOADED_TWICE', message }]);
}

/** A file is put in one place only, whatever table keeps it: else UPLOAD_RECEIPT_USED. */
export async function requireUnusedFile(manager: EntityManager, fileId: string): Promise<void> {
  for (const { target } of fileTables(manager.dataSource)) if (await manager.existsBy(target, { id: fileId })) throw receiptUsed();
}

/** Other places of the same case in which the same bytes lie: a paper may have been put where it does not belong. */
export function samePlaces(file: CaseFile, of: { id: string; sha256: string }): LocalisedText[] {
  return placesOf(file, of.sha256)
    .filter((each) => each.fileId !== of.id)
    .map((each) => each.name);
}

/** The receipt of a file that lies in a file already. */
export function receiptUsed(): RefusalError {
  return new RefusalError('UPLOAD_RECEIPT_USED', {
    zh: '这个文件已经用过了，请重新上传。',
    en: 'This file has been used already. Upload it again.',
  });
}

function placesOf(file: CaseFile, sha256: string): { fileId: string; place: FilePlace; name: LocalisedText }[] {
  const papers = file.files
    .filter((each) => each.sha256 === sha256)
    .map((each) => ({
      fileId: each.id,
      place: { materialId: each.materialId },
      name: materialLabel(file.materials.find((material) => material.id === each.materialId)?.code ?? ''),
    }));
  const photos = file.enquiryFiles
    .filter((each) => each.sha256 === sha256)
    .flatMap((each) => {
      const enquiry = file.enquiries.find((row) => row.id === each.enquiryId);
      return enquiry ? [{ fileId: each.id, place: { enquiryId: each.enquiryId }, name: enquiryLabel[enquiry.kind] }] : [];
    });
  return [...papers, ...photos];
}
