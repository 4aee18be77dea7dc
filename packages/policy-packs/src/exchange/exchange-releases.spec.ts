import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPackOverlays } from '../loading/load-pack-overlays.ts';
import { loadPacks } from '../loading/load-packs.ts';
import { exportRelease, importRelease } from './exchange-releases.ts';

const samples = new URL('../../../../infra/sample-data/policy', import.meta.url).pathname;
const place = mkdtempSync(join(tmpdir(), 'onething-exchange-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('releases by the command line', () => {
  const folder = join(place, 'later');
  const file = join(place, 'pack.yaml');

  it('go out and come in with the same hash, once', () => {
    const sample = loadPackOverlays(samples).find(({ code }) => code === '410100')!;
    writeFileSync(file, exportRelease('410100', 'sample-2026', samples));
    expect(importRelease(file, folder)).toMatchObject({ release: { hash: sample.hash }, written: true });
    expect(importRelease(file, folder)).toMatchObject({ release: { hash: sample.hash }, written: false });
    expect(readdirSync(folder)).toEqual(['410100-sample-2026.yaml']);
    expect(loadPackOverlays(folder)).toEqual([sample]);
    expect(exportRelease('410100', undefined, folder)).toBe(exportRelease('410100', 'sample-2026', samples));
    expect(exportRelease('410100')).toContain(loadPacks().find(({ code }) => code === '410100')!.hash);
  });

  it('are refused with nothing written: none of that name, another content under a known name, a later schema', () => {
    expect(() => exportRelease('410100', 'never')).toThrow('there is no release never of 410100');
    writeFileSync(file, exportRelease('410100', 'sample-2026', samples).replace('fen: 160000', 'fen: 160001'));
    expect(() => importRelease(file, folder)).toThrow('held with another content');
    // The same content under two ids would be one release twice, and the next start would stop at it.
    writeFileSync(file, exportRelease('410100', 'sample-2026', samples).replace('sample-2026', 'another-id'));
    expect(() => importRelease(file, folder)).toThrow('says what sample-2026 says already');
    writeFileSync(file, 'schemaVersion: 99\n');
    expect(() => importRelease(file, folder)).toThrow('schema version 99');
    expect(readdirSync(folder)).toEqual(['410100-sample-2026.yaml']);
  });
});
