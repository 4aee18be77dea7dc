import { RefusalError } from '@onething/subgraph-kit';
import { importJWK, jwtVerify } from 'jose';
import type { ChildrenContext } from '../children-context.ts';

/** What the gateway certifies about an uploaded file. */
export interface UploadReceipt {
  /** UUIDv7 of the file. */
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** Hex, of the bytes as kept. */
  sha256: string;
}

/** Whom the gateway names in the receipt of a photo that came without sign-in, and what alone it may be used for. */
export const unsignedUpload = { subject: 'anonymous', purpose: 'protection-report' } as const;

/**
 * Reads a receipt: signed by the gateway for this subgraph, for the caller (or for whom `of` says, and for that purpose only), and not expired.
 * Refusal UPLOAD_RECEIPT_INVALID whatever is wrong with it.
 */
export async function readUploadReceipt(
  context: ChildrenContext,
  receipt: string,
  of: { subject: string; purpose?: string } = { subject: context.caller.subject },
): Promise<UploadReceipt> {
  for (const key of context.services.receiptKeys) {
    try {
      const { payload } = await jwtVerify(receipt, await importJWK(key, 'EdDSA'), {
        algorithms: ['EdDSA'],
        issuer: 'onething-gateway',
        audience: 'children',
        typ: 'onething-upload-receipt+jwt',
        subject: of.subject,
        requiredClaims: ['fileId', 'fileName', 'mediaType', 'sizeBytes', 'sha256', 'exp'],
        currentDate: new Date(Date.parse(context.clock.now())),
      });
      const { fileId, fileName, mediaType, sizeBytes, sha256, purpose } = payload as unknown as UploadReceipt & { purpose?: string };
      if (of.purpose !== undefined && purpose !== of.purpose) break;
      return { fileId, fileName, mediaType, sizeBytes, sha256 };
    } catch {
      continue;
    }
  }
  throw new RefusalError('UPLOAD_RECEIPT_INVALID', {
    zh: '上传凭证无效或已过期，请重新上传。',
    en: 'The upload has expired or is not valid. Upload the file again.',
  });
}
