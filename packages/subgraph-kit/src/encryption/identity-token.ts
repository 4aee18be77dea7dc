import { createHmac } from 'node:crypto';
import { secretKey } from './secret-key.ts';

/** Version of the way tokens are made; a change re-keys all of them. */
export const identityTokenVersion = 'v1';

/**
 * Blind index of a resident ID: `v1:` + keyed hash. Equal for the same person in every subgraph, useless without the key.
 * Spaces and the case of the check character do not matter.
 */
export function identityToken(key: Uint8Array, residentId: string): string {
  const normalised = residentId.replaceAll(/\s/g, '').toUpperCase();
  return `${identityTokenVersion}:${createHmac('sha256', secretKey(key)).update(normalised, 'utf8').digest('base64url')}`;
}
