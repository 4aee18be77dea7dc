import type { Clock } from '@onething/subgraph-kit';
import { importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';
import type { FileDetails } from './file-store.ts';

/** Kind of the token, so that no receipt passes for a service token nor the other way round. */
const RECEIPT_TYPE = 'onething-upload-receipt+jwt';
/** How long a receipt may be turned in. */
const RECEIPT_HOURS = 24;

/**
 * Signs what was kept: the owning subgraph links the file on the strength of it, without asking the gateway.
 * Claims: `sub` (who uploaded), `fileId`, `fileName`, `mediaType`, `sizeBytes`, `sha256`, `purpose`; valid for 24 hours.
 */
export async function signReceipt(signingKey: JWK, details: FileDetails, audience: string, clock: Clock): Promise<string> {
  const issuedAt = Math.floor(Date.parse(clock.now()) / 1000);
  const { fileId, fileName, mediaType, sizeBytes, sha256, purpose, uploadedBy } = details;
  return new SignJWT({ fileId, fileName, mediaType, sizeBytes, sha256, purpose })
    .setProtectedHeader({ alg: 'EdDSA', typ: RECEIPT_TYPE, ...(signingKey.kid ? { kid: signingKey.kid } : {}) })
    .setIssuer('onething-gateway')
    .setAudience(audience)
    .setSubject(uploadedBy)
    .setJti(fileId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + RECEIPT_HOURS * 3600)
    .sign(await importJWK(signingKey, 'EdDSA'));
}
