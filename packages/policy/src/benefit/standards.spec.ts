import { describe, expect, it } from 'vitest';
import type { StandardEntry } from '../pack-types.ts';
import type { PolicyLayerRelease } from '../types.ts';
import { layerIndex } from '../tree/layer-index.ts';
import { standardLookup } from './standards.ts';

const release = (code: string, standards: StandardEntry[]): PolicyLayerRelease => ({
  code,
  name: { zh: code, en: code },
  kind: 'county',
  releaseId: '1',
  publishedOn: '2025-12-01',
  effectiveFrom: '2025-12-01',
  hash: `sha256:${code}`,
  content: { policy: { sample: { id: 'sample', effectiveFrom: '2025-12-01', publishedOn: '2025-12-01', citations: {}, standards } } },
});
const of = (fen: number, from = '2026-01', more: Partial<StandardEntry> = {}): StandardEntry => ({
  category: 'ORPHAN',
  from,
  fen,
  ...more,
});
const amount = (releases: PolicyLayerRelease[], month: string, knownOn = '2026-12-31'): number | undefined =>
  standardLookup(layerIndex(releases), '210102', knownOn, undefined)('210102', 'ORPHAN', month)?.fen;

describe('standards', () => {
  it('are unset where nobody published one', () => {
    expect(amount([release('210000', [])], '2026-03')).toBeUndefined();
    expect(amount([release('210000', [of(100)])], '2025-12')).toBeUndefined();
  });

  it('follow the nearest level, the latest month, the latest publication', () => {
    expect(amount([release('210000', [of(100)]), release('210100', [of(90)])], '2026-03')).toBe(90);
    expect(amount([release('210000', [of(100), of(120, '2026-03')])], '2026-03')).toBe(120);
    const corrected = release('210000', [of(130, '2026-01', { publishedOn: '2026-05-20' }), of(100)]);
    expect(amount([corrected], '2026-03', '2026-05-19')).toBe(100);
    expect(amount([corrected], '2026-03', '2026-05-20')).toBe(130);
  });

  it('cannot undercut a floor raised above them', () => {
    const province = release('210000', [of(150, '2026-07', { mode: 'FLOOR' })]);
    const city = release('210100', [of(120)]);
    expect(amount([province, city], '2026-06')).toBe(120);
    expect(amount([province, city], '2026-07')).toBe(150);
    expect(amount([province, release('210100', [of(160)])], '2026-07')).toBe(160);
    expect(amount([province], '2026-07')).toBe(150);
  });

  it('add a raise to what lies above', () => {
    expect(amount([release('210000', [of(100)]), release('210100', [of(20, '2026-02', { mode: 'RAISE' })])], '2026-03')).toBe(120);
    expect(amount([release('210100', [of(20, '2026-02', { mode: 'RAISE' })])], '2026-03')).toBeUndefined();
  });
});
