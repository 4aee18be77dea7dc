import { comparePolicies, compilePolicy, type PolicyLayerRelease, releaseOfDraft } from '@onething/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPackOverlays } from './loading/load-pack-overlays.ts';
import { loadPacks } from './loading/load-packs.ts';
import { packFolder } from './pack-folder.ts';
import { join } from 'node:path';

const packs = loadPacks();
const samples = loadPackOverlays(join(packFolder(), '../../../infra/sample-data/policy'), packs);
const published = [...packs, ...samples];

const at = (code: string, on: string, releases: readonly PolicyLayerRelease[] = published) => ({
  code,
  on,
  knownOn: on,
  releases,
  policy: compilePolicy([...releases]),
});

describe('two policies side by side', () => {
  it('of the same place and day do not differ', () => {
    for (const code of ['370112', '410102', '210202']) expect(comparePolicies(at(code, '2026-06-01'), at(code, '2026-06-01'))).toEqual([]);
  });

  it('of a city and its province differ in what the city decided', () => {
    const paths = comparePolicies(at('210100', '2026-06-01'), at('210202', '2026-06-01')).map(({ path }) => path);
    expect(paths).toContain('parameters/limitWorkingDays.CHILD_WELFARE.VERIFICATION');
  });

  it('of Licheng and Zhangqiu differ in the categories, states and contacts they publish', () => {
    const differences = comparePolicies(at('370112', '2026-06-01'), at('370114', '2026-06-01'));
    const sideOf = (path: string) => differences.find((difference) => difference.path === path);
    expect(sideOf('parameters/offeredCategories')).toBeDefined();
    expect(sideOf('contacts/licheng-supervision')?.right).toBeUndefined();
    expect(differences.filter(({ path }) => path.startsWith('definitions/')).length).toBeGreaterThan(0);
  });

  it('with and without a draft differ exactly at what the draft changes, whatever amount it sets', () => {
    const before = at('410100', '2027-01-01');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000 }),
        fc.constantFrom('ORPHAN', 'HIV_INFECTED', 'DE_FACTO_UNSUPPORTED'),
        (fen, category) => {
          const draft = {
            code: '410100',
            place: { name: { zh: '郑州市', en: 'Zhengzhou' }, kind: 'city' as const },
            title: '示例',
            basis: { document: '示例文', clause: '一' },
            effectiveFrom: '2027-01-01',
            transition: { openCases: 'UNTIL_DECIDED' as const },
          };
          const changes = [{ path: `standards/${category}`, value: { fen, mode: 'SET', from: '2027-01' } }];
          const release = releaseOfDraft(draft, changes, { publishedOn: '2026-12-01', releaseId: '2026-12-01.1' });
          const found = comparePolicies(before, at('410100', '2027-01-01', [...published, release]));
          const was = found[0]?.left?.value as { fen: number } | undefined;
          const expected = was && was.fen === fen ? [] : [`standards/${category}`];
          expect(found.map(({ path }) => path)).toEqual(expected);
          if (expected.length > 0) expect(found[0]?.right).toEqual({ value: { fen }, citation: { document: '示例文', clause: '一' } });
        },
      ),
      { numRuns: 25 },
    );
  });
});
