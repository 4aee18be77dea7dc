import { join } from 'node:path';
import { compilePolicy, type Category } from '@onething/policy';
import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { describe, expect, it } from 'vitest';
import { calculateDues } from './calculate-dues/calculate-dues.ts';

const packs = loadPacks();
const overlays = loadPackOverlays(join(import.meta.dirname, '../../../../infra/sample-data/policy'), packs);
const policy = compilePolicy([...packs, ...overlays]);
const firstMonth = (category: Category, county: string, on = '2026-03-10') =>
  calculateDues(policy, { county, confirmedOn: on, facts: { category, bornOn: '2016-02-11' } }, on);

describe('the sample standards', () => {
  it('are every one marked as samples; the packs themselves publish no amount', () => {
    const standardsOf = (releases: typeof packs) =>
      releases.flatMap(({ content }) => Object.values(content.policy ?? {}).flatMap(({ standards = [] }) => standards));
    expect(standardsOf(packs)).toEqual([]);
    expect(overlays.every(({ sample }) => sample === true)).toBe(true);
    expect(standardsOf(overlays).length).toBeGreaterThan(0);
    expect(standardsOf(overlays).every(({ sample }) => sample === true)).toBe(true);
  });

  it.each([
    ['DE_FACTO_UNSUPPORTED', '370112', 164_000, '370100'],
    ['ORPHAN', '370112', 205_000, '370100'],
    ['KEY_DIFFICULTY', '370112', 98_000, '370112'],
    ['DE_FACTO_UNSUPPORTED', '210106', 195_000, '210100'],
    ['DE_FACTO_UNSUPPORTED', '210302', 140_000, '210000'],
    ['DE_FACTO_UNSUPPORTED', '210202', 172_000, '210200'],
    ['ORPHAN', '370114', 205_000, '370100'],
    ['DE_FACTO_UNSUPPORTED', '370114', 164_000, '370100'],
    ['KEY_DIFFICULTY', '370114', 92_000, '370114'],
    ['HIV_AFFECTED', '370114', 164_000, '370114'],
    ['ORPHAN', '410102', 160_000, '410100'],
    ['DE_FACTO_UNSUPPORTED', '410194', 135_000, '410100'],
    ['HIV_INFECTED', '410102', 135_000, '410100'],
    ['POOR_FAMILY', '410171', 30_000, '410100'],
    ['SELF_DIFFICULTY', '410172', 45_000, '410100'],
    ['TEMPORARY_DIFFICULTY', '410173', 30_000, '410100'],
  ] as const)('pay %s in %s', (category, county, amountFen, level) => {
    const { dues, state } = firstMonth(category, county);
    expect(state).toBe('ESTABLISHED');
    expect(dues[0]).toMatchObject({ month: '2026-04', amountFen, sample: true });
    expect(dues[0]?.lines[0]).toMatchObject({ kind: 'STANDARD', sample: true, layer: { code: level } });
  });

  it('leave orphans in Liaoning and left-behind children in Zhengzhou without an amount', () => {
    expect(firstMonth('ORPHAN', '210106')).toMatchObject({
      state: 'STANDARD_UNSET',
      dues: [],
      problem: { jurisdictionCode: '210106', category: 'ORPHAN', month: '2026-04' },
    });
    expect(firstMonth('LEFT_BEHIND', '410102').problem).toMatchObject({ code: 'CARE_ONLY', jurisdictionCode: '410102' });
    expect(firstMonth('ORPHAN', '210202').problem).toMatchObject({ code: 'STANDARD_UNSET', jurisdictionCode: '210202' });
  });

  it('let Dalian decide openly what the province decides otherwise', () => {
    const verification = (code: string) =>
      policy.deadline({
        jurisdiction: code,
        on: '2026-03-02',
        given: { service: 'CHILD_WELFARE', step: 'VERIFICATION', receivedOn: '2026-03-02' },
      });
    expect([verification('210202').limitWorkingDays, verification('210302').limitWorkingDays]).toEqual([10, 15]);
    const visits = policy.parameter('210202', 'visitFrequency', '2026-03-02');
    expect(visits?.value).toEqual({ VILLAGE: 'MONTHLY', TOWNSHIP: 'MONTHLY', COUNTY: 'HALF_YEARLY', RESCUE_AGENCY: 'QUARTERLY' });
    expect(visits?.lineage.map(({ code, sample = false }) => [code, sample])).toEqual([
      ['210000', false],
      ['210000', false],
      ['210200', true],
    ]);
  });
});
