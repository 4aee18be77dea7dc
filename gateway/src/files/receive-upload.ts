import { createHash } from 'node:crypto';
import { DoorRefusal } from '../door/refusals.ts';
import type { AntivirusScanner } from './antivirus.ts';
import { checkUpload } from './check-upload.ts';
import type { FileDetails, FileStore } from './file-store.ts';

/** What arrives with the request. */
export interface IncomingUpload {
  fileId: string;
  fileName: string;
  purpose: string;
  uploadedBy: string;
  uploadedAt: string;
  content: AsyncIterable<Uint8Array>;
  /** True when the stream was cut off at the size limit; asked after the content was read. */
  isTooLarge: () => boolean;
}

/** What receiving needs. */
export interface UploadParts {
  store: FileStore;
  scanner: AntivirusScanner;
}

async function scanned(scanner: AntivirusScanner, content: Buffer): Promise<void> {
  const result = await scanner.scan(content).catch(() => undefined);
  if (!result) throw new DoorRefusal('FILE_NOT_CHECKED');
  if (!result.clean) throw new DoorRefusal('FILE_INFECTED');
}

async function stored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new DoorRefusal('FILE_NOT_STORED');
  }
}

/**
 * Takes an upload in: quarantined while it streams (encrypted, so that even unchecked papers lie nowhere in the clear),
 * scanned, checked, written anew where possible, kept. Whatever happens, nothing stays in quarantine.
 * Refusals: FILE_TOO_LARGE, FILE_INFECTED, FILE_NOT_CHECKED, FILE_NOT_STORED and those of `checkUpload`.
 */
export async function receiveUpload(parts: UploadParts, upload: IncomingUpload): Promise<FileDetails> {
  const { store, scanner } = parts;
  try {
    await stored(store.quarantine(upload.fileId, upload.content));
    if (upload.isTooLarge()) throw new DoorRefusal('FILE_TOO_LARGE');
    const raw = await stored(store.readQuarantined(upload.fileId));
    await scanned(scanner, raw);
    const checked = await checkUpload(raw, upload.fileName);
    const details: FileDetails = {
      fileId: upload.fileId,
      fileName: checked.fileName,
      mediaType: checked.mediaType,
      sizeBytes: checked.content.length,
      sha256: createHash('sha256').update(checked.content).digest('hex'),
      purpose: upload.purpose,
      uploadedBy: upload.uploadedBy,
      uploadedAt: upload.uploadedAt,
    };
    await stored(store.keep(details, checked.content));
    return details;
  } finally {
    await store.discard(upload.fileId).catch(() => undefined);
  }
}
