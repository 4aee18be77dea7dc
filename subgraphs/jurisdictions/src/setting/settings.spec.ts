import { join } from 'node:path';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../subgraph.ts';

interface Place {
  offeredCategories: { category: string }[];
  settings: {
    name: string;
    label: { zh: string };
    value: unknown;
    unit: string | null;
    sample: boolean;
    overridden: boolean;
    lineage: { code: string; sample: boolean }[];
  }[];
}

const samples = join(import.meta.dirname, '../../../../infra/sample-data/policy');
const query = `query ($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime) { jurisdiction(code: $code, asOf: $asOf, knownAt: $knownAt) {
  offeredCategories { category } settings { name label { zh } value unit sample overridden lineage { code sample } } } }`;

describe.each(await dialects())('a question about a past day on %s', (dialect) => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = (await bootForTest(jurisdictionsSubgraph({ overlayFolders: [samples] }), { dialect })) as TestSubgraph;
    await subgraph.drainEvents();
  });
  afterAll(() => subgraph.stop());

  const ask = async (code: string, asOf?: string, knownAt?: string): Promise<Place> => {
    const { data, errors } = await subgraph.execute(query, { code, asOf, knownAt });
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { jurisdiction: Place }).jurisdiction;
  };
  const settingOf = ({ settings }: Place, name: string) => settings.find((setting) => setting.name === name);
  const verification = 'limitWorkingDays.CHILD_WELFARE.VERIFICATION';

  it('is answered by the release in force then: nothing the day before, everything from the day on', async () => {
    expect((await ask('370114', '2022-11-20')).offeredCategories).toEqual([]);
    const first = await ask('370114', '2022-11-21');
    expect(first.offeredCategories.map(({ category }) => category).toSorted()).toEqual([
      'DE_FACTO_UNSUPPORTED',
      'HIV_AFFECTED',
      'KEY_DIFFICULTY',
      'ORPHAN',
    ]);
    expect(settingOf(await ask('370112', '2023-12-31'), 'limitWorkingDays.CHILD_WELFARE.WHOLE')).toBeUndefined();
    expect(settingOf(await ask('370112', '2024-01-01'), 'limitWorkingDays.CHILD_WELFARE.WHOLE')).toMatchObject({
      value: 15,
      unit: 'workingDays',
      overridden: false,
    });
  });

  it('shows the city that decides otherwise, from its day on, marked as the sample it is', async () => {
    expect(settingOf(await ask('210202', '2025-12-31'), verification)).toMatchObject({ value: 15, sample: false, overridden: false });
    const dalian = settingOf(await ask('210202', '2026-01-01'), verification);
    expect(dalian).toMatchObject({ value: 10, sample: true, overridden: true, label: { zh: '查验时限' } });
    expect(dalian?.lineage).toEqual([
      { code: '210000', sample: false },
      { code: '210200', sample: true },
    ]);
    expect(settingOf(await ask('210106', '2026-01-01'), verification)).toMatchObject({ value: 15, overridden: false });
  });

  it('does not know before its publication what takes effect later', async () => {
    const before = await ask('210202', '2026-03-01', '2025-12-31T12:00:00+08:00');
    expect(settingOf(before, verification)).toMatchObject({ value: 15 });
    const after = await ask('210202', '2026-03-01', '2026-01-01T12:00:00+08:00');
    expect(settingOf(after, verification)).toMatchObject({ value: 10 });
  });

  it('gives the guide of a past day too', async () => {
    const guide = `query ($knownAt: DateTime) { serviceGuide(code: "210202", service: "child-welfare", asOf: "2026-03-01", knownAt: $knownAt) { limitWorkingDays } }`;
    const days = async (knownAt?: string) =>
      ((await subgraph.execute(guide, { knownAt })).data as { serviceGuide: { limitWorkingDays: number } }).serviceGuide.limitWorkingDays;
    expect(await days('2025-12-31T12:00:00+08:00')).toBe(30);
    expect(await days('2026-01-02T12:00:00+08:00')).toBe(25);
  });
});
