import { loadPacks } from '@onething/policy-packs';
import { runJob } from '@onething/subgraph-kit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { tiexi } from '../../testing/sample-people.ts';
import { ReferralRow } from '../referral.entity.ts';
import { nextLook, offerDueServices } from './offer-due-services.ts';

const day = (offset: number, from = '2026-03-10'): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

describe('the day on which services are looked at again', () => {
  it.each([
    ['2008-03-12', '2026-03-10', '2026-03-12'],
    ['2008-03-12', '2026-03-12', '2027-01-01'],
    ['2008-03-10', '2026-03-10', '2027-01-01'],
    ['2015-03-12', '2026-03-10', '2027-01-01'],
    ['2008-02-29', '2026-01-15', '2026-02-28'],
    ['2008-12-31', '2026-03-10', '2026-12-31'],
    [null, '2026-12-31', '2027-01-01'],
  ])('of a child born on %s, on %s, is %s', (bornOn, today, expected) => expect(nextLook(bornOn, today)).toBe(expected));

  it('lies ahead, no later than New Year, and misses no 18th birthday', () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(12_000), (born, now) => {
        const bornOn = day(born, '2000-01-01');
        const today = day(now, '2010-01-01');
        const next = nextLook(bornOn, today);
        expect(next > today).toBe(true);
        expect(next <= `${Number(today.slice(0, 4)) + 1}-01-01`).toBe(true);
        const birthday = `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`;
        if (birthday > today && !bornOn.endsWith('02-29')) expect(next <= birthday || next.endsWith('-01-01')).toBe(true);
      }),
    );
  });
});

describe('offering by itself', () => {
  let journey: CaseJourney;
  let caseId = '';
  beforeAll(async () => {
    journey = await CaseJourney.begin('sqlite', loadPacks());
    caseId = await journey.submitted(sampleAnswers({ registeredAt: tiexi.code }), tiexi.county);
    await journey.verify(caseId, tiexi);
    await journey.decide(caseId, tiexi, 'CONFIRM');
  }, 60_000);
  afterAll(() => journey.end());

  it('never offers the same service to the same child for the same period twice, whenever and however often it runs', async () => {
    const { database, kit } = journey.subgraph.running;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ ahead: fc.nat(400), again: fc.boolean() }), { minLength: 1, maxLength: 4 }), async (looks) => {
        for (const { ahead, again } of looks) {
          journey.onDay(day(ahead, journey.today));
          // As if the watch had been lost, or two processes had read it.
          if (again) await database.transact((manager) => manager.query(`DELETE FROM referral_watch`));
          await Promise.all([runJob(kit as never, offerDueServices), runJob(kit as never, offerDueServices)]);
          const rows = await database.read.manager.findBy(ReferralRow, { caseId });
          const keys = rows.map(({ service, period }) => `${service} ${period}`);
          expect(new Set(keys).size).toBe(keys.length);
          const year = journey.today.slice(0, 4);
          expect(keys).toContain(`MEDICAL_INSURANCE ${year}`);
        }
      }),
      { numRuns: 6 },
    );
  });
});
