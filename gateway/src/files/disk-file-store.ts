import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { KeyRing } from '@onething/subgraph-kit';
import { decrypt, encrypt } from './file-cipher.ts';
import type { FileDetails, FileStore, OpenedFile } from './file-store.ts';

/** Only ids we made ourselves become paths. */
const FILE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUIDv7 begins with the millisecond it was made in. */
function bornMsOf(fileId: string): number {
  return Number.parseInt(fileId.replace('-', '').slice(0, 12), 16);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Details first, with their length, then the content: one stream, encrypted as a whole. */
async function* framed(details: FileDetails, content: Buffer): AsyncGenerator<Uint8Array> {
  const head = Buffer.from(JSON.stringify(details), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  yield length;
  yield head;
  yield content;
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  yield* rest;
}

/** Files in a folder, AES-256-GCM in chunks, each under its random id; written beside and renamed, so never half there. */
export class DiskFileStore implements FileStore {
  readonly #folder: string;
  readonly #keys: KeyRing;

  constructor(folder: string, keys: KeyRing) {
    this.#folder = folder;
    this.#keys = keys;
  }

  async quarantine(fileId: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    await this.#write(this.#path('quarantine', fileId), fileId, content);
  }

  async readQuarantined(fileId: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of decrypt(fileId, createReadStream(this.#path('quarantine', fileId)), this.#keys)) parts.push(part);
    return Buffer.concat(parts);
  }

  async discard(fileId: string): Promise<void> {
    await rm(this.#path('quarantine', fileId), { force: true });
  }

  async keep(details: FileDetails, content: Buffer): Promise<void> {
    await this.#write(this.#path('kept', details.fileId), details.fileId, framed(details, content));
  }

  async open(fileId: string): Promise<OpenedFile | undefined> {
    if (!FILE_ID.test(fileId)) return undefined;
    const path = this.#path('kept', fileId);
    try {
      await stat(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    const plain = decrypt(fileId, createReadStream(path), this.#keys);
    const first = (await plain.next()).value;
    if (!first) throw new Error('An empty file is not of this store');
    const detailsBytes = first.readUInt32BE(0);
    const details = JSON.parse(first.subarray(4, 4 + detailsBytes).toString('utf8')) as FileDetails;
    return { details, content: Readable.from(startingWith(first.subarray(4 + detailsBytes), plain), { objectMode: false }) };
  }

  async erase(fileId: string): Promise<void> {
    await rm(this.#path('kept', fileId), { force: true });
  }

  async *keptBefore(olderThanMs: number): AsyncGenerator<string> {
    const folder = join(this.#folder, 'kept');
    for (const drawer of await readdir(folder).catch(() => []))
      for (const fileId of await readdir(join(folder, drawer))) if (FILE_ID.test(fileId) && bornMsOf(fileId) < olderThanMs) yield fileId;
  }

  async sweepQuarantine(olderThanMs: number): Promise<number> {
    const folder = join(this.#folder, 'quarantine');
    let removed = 0;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs } = await stat(path);
      if (mtimeMs >= olderThanMs) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  async probe(): Promise<void> {
    const path = join(this.#folder, '.probe');
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFile(path, 'writable');
    await rm(path, { force: true });
  }

  #path(area: 'quarantine' | 'kept', fileId: string): string {
    if (!FILE_ID.test(fileId)) throw new Error('Not a file id');
    return join(this.#folder, area, fileId.slice(-2), fileId);
  }

  async #write(path: string, fileId: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.part`;
    const file = await open(unfinished, 'w', 0o600);
    try {
      for await (const bytes of encrypt(fileId, content, this.#keys)) await file.write(bytes);
      await file.sync();
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  }
}
