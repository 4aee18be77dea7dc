import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { secretKey } from './secret-key.ts';

/** Several AES-256 keys by id; the current one encrypts, all of them decrypt. So keys rotate while the house runs. */
export interface KeyRing {
  /** Id of the key that encrypts. */
  current: string;
  /** 32 bytes each; ids are short lower-case words such as `k1`. */
  keys: ReadonlyMap<string, Uint8Array>;
}

/** A sealed value cannot be opened: wrong key, wrong place or tampered with. Says nothing of the content. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
}

const nonceBytes = 12;
const tagBytes = 16;
const keyIdPattern = /^[a-z0-9]{1,16}$/;
const sealedPattern = /^([a-z0-9]{1,16}):([A-Za-z0-9_-]{38,})$/;

/** Whether a text has the form of a sealed value. */
export function isSealed(text: string): boolean {
  return sealedPattern.test(text);
}

/** Id of the key a sealed value was made with. */
export function keyIdOf(sealed: string): string {
  return sealed.slice(0, sealed.indexOf(':'));
}

/** `<key id>:<base64url of nonce, ciphertext, tag>`: AES-256-GCM, bound to `place`. */
export function seal(ring: KeyRing, place: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(ring, ring.current), nonce).setAAD(Buffer.from(place, 'utf8'));
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${ring.current}:${body.toString('base64url')}`;
}

/** The text sealed for `place`. Throws `CannotOpen`. A bank file opens a million: the long part is looked at once, by the cipher. */
export function open(ring: KeyRing, place: string, sealed: string): string {
  const keyId = keyIdOf(sealed);
  const body = Buffer.from(sealed.slice(keyId.length + 1), 'base64url');
  if (!keyIdPattern.test(keyId) || body.length < nonceBytes + tagBytes) throw new CannotOpen('not a sealed value');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(ring, keyId), body.subarray(0, nonceBytes))
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(body.subarray(-tagBytes));
  try {
    const text = decipher.update(body.subarray(nonceBytes, -tagBytes));
    // Of this mode it adds nothing; it fails when the value is not what was sealed here.
    decipher.final();
    return text.toString('utf8');
  } catch {
    throw new CannotOpen('sealed elsewhere, with another key, or tampered with');
  }
}

function keyOf(ring: KeyRing, id: string): KeyObject {
  const key = ring.keys.get(id);
  if (!key) throw new CannotOpen(`no key ${id}`);
  return secretKey(key);
}
