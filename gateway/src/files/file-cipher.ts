import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from '@onething/subgraph-kit';

const MAGIC = Buffer.from('OTF1');
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const CHUNK_BYTES = 64 * 1024;

/** Each file has its own key, so that a counter is a safe nonce. */
function fileKey(keys: KeyRing, keyId: string, salt: Buffer, fileId: string): Buffer {
  const master = keys.keys.get(keyId);
  if (!master) throw new Error(`No file key ${keyId}`);
  return Buffer.from(hkdfSync('sha256', master, salt, `onething-file:${fileId}`, 32));
}

/** The last chunk is marked, so that a file cut short does not pass for a whole one. */
function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Cuts a stream into chunks of exactly `sizeBytes` (the last one shorter) and says which is the last. */
async function* evenChunks(source: AsyncIterable<Uint8Array>, sizeBytes: number): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const part of source) {
    held = held.length === 0 ? Buffer.from(part) : Buffer.concat([held, part]);
    while (held.length > sizeBytes) {
      yield { bytes: held.subarray(0, sizeBytes), last: false };
      held = held.subarray(sizeBytes);
    }
  }
  yield { bytes: held, last: true };
}

/** Encrypts a stream in AES-256-GCM chunks of 64 KiB, bound to the file's id. */
export async function* encrypt(fileId: string, source: AsyncIterable<Uint8Array>, keys: KeyRing): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const keyId = Buffer.from(keys.current, 'utf8');
  const key = fileKey(keys, keys.current, salt, fileId);
  yield Buffer.concat([MAGIC, Buffer.from([keyId.length]), keyId, salt]);
  let index = 0;
  for await (const { bytes, last } of evenChunks(source, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    index += 1;
  }
}

interface Header {
  key: Buffer;
  rest: Buffer;
}

function readHeader(head: Buffer, fileId: string, keys: KeyRing): Header {
  if (!head.subarray(0, 4).equals(MAGIC)) throw new Error('Not a file of this store');
  const keyIdBytes = head[4] ?? 0;
  const saltFrom = 5 + keyIdBytes;
  const keyId = head.subarray(5, saltFrom).toString('utf8');
  const salt = head.subarray(saltFrom, saltFrom + SALT_BYTES);
  return { key: fileKey(keys, keyId, salt, fileId), rest: head.subarray(saltFrom + SALT_BYTES) };
}

/** Longest possible header: magic, key id of 255 bytes, salt. */
const HEADER_BYTES_MAX = 4 + 1 + 255 + SALT_BYTES;

async function* afterHeader(first: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Decrypts what `encrypt` wrote; throws at the first chunk that was changed, moved, cut off or belongs to another file. */
export async function* decrypt(fileId: string, source: AsyncIterable<Uint8Array>, keys: KeyRing): AsyncGenerator<Buffer> {
  const parts = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < HEADER_BYTES_MAX) {
    const next = await parts.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const { key, rest } = readHeader(head, fileId, keys);
  let index = 0;
  for await (const { bytes, last } of evenChunks(afterHeader(rest, parts), CHUNK_BYTES + TAG_BYTES)) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    yield Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES)), decipher.final()]);
    index += 1;
  }
}
