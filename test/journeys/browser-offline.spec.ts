import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { family } from '../kit/cast.ts';
import { declare, fillForm, reviewAndSubmit, startApplication, uploadPapers } from '../kit/hall-pages.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { visitAs } from '../kit/visit-pages.ts';

const look = visitAs('offline');
/** What a browser says of a network that is not there. */
const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED/;

/** Every file this device holds, by its address, and what stands in the answers. */
const heldFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

/** The worker has every file the pages need: they open without a network from now on. */
const ready = async (page: Page): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => heldFiles(page), { timeout: 60_000 }).toContain('/mfe/workbench/remoteEntry.js');
};

describe('pages that open without a network', () => {
  let platform: Platform;
  let browser: Browser;
  let context: BrowserContext;
  let complaints: string[];
  let page: Page;
  const child = family('licheng-confirmed');

  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10' });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  async function openAgain(address: string): Promise<void> {
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  it('hold nothing for somebody who only reads', async () => {
    ({ page, complaints } = await openPage(browser, 'phone'));
    context = page.context();
    await page.goto(`${platform.origin}/370112/child-welfare`);
    await startApplication(page, look);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
    expect(await heldFiles(page)).toEqual([]);
  });

  it('let an applicant close the window without a network, open it, go on typing, and hand in when there is one', async () => {
    await signInAs(page, platform.origin, 'guardian-licheng-confirmed', '/370112/child-welfare/apply');
    await declare(page, look);
    await ready(page);
    const address = page.url();
    await page.getByRole('main').getByLabel('民族').fill('满族');
    await page.getByText(/^已保存/).waitFor();

    await context.setOffline(true);
    await platform.stop();
    await page.getByRole('main').getByLabel('姓名').fill('没有网络时写的');
    await page.close();
    await openAgain(address);
    const main = page.getByRole('main');
    await main.getByLabel('姓名').waitFor();
    expect(await main.getByLabel('姓名').inputValue()).toBe('没有网络时写的');
    expect(await main.getByLabel('民族').inputValue()).toBe('满族');
    await page.getByText('没有网络').first().waitFor();
    await look(page, 'form without a network');
    await main.getByLabel('儿童现住址').fill('没有网络时写的地址');
    await page.reload();
    await main.getByLabel('儿童现住址').waitFor();
    expect(await main.getByLabel('儿童现住址').inputValue()).toBe('没有网络时写的地址');

    await platform.restart();
    await context.setOffline(false);
    await page.getByText(/^已保存/).waitFor();
    await fillForm(page, child, '洪家楼街道', look);
    await uploadPapers(page, look);
    await reviewAndSubmit(page, child, look);
    expect(complaints.filter((text) => !noNetwork.test(text))).toEqual([]);
  });

  it('keep program files only, no answer of the gateway and nothing that can be read of the draft', async () => {
    const files = await heldFiles(page);
    expect(files.filter((path) => !/^\/(offline\.html$|remoteEntry-|assets\/|mfe\/(hall|workbench)\/)/.test(path))).toEqual([]);
    expect(files.join(' ')).not.toMatch(/graphql|auth|uploads|files|antd/);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain(child.child.residentId);
    expect(kept).not.toContain(child.child.name);
  });

  it('are gone after sign-out, with everything else on the device', async () => {
    await page.locator('.account-fold summary').click();
    await page.locator('.account-panel button').click();
    await page.waitForURL((url) => !url.pathname.includes('/applications'));
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
    expect(await heldFiles(page)).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onething.')))).toEqual([]);
    const databases = await page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)));
    expect(databases).not.toContain('onething.keys');
    await context.close();
  });

  it('show a village director the visits of the village, and take one that is written in a closed valley', async () => {
    const cast = await applied(platform.origin, 'tiexi', 'shenyang-confirmed');
    await policySays(cast, 'ELIGIBLE');
    await confirmed(cast);
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: '2026-04-12' });
    ({ page, complaints } = await openPage(browser, 'phone'));
    context = page.context();
    await signInAs(page, platform.origin, 'tiexi-village-director', '/workbench/visits');
    await page.locator('.road-period .road-row').first().waitFor();
    await ready(page);
    await page.close();

    await context.setOffline(true);
    await platform.stop();
    await openAgain(`${platform.origin}/workbench/visits`);
    await page.getByText('没有信号', { exact: true }).waitFor();
    await look(page, 'visits without a network');
    await page.locator('.road-period .road-row').first().click();
    await page.getByRole('group', { name: '见到孩子本人了吗？' }).getByRole('radio', { name: '没见到', exact: true }).check();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('为什么没见到？').fill('谷里没有信号，门锁着');
    await page.reload();
    await page.getByLabel('为什么没见到？').waitFor();
    expect(await page.getByLabel('为什么没见到？').inputValue()).toBe('谷里没有信号，门锁着');
    await page.getByRole('button', { name: '填好了，上报' }).click();
    await page.getByRole('heading', { name: '1 份等待上报' }).waitFor();

    await platform.restart({ ONETHING_TODAY: '2026-04-12' });
    await context.setOffline(false);
    await page.getByRole('heading', { name: '1 份等待上报' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('谷里没有信号');
    expect(complaints.filter((text) => !noNetwork.test(text))).toEqual([]);
    await context.close();
  });
});
