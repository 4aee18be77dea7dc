import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { family, officersOf } from '../kit/cast.ts';
import { accepted, officerStep, prepareDecision, verify } from '../kit/case-steps.ts';
import { declare, fillCareForm, reviewAndSubmit, startApplication, uploadPapers } from '../kit/hall-pages.ts';
import { policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { visitAs } from '../kit/visit-pages.ts';

const visit = visitAs('left-behind');

describe('a left-behind child of Zhengzhou, on a phone', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10' });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  it('is registered for care by its grandmother, confirmed, and promised no money', async () => {
    const child = family('zhengzhou-left-behind');
    const { page, complaints } = await openPage(browser, 'phone');
    await page.goto(`${platform.origin}/410102/child-welfare`);
    await startApplication(page, visit);
    await signInAs(page, platform.origin, 'guardian-zhengzhou-left-behind', '/410102/child-welfare/apply');
    await declare(page, visit, /农村留守儿童/);
    await fillCareForm(page, child, '林山寨街道', visit);
    await uploadPapers(page, visit);
    await reviewAndSubmit(page, child, visit);
    // Nobody waits for money that will not come.
    expect(await page.getByRole('main').innerText()).toContain('提供关爱服务，不发放补贴');
    const caseId = new URL(page.url()).pathname.split('/').at(-1)!;

    const officers = await officersOf(platform.origin, 'zhongyuan');
    await policySays({ ...officers, guardian: officers.handler, caseId }, 'ELIGIBLE');
    await verify(officers.handler, officers.head, caseId);
    accepted(await prepareDecision(officers.countyHandler, caseId, 'CONFIRM'));
    accepted(await officerStep(officers.countyConfirmer, 'signDecision', caseId));

    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await visit(page, 'decision');
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('郑民文〔2020〕57号');
    expect(words).toContain('不发放基本生活补贴');
    expect(words).not.toMatch(/起发放|从哪个月起发放|每月发多少|\d元/);
    expect(complaints).toEqual([]);
  });
});
