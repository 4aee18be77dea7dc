import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger, uuidIds } from '@onething/subgraph-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphAnswer, SubgraphTransport } from '../graphql/subgraph-transport.ts';
import { DiskFileStore } from './disk-file-store.ts';
import { sweepUnlinked } from './sweep-unlinked.ts';

describe('uploads that belong to nothing', () => {
  let folder: string;
  let store: DiskFileStore;
  let linked: Set<string>;
  let answer: (fileIds: string[]) => SubgraphAnswer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sweep-'));
    store = new DiskFileStore(folder, { current: 'f1', keys: new Map([['f1', randomBytes(32)]]) });
    linked = new Set();
    answer = (fileIds) => ({ data: { linkedFiles: fileIds.filter((id) => linked.has(id)) } });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const keep = async (): Promise<string> => {
    const fileId = uuidIds().next();
    const details = {
      fileId,
      fileName: 'a.png',
      mediaType: 'image/png',
      sizeBytes: 1,
      sha256: 'a',
      purpose: 'material',
      uploadedBy: 'p',
      uploadedAt: '2026-03-10T00:00:00.000Z',
    };
    await store.keep(details, Buffer.from('x'));
    return fileId;
  };
  const owner = { name: 'children' } as SubgraphTransport;
  const sweep = (olderThanMs = Date.now() + 1000): Promise<number> =>
    sweepUnlinked(
      { store, owner, logger: silentLogger, call: async (_, { variables }) => answer(variables?.['fileIds'] as string[]) },
      olderThanMs,
    );

  it('are erased once they are old enough, and nothing else is', async () => {
    const [abandoned, handedIn] = [await keep(), await keep()];
    linked.add(handedIn);
    expect(await sweep(Date.now() - 60_000)).toBe(0);
    expect(await sweep()).toBe(1);
    expect(await store.open(abandoned)).toBeUndefined();
    expect(await store.open(handedIn)).toBeDefined();
    expect(await sweep()).toBe(0);
  });

  it('stay while nobody can say whose they are', async () => {
    const file = await keep();
    answer = () => ({ data: null, errors: [{ message: 'Internal error' }] });
    await expect(sweep()).rejects.toThrow('no answer');
    answer = () => {
      throw new Error('TIMEOUT');
    };
    await expect(sweep()).rejects.toThrow('TIMEOUT');
    expect(await store.open(file)).toBeDefined();
  });

  it('stay when their owner seems to have lost everything it knew', async () => {
    const files = await Promise.all(Array.from({ length: 60 }, keep));
    expect(await sweep()).toBe(0);
    expect(await store.open(files[0]!)).toBeDefined();
    linked.add(files[0]!);
    expect(await sweep()).toBe(59);
  });
});
