/** A fresh idempotency key. Works on plain http too, where `crypto.randomUUID` is withheld. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
