import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../kit/browser.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { runDeskOf, sendMonth } from '../kit/run-steps.ts';
import { asShaper, draftStandard, publishDraft, submitDraft } from '../kit/studio-pages.ts';
import { visitAs } from '../kit/visit-pages.ts';

describe('a city that raises its standard in the studio', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-11-10', environment: { ONETHING_SAMPLE_CASES: '0' } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  it('drafts it, has it approved by another, publishes it, and the next month pays it; a neighbour sees nothing of it', async () => {
    const cast = await applied(platform.origin, 'zhongyuan', 'zhengzhou-orphan');
    await policySays(cast, 'ELIGIBLE');
    const { entitlement } = await confirmed(cast);
    expect(entitlement.months[0]).toMatchObject({ month: '2026-12', amountFen: 160_000 });
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: '2026-12-10' });

    const { origin } = platform;
    const visit = visitAs('zhengzhou-studio');
    const wanted = { name: '2027年儿童保障标准调整', month: '2027-01', category: '孤儿', yuan: '1,700' };
    const draftId = await asShaper(browser, origin, 'zhongyuan-city-administrator', '/studio', async (page) => {
      const id = await draftStandard(page, wanted, visit);
      const figures = await submitDraft(page, visit);
      // One child, a hundred yuan more a month.
      expect(figures).toContain('金额增加\n1 人');
      expect(figures).toContain('+100元');
      return id;
    });

    const read = 'query Draft($id: ID!) { policyDraft(id: $id) { id state version } }';
    const signIn = (subject: string): Promise<HttpPerson> => new HttpPerson(origin).signIn(subject);
    const neighbour = await signIn('licheng-administrator');
    expect((await neighbour.ask(read, { id: draftId })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const own = await signIn('zhongyuan-city-administrator');
    const approve = { draftId, expectedVersion: 2 };
    const notTheirs = await own.ask(
      'mutation Approve($input: ApprovePolicyDraftInput!) { approvePolicyDraft(input: $input) { __typename } }',
      { input: { ...approve, idempotencyKey: 'own-approval-1' } },
    );
    expect(notTheirs.errors).toBeDefined();
    await asShaper(browser, origin, 'licheng-administrator', `/studio/drafts/${draftId}?at=410100&draft=${draftId}`, async (page) => {
      await page.locator('.state-problem').first().waitFor();
      expect(await page.locator('.stu').innerText()).not.toContain(wanted.name);
    });

    await asShaper(
      browser,
      origin,
      'zhongyuan-city-policy-approver',
      `/studio/drafts/${draftId}/rehearsal?at=410100&draft=${draftId}`,
      (page) => publishDraft(page, visit),
    );
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: '2027-01-10' });
    const desk = await runDeskOf('410102', 'zhongyuan', (subject) => new HttpPerson(platform.origin).signIn(subject));
    const run = await sendMonth(desk, '2027-01');
    // January at the new standard, and December, of which there was no run, at the old one.
    expect(run).toMatchObject({ month: '2027-01', itemCount: 2, totalFen: 170_000 + 160_000 });
  });
});
