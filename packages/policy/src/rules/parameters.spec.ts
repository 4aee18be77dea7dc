import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParameterEntry, PolicyDocument } from '../pack-types.ts';
import type { PolicyLayerRelease } from '../types.ts';
import { overlaidValue, resolveParameters } from './parameters.ts';

const document = (values: ParameterEntry[], merge = false): PolicyDocument => ({
  id: 'sample',
  effectiveFrom: '2020-01-01',
  publishedOn: '2020-01-01',
  citations: { here: { document: '示例', clause: '一' } },
  parameters: { limit: { merge, values } },
});

const release = (code: string, values: ParameterEntry[], merge = false): PolicyLayerRelease => ({
  code,
  name: { zh: code, en: code },
  kind: 'county',
  releaseId: `${code}.1`,
  publishedOn: '2020-01-01',
  effectiveFrom: '2020-01-01',
  hash: `sha256:${code}`,
  content: { policy: { sample: document(values, merge) } },
});

const limitOf = (releases: PolicyLayerRelease[], on: string, knownOn = on, overlay?: Record<string, unknown>): unknown =>
  resolveParameters({ releases, asOf: { on, knownOn }, jurisdiction: '370112', ...(overlay && { overlay }) }).value('limit');

describe('parameters', () => {
  const country = release('000000', [
    { from: '2020-01-01', value: 6 },
    { from: '2026-06-01', value: 3, publishedOn: '2026-05-20' },
  ]);
  const county = release('370112', [{ from: '2024-01-01', value: 4 }]);

  it('hold from their day, and only once published', () => {
    expect(limitOf([country], '2026-05-31')).toBe(6);
    expect(limitOf([country], '2026-06-01')).toBe(3);
    expect(limitOf([country], '2026-06-01', '2026-05-19')).toBe(6);
    expect(limitOf([country], '2019-12-31')).toBeUndefined();
  });

  it('follow the nearest level, however old its value', () => {
    expect(limitOf([country, county], '2026-07-01')).toBe(4);
    expect(limitOf([country, county], '2023-12-31')).toBe(6);
  });

  it('can be taken back', () => {
    expect(limitOf([country, release('370112', [{ from: '2024-01-01', value: null }])], '2025-01-01')).toBeUndefined();
  });

  it('merge maps key by key where they are marked so', () => {
    const above = release('000000', [{ from: '2020-01-01', value: { one: 1, two: 2 } }], true);
    const below = release('370112', [{ from: '2020-01-01', value: { two: 3 } }], true);
    expect(limitOf([above, below], '2025-01-01')).toEqual({ one: 1, two: 3 });
    expect(limitOf([above, below], '2025-01-01', '2025-01-01', { limit: { one: 9 } })).toEqual({ one: 9, two: 3 });
  });

  it('give way to the question, null unsets', () => {
    expect(limitOf([country], '2026-01-01', '2026-01-01', { limit: 12 })).toBe(12);
    expect(limitOf([country], '2026-01-01', '2026-01-01', { limit: null })).toBeUndefined();
    expect(
      overlaidValue(
        [
          { from: '2026-01-01', value: 1 },
          { from: '2026-07-01', value: 2 },
        ],
        '2026-06-30',
      ),
    ).toBe(1);
    expect(overlaidValue([{ from: '2026-07-01', value: 2 }], '2026-06-30')).toBeNull();
    expect(overlaidValue([], '2026-06-30')).toEqual([]);
  });

  it('lose no dated value on the way down', () => {
    const entry = fc.record({
      from: fc.integer({ min: 2020, max: 2030 }).map((year) => `${year}-01-01`),
      value: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.array(entry, { maxLength: 5 }), (above, below) => {
        const releases = [release('000000', above), release('370112', below)];
        const parameters = resolveParameters({ releases, asOf: { on: '2031-01-01', knownOn: '2031-01-01' }, jurisdiction: '370112' });
        const lineage = parameters.lineage('limit')?.lineage ?? [];
        expect(lineage).toHaveLength(above.length + below.length);
        expect(lineage.filter(({ code }) => code === '370112').map(({ effectiveFrom }) => effectiveFrom)).toEqual(
          below.map(({ from }) => from).toSorted(),
        );
        expect(parameters.value('limit')).toBe(lineage.at(-1)?.value);
      }),
    );
  });
});
