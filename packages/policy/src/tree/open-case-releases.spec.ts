import { describe, expect, it } from 'vitest';
import type { PolicyLayerRelease } from '../types.ts';
import { releasesPassedOver } from './open-case-releases.ts';

function release(id: string, effectiveFrom: string, transition?: { openCases: string; from?: string }): PolicyLayerRelease {
  return { releaseId: id, effectiveFrom, content: transition ? { transition } : {} } as unknown as PolicyLayerRelease;
}

const passedOver = (releases: PolicyLayerRelease[], startedOn: string, on: string): string[] =>
  releasesPassedOver(releases, { startedOn, on }).map(({ releaseId }) => releaseId);

describe('the law of an open case', () => {
  it('takes in a release that says nothing of open cases', () => {
    expect(passedOver([release('plain', '2027-01-01')], '2026-12-31', '2027-06-01')).toEqual([]);
  });

  it('stays what it was until the case is decided, for a case begun before the release took effect', () => {
    const releases = [release('until', '2027-01-01', { openCases: 'UNTIL_DECIDED' })];
    expect(passedOver(releases, '2026-12-31', '2030-01-01')).toEqual(['until']);
    expect(passedOver(releases, '2027-01-01', '2027-01-01')).toEqual([]);
  });

  it('changes on the day the release names, and not the day before', () => {
    const releases = [release('dated', '2027-01-01', { openCases: 'FROM_DATE', from: '2027-03-01' })];
    expect(passedOver(releases, '2026-12-31', '2027-02-28')).toEqual(['dated']);
    expect(passedOver(releases, '2026-12-31', '2027-03-01')).toEqual([]);
    expect(passedOver(releases, '2027-01-01', '2027-01-01')).toEqual([]);
  });
});
