import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { family } from '../kit/cast.ts';
import { declare, fillForm, reviewAndSubmit, startApplication, uploadPapers } from '../kit/hall-pages.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { visitAs } from '../kit/visit-pages.ts';
import { decideInWorkbench, verifyInWorkbench } from '../kit/workbench-pages.ts';

describe('the first case in the browser', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10', environment: { ONETHING_FREE_DOCUMENTS: '' } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  it.each([
    ['licheng', '370112', '洪家楼街道', 'licheng-confirmed'],
    ['tiexi', '210106', '工人村街道', 'shenyang-confirmed'],
  ] as const)('is applied for on a phone, verified, confirmed and paid in %s', async (place, code, street, familyId) => {
    const child = family(familyId);
    const { page, complaints } = await openPage(browser, 'phone');
    const visit = visitAs(`${place}-phone`);
    await page.goto(`${platform.origin}/${code}/child-welfare`);
    await startApplication(page, visit);
    await signInAs(page, platform.origin, `guardian-${familyId}`, `/${code}/child-welfare/apply`);
    await declare(page, visit);
    await fillForm(page, child, street, visit);
    await uploadPapers(page, visit);
    await reviewAndSubmit(page, child, visit);
    const caseId = new URL(page.url()).pathname.split('/').at(-1)!;
    expect(await page.getByRole('main').innerText()).toContain('15');

    await verifyInWorkbench(browser, platform.origin, place, caseId, visitAs(`${place}-desktop`));
    await decideInWorkbench(browser, platform.origin, place, caseId, { kind: 'CONFIRM' }, visitAs(`${place}-desktop`));

    await page.reload();
    await page.getByRole('heading', { name: '每月发多少' }).waitFor();
    await visit(page, 'entitlement');
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('2026年4月');
    expect(words).toContain('示例金额');
    expect(complaints).toEqual([]);
  });

  it('says at the field what is wrong, and keeps what was typed when the session ends', async () => {
    const { page } = await openPage(browser, 'phone');
    await signInAs(page, platform.origin, 'guardian-licheng-refused', '/370112/child-welfare/apply');
    await declare(page, visitAs('errors-phone'));
    await page.getByRole('main').getByLabel('姓名').fill('赵子涵');
    await page
      .getByRole('main')
      .getByLabel(/身份证号/)
      .fill('370112201608199916');
    await page.getByRole('button', { name: /^保存并继续/ }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('main').innerText()).toContain('号码不对');
    await visitAs('errors-phone')(page, 'errors');

    await page.context().clearCookies();
    await page.getByRole('main').getByLabel('民族').fill('满族');
    await page.getByText('登录已过期').first().waitFor();
    const address = new URL(page.url()).pathname;
    await signInAs(page, platform.origin, 'guardian-licheng-refused', address);
    await page.getByRole('main').getByLabel('姓名').waitFor();
    expect(await page.getByRole('main').getByLabel('姓名').inputValue()).toBe('赵子涵');
    expect(await page.getByRole('main').getByLabel('民族').inputValue()).toBe('满族');
  });
});
