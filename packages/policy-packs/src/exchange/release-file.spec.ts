import { hashLayer, type LayerContent, type PolicyLayerRelease } from '@onething/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';
import { readReleaseFile, RELEASE_FILE_MAX_BYTES, RELEASE_SCHEMA_VERSION, ReleaseFileRefused, writeReleaseFile } from './release-file.ts';

const problemOf = (text: string): [string, string] => {
  try {
    readReleaseFile(text, 'pack.yaml');
  } catch (refusal) {
    if (refusal instanceof ReleaseFileRefused) return [refusal.problem, refusal.place];
    throw refusal;
  }
  throw new Error('was taken in');
};

const head =
  'code: "410107"\nname: { zh: 示例区, en: Sample District }\nkind: county\nrelease: { id: "2026.1", publishedOn: 2026-12-01, effectiveFrom: 2026-12-01 }\n';

describe('a release as a file', () => {
  it('is every published pack, read back to the same hash', () => {
    for (const release of loadPacks()) expect(readReleaseFile(writeReleaseFile(release), release.code)).toEqual(release);
  });

  it('keeps any content byte for byte, whatever its texts look like', () => {
    // Texts a YAML reader may take for something else, besides everything fast-check thinks of.
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2026-01-01', '0123', 'null', 'no', '1e3', '~', '- a', ' x', 'a: b', '# c', '一\n二', '370112'),
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(text, tie('node'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (precheck) => {
        const content = { precheck } as unknown as LayerContent;
        const release: PolicyLayerRelease = {
          code: '410107',
          name: { zh: '示例区', en: 'Sample District' },
          kind: 'county',
          releaseId: '2026.1',
          publishedOn: '2026-12-01',
          effectiveFrom: '2027-01-01',
          hash: hashLayer(content),
          content,
        };
        expect(readReleaseFile(writeReleaseFile(release), 'pack.yaml').hash).toBe(release.hash);
      }),
      { numRuns: 300 },
    );
  });

  it('may leave its name to the layer it is laid over', () => {
    const nameless = head
      .split('\n')
      .filter((line) => !/^(name|kind)/.test(line))
      .join('\n');
    expect(problemOf(nameless)).toEqual(['PACK_INCOMPLETE', 'name']);
    const layer = { name: { zh: '区', en: 'District' }, kind: 'county' as const };
    expect(readReleaseFile(nameless, 'pack.yaml', () => layer)).toMatchObject({ code: '410107', ...layer });
  });

  it('of a later schema version is refused as such, whatever else is in it', () => {
    expect(problemOf(`schemaVersion: ${RELEASE_SCHEMA_VERSION + 1}\nanything: new\n`)).toEqual(['PACK_SCHEMA_NEWER', 'schemaVersion']);
    expect(readReleaseFile(`schemaVersion: ${RELEASE_SCHEMA_VERSION}\n${head}`, 'pack.yaml').code).toBe('410107');
  });

  it.each([
    ['', 'PACK_UNREADABLE', ''],
    ['- a list', 'PACK_UNREADABLE', ''],
    ['a: [', 'PACK_UNREADABLE', ''],
    [head.replace('"410107"', '41010'), 'PACK_INCOMPLETE', 'code'],
    [head.replace('2026-12-01', 'soon'), 'PACK_INCOMPLETE', 'release.publishedOn'],
    [`${head}laws: {}\n`, 'PACK_KEY_UNKNOWN', 'laws'],
  ])('that says %j is refused: %s at %j', (text, problem, place) => {
    expect(problemOf(text)).toEqual([problem, place]);
  });

  it('is read up to its longest length and no further', () => {
    const filled = (bytes: number) => `${head}#${' '.repeat(bytes - Buffer.byteLength(head) - 1)}`;
    expect(readReleaseFile(filled(RELEASE_FILE_MAX_BYTES), 'pack.yaml').code).toBe('410107');
    expect(problemOf(filled(RELEASE_FILE_MAX_BYTES + 1))).toEqual(['PACK_TOO_LARGE', '']);
  });
});
