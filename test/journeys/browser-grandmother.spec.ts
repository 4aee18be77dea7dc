import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { family } from '../kit/cast.ts';
import { declare, fillForm, reviewAndSubmit, startApplication } from '../kit/hall-pages.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { samplePng } from '../kit/sample-image.ts';
import { visitAs } from '../kit/visit-pages.ts';

const visit = visitAs('grandmother');
/** A village's network: half a second of delay, 50 kB a second down, 20 kB up. */
const slowNetwork = { offline: false, latency: 500, downloadThroughput: 50_000, uploadThroughput: 20_000 };

/** Photos that wait on the device. */
const waiting = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('onething.waiting-files');
        request.addEventListener('success', () => {
          const database = request.result;
          if (!database.objectStoreNames.contains('files')) return (database.close(), resolve(0));
          const count = database.transaction('files').objectStore('files').count();
          count.addEventListener('success', () => (database.close(), resolve(count.result)));
        });
      }),
  );

describe('a grandmother in Licheng, on a phone, with a slow network', () => {
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

  /** Chooses a photo for a paper and says it is clear. */
  async function photograph(page: Page, place: number): Promise<void> {
    const photo = { name: `照片${place + 1}.png`, mimeType: 'image/png', buffer: Buffer.from(samplePng(900, 1200, 100 + place)) };
    await page.locator('main input[type=file]').nth(place).setInputFiles(photo);
    await page.getByRole('button', { name: '上传这张' }).click();
  }

  it('uploads, loses the network, comes back and hands the application in', async () => {
    const child = family('licheng-confirmed');
    const { page, complaints } = await openPage(browser, 'phone');
    page.setDefaultTimeout(60_000);
    const network: CDPSession = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', slowNetwork);
    await network.send('Emulation.setCPUThrottlingRate', { rate: 2 });

    await page.goto(`${platform.origin}/370112/child-welfare`);
    await startApplication(page, visit);
    await signInAs(page, platform.origin, 'guardian-licheng-confirmed', '/370112/child-welfare/apply');
    await declare(page, visit);
    await fillForm(page, child, '洪家楼街道', visit);

    const inputs = page.locator('main input[type=file]');
    await inputs.first().waitFor({ state: 'attached' });
    const total = await inputs.count();
    await photograph(page, 0);
    await page.getByText('已上传', { exact: true }).first().waitFor();
    // In the yard behind the house there is no network: the photos are taken all the same.
    await network.send('Network.emulateNetworkConditions', { ...slowNetwork, offline: true });
    for (let place = 1; place < total; place += 1) {
      await photograph(page, place);
      await page
        .getByText('照片已存在这部手机上')
        .nth(place - 1)
        .waitFor();
    }
    expect(await waiting(page)).toBe(total - 1);
    await visit(page, 'photos waiting');
    const address = page.url();
    await page.close();

    // At the road there is one again, in a new window.
    const later = await page.context().newPage();
    later.setDefaultTimeout(60_000);
    await later.goto(address);
    await expect.poll(() => later.getByText('已上传', { exact: true }).count(), { timeout: 60_000 }).toBe(total);
    await expect.poll(() => waiting(later)).toBe(0);
    await later.getByRole('button', { name: /^(保存并继续|继续)/ }).click();
    await later.waitForURL(/\/review$/);
    await later.getByRole('heading', { level: 1 }).waitFor();
    await reviewAndSubmit(later, child, visit);
    expect(await later.getByRole('main').innerText()).toContain('15');
    expect(complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([]);
  });
});
