import type { IncomingMessage } from 'node:http';

/** The sign-in form has one short field; anything longer is not ours. */
const LIMIT_BYTES = 8 * 1024;

/** Reads a small url-encoded form; throws when it is longer than any form of ours. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    sizeBytes += bytes.length;
    if (sizeBytes > LIMIT_BYTES) throw new Error('The form is too long');
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
