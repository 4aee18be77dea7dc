import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { approveRun, asPayer, prepareRun, reviewRun, sendRun } from '../kit/finance-pages.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { visitAs } from '../kit/visit-pages.ts';

describe('a monthly run in the browser', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10', environment: { ONETHING_SAMPLE_CASES: '0' } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  it('is prepared, reviewed, approved and sent by four people, settled by the bank, and seen by the guardian on a phone', async () => {
    const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    await policySays(cast, 'ELIGIBLE');
    const { entitlement } = await confirmed(cast);
    expect(entitlement.firstMonth).toBe('2026-04');
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: '2026-04-10' });

    const { origin } = platform;
    const visit = visitAs('licheng-payments');
    const run = await asPayer(browser, origin, 'licheng-payment-preparer', '/finance', async (page) => {
      const path = await prepareRun(page, '2026-04', visit);
      expect(await page.locator('.fin-acts').innerText()).toContain('由发放复核岗办这一步');
      return path;
    });
    await asPayer(browser, origin, 'licheng-payment-reviewer', run, (page) => reviewRun(page, visit));
    await asPayer(browser, origin, 'licheng-payment-approver', run, (page) => approveRun(page, visit));
    await asPayer(browser, origin, 'licheng-payment-sender', run, (page) => sendRun(page, visit));
    await asPayer(browser, origin, 'licheng-payment-reviewer', '/finance/ledger?year=2026', async (page) => {
      await page.getByText('借贷平衡').waitFor();
      await page.getByText('银行回盘').first().waitFor();
      await visit(page, 'ledger');
    });

    const { page, complaints } = await openPage(browser, 'phone');
    await signInAs(page, origin, 'guardian-licheng-confirmed', `/370112/applications/${cast.caseId}/money`);
    await page.getByRole('heading', { name: '领到的钱' }).waitFor();
    await page.locator('.months summary').first().click();
    await visitAs('licheng-phone')(page, 'money');
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('已到账 2026年4月10日');
    expect(words).toContain('已经领到 1 个月');
    expect(words).toContain('还没有到发放时间');
    expect(complaints).toEqual([]);
  });
});
