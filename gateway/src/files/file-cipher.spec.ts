import { randomBytes } from 'node:crypto';
import type { KeyRing } from '@onething/subgraph-kit';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt } from './file-cipher.ts';

const KEYS: KeyRing = { current: 'f1', keys: new Map([['f1', randomBytes(32)]]) };

async function* inParts(bytes: Buffer, partBytes: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += partBytes) yield bytes.subarray(from, from + partBytes);
}

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

describe('file cipher', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])('gives back %i bytes whatever the parts', async (sizeBytes) => {
    const plain = randomBytes(sizeBytes);
    const kept = await collect(encrypt('file', inParts(plain, 7_001), KEYS));
    expect(await collect(decrypt('file', inParts(kept, 1_003), KEYS))).toEqual(plain);
  });

  it('shows nothing of the content', async () => {
    const kept = await collect(encrypt('file', inParts(Buffer.from('370112201501010013'.repeat(50)), 64), KEYS));
    expect(kept.includes('3701122015')).toBe(false);
  });

  it('refuses a changed byte, a cut at a chunk boundary, another file id and an unknown key', async () => {
    const kept = await collect(encrypt('file', inParts(randomBytes(200_000), 64_000), KEYS));
    const changed = Buffer.from(kept);
    changed[kept.length - 40] = (changed[kept.length - 40] ?? 0) ^ 1;
    await expect(collect(decrypt('file', inParts(changed, 9_000), KEYS))).rejects.toThrow();
    const header = 4 + 1 + 2 + 16;
    const cut = kept.subarray(0, header + 65_536 + 16);
    await expect(collect(decrypt('file', inParts(cut, 9_000), KEYS))).rejects.toThrow();
    await expect(collect(decrypt('other', inParts(kept, 9_000), KEYS))).rejects.toThrow();
    await expect(
      collect(decrypt('file', inParts(kept, 9_000), { current: 'f2', keys: new Map([['f2', randomBytes(32)]]) })),
    ).rejects.toThrow('f1');
  });

  it('reads old files after a new key came', async () => {
    const kept = await collect(encrypt('file', inParts(Buffer.from('old'), 10), KEYS));
    const rotated: KeyRing = { current: 'f2', keys: new Map([...KEYS.keys, ['f2', randomBytes(32)]]) };
    expect((await collect(decrypt('file', inParts(kept, 10), rotated))).toString()).toBe('old');
  });
});
