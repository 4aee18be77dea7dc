import { createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const made = new WeakMap<Uint8Array, KeyObject>();

/** The bytes of a key as Node wants them. Handed over as bytes it looks at them anew every time, which costs several times what sealing a short text does. */
export function secretKey(bytes: Uint8Array): KeyObject {
  let key = made.get(bytes);
  if (!key) made.set(bytes, (key = createSecretKey(bytes)));
  return key;
}
