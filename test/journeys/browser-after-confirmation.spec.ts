import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, openPage, sidewaysScroll, signInAs, startBrowser } from '../kit/browser.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import type { Cast } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { samplePng } from '../kit/sample-image.ts';

describe('the life of a confirmed case in its offices’ browsers, in both languages', () => {
  let platform: Platform;
  let browser: Browser;
  let licheng: Cast;
  let tiexi: Cast;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10' });
    browser = await startBrowser();
    licheng = await enrolled('licheng', 'licheng-confirmed');
    tiexi = await enrolled('tiexi', 'shenyang-confirmed');
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  async function enrolled(place: string, family: string): Promise<Cast> {
    const cast = await applied(platform.origin, place, family);
    await policySays(cast, 'ELIGIBLE');
    await confirmed(cast);
    return cast;
  }
  async function open(device: 'phone' | 'tablet' | 'desktop', subject: string, path: string, language?: 'en'): Promise<Page> {
    const watch = await openPage(browser, device, language);
    await signInAs(watch.page, platform.origin, subject, path);
    return watch.page;
  }
  async function fits(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  const changes = (caseId: string): string => `/workbench/cases/${caseId}/changes`;

  it('termination: told with proof, the month shown before anybody decides, checked, prepared, signed by another, read by the family', async () => {
    const told = await open('tablet', 'licheng-township-officer', changes(licheng.caseId));
    await told.getByRole('radio', { name: '孩子死亡' }).check();
    await told.getByLabel('发生日期').fill('2026-03-08');
    await fits(told);
    await told.getByRole('button', { name: /^提出/ }).click();
    const effect = told.getByRole('region', { name: '对发放的影响' });
    await effect.getByText('停发月份').waitFor();
    await told
      .getByLabel('添加照片或文件')
      .setInputFiles({ name: '死亡证明.png', mimeType: 'image/png', buffer: Buffer.from(samplePng()) });
    await told.getByRole('link', { name: /死亡证明/ }).waitFor();
    await told.getByRole('checkbox', { name: '死亡证明' }).check();
    await told.getByLabel('核查情况').fill('已核对死亡证明。');
    await fits(told);
    await told.getByRole('button', { name: /^核查完毕/ }).click();

    const county = await open('desktop', 'licheng-county-officer', changes(licheng.caseId));
    await county.getByRole('link', { name: /死亡证明/ }).waitFor();
    await county.getByRole('region', { name: '对发放的影响' }).getByText('停发月份').waitFor();
    await county.getByRole('button', { name: /^送签发/ }).click();
    await county.getByText('待签发').first().waitFor();

    const signer = await open('desktop', 'licheng-county-confirmer', changes(licheng.caseId), 'en');
    await signer.getByRole('region', { name: 'What it does to the payments' }).getByText('Stops from').waitFor();
    await fits(signer);
    await signer.locator('.wb-bar button').first().click();
    await signer.getByText('It is in force at once and the guardian is told. Sign?').waitFor();
    await signer.locator('.wb-bar button').first().click();
    await signer.getByText('Decided').first().waitFor();

    const family = await open('phone', 'guardian-licheng-confirmed', `/370112/applications/${licheng.caseId}`);
    await family.getByText('看通知书', { exact: true }).click();
    await family.getByText(/从保障名册中减员/).waitFor();
    await fits(family);
  });

  it('a referral: the family says yes, the office sends it, the agency’s clerk answers, the family reads the answer', async () => {
    const office = await open('desktop', 'tiexi-township-officer', `/workbench/cases/${tiexi.caseId}`);
    const section = office.locator('.wb-referrals');
    await section
      .getByRole('button', { name: /^家庭同意/ })
      .first()
      .click();
    await section.getByLabel(/家庭怎么同意的/).fill('电话同意');
    await section.locator('.wb-reason button[type=submit]').click();
    await section
      .getByRole('button', { name: /^转给主管部门/ })
      .first()
      .click();
    await section.getByRole('button', { name: /^转给主管部门/ }).waitFor({ state: 'detached' });

    const clerk = await open('phone', 'tiexi-agency-clerk', '/workbench/referrals');
    await clerk.getByRole('button', { name: '答复' }).first().waitFor();
    await fits(clerk);
    await clerk.getByRole('button', { name: '答复' }).first().click();
    await clerk.getByRole('radio', { name: '可以办' }).check();
    await clerk.getByLabel('要告诉家庭的话').fill('已全额资助参保。');
    await fits(clerk);
    await clerk.getByRole('button', { name: '发出答复' }).click();
    await clerk.getByText('可以办').first().waitFor();

    const english = await open('tablet', 'tiexi-county-officer', '/workbench/referrals', 'en');
    await english.getByRole('table').waitFor();
    await fits(english);
    const family = await open('phone', 'guardian-shenyang-confirmed', `/210106/applications/${tiexi.caseId}`);
    await family.getByText(/已全额资助参保/).waitFor();
  });

  it('an objection to an amount: raised by the family, answered at the county’s desk beside the calculation, read by the family', async () => {
    const money = `/210106/applications/${tiexi.caseId}/money`;
    const family = await open('phone', 'guardian-shenyang-confirmed', money);
    await family.getByText('对金额提出异议', { exact: true }).click();
    await family.locator('#amount-objection-reason').fill('比邻居家少');
    await family.getByRole('button', { name: '提交异议' }).click();
    await family.getByText('比邻居家少').first().waitFor();

    const county = await open('desktop', 'tiexi-county-officer', '/workbench/messages');
    await county.getByText(/对发放金额提出异议/).waitFor();
    await county.goto(`${platform.origin}/workbench/amounts`);
    await county.getByRole('table').waitFor();
    await fits(county);
    await county.locator('tbody th a').first().click();
    await county.getByText('比邻居家少').waitFor();
    expect(await county.getByRole('radio', { name: /已更正/ }).isDisabled()).toBe(true);
    await county.getByRole('radio', { name: /金额无误/ }).check();
    await county.getByLabel('答复和理由').fill('按沈阳市标准全额发放，没有扣减。');
    await fits(county);
    await county.keyboard.press('Control+Enter');
    await county.getByRole('heading', { name: '金额无误，维持' }).waitFor();

    await family.goto(`${platform.origin}${money}`);
    await family.getByText('按沈阳市标准全额发放，没有扣减。').waitFor();
    await family.goto(`${platform.origin}/210106/messages`);
    await family.getByText(/金额的异议已有答复/).waitFor();
  });
});
