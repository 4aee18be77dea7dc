import { walkByKeyboard } from '@onething/portal-kit/keyboard-walk';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '../kit/browser.ts';
import { byKeyboard } from '../kit/by-keyboard.ts';
import { apply, readCase } from '../kit/case-steps.ts';
import { family, guardianOf, officersOf } from '../kit/cast.ts';
import { declare, fillForm, reviewAndSubmit, startApplication, uploadPapers } from '../kit/hall-pages.ts';
import type { Visit } from '../kit/hall-pages.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { siblingsOf } from '../kit/siblings.ts';
import { visitAs } from '../kit/visit-pages.ts';
import { checkPapers } from '../kit/workbench-pages.ts';

/** Sound like every page, and whole for somebody who has only Tab. */
const walkAs = (who: string): Visit => {
  const look = visitAs(who);
  return async (page, name) => {
    await look(page, name);
    // What arrives late draws its part of the page anew, and the focus with it.
    await page.waitForLoadState('networkidle');
    expect(await walkByKeyboard(page), `${who}: ${name}`).toEqual([]);
  };
};

/** Counts what only a mouse or a finger does. */
const countPointers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => addEventListener('pointerdown', () => sessionStorage.setItem('pointed', location.pathname), true));
const wasPointed = (page: Page): Promise<string | null> => page.evaluate(() => sessionStorage.getItem('pointed'));

describe('by keyboard alone', () => {
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

  async function signIn(page: Page, subject: string): Promise<void> {
    await page.getByRole('main').getByRole('button', { name: /登录$/ }).click();
    await page.locator(`button[name=subject][value="${subject}"]`).click();
  }

  it.each([
    ['phone', '370112', '洪家楼街道', 'licheng-confirmed'],
    ['desktop', '210106', '工人村街道', 'shenyang-confirmed'],
  ] as const)('somebody applies from the guide to the submission, on the %s', async (device, code, street, familyId) => {
    const child = family(familyId);
    const { page: seen, complaints } = await openPage(browser, device);
    await countPointers(seen);
    const page = byKeyboard(seen);
    const walk = walkAs(`keyboard-${device}`);
    await page.goto(`${platform.origin}/${code}/child-welfare`);
    await startApplication(page, walk);
    await signIn(page, `guardian-${familyId}`);
    await declare(page, walk);
    await fillForm(page, child, street, walk);
    await uploadPapers(page, walk);
    await reviewAndSubmit(page, child, walk);
    expect(await page.getByRole('main').innerText()).toContain('15');
    expect(await wasPointed(page)).toBeNull();
    expect(complaints).toEqual([]);
    await seen.context().close();
  });

  it('an officer works off ten cases in a row: accepted, papers looked at, concluded', async () => {
    const mother = family('licheng-confirmed');
    const guardian = await guardianOf(platform.origin, 'licheng-confirmed');
    const ids: string[] = [];
    for (const child of siblingsOf(mother.child, 10)) ids.push((await apply(guardian, { ...mother, child })).id);

    const { page: seen, complaints } = await openPage(browser, 'desktop');
    await countPointers(seen);
    const page = byKeyboard(seen);
    await page.goto(`${platform.origin}/workbench/queue?view=TO_ACCEPT`);
    await signIn(page, 'licheng-township-officer');
    await page.getByRole('grid').waitFor();
    await page.locator('[data-row="0"]').click();
    const worked = new Set<string>();
    const isCase = (url: URL): boolean => /\/cases\/[^/]+$/.test(url.pathname);
    await page.waitForURL(isCase);
    for (;;) {
      await page.waitForURL((url) => url.pathname === '/workbench/queue' || (isCase(url) && !worked.has(url.pathname)));
      if (!isCase(new URL(page.url()))) break;
      worked.add(new URL(page.url()).pathname);
      await page.getByRole('table').first().waitFor();
      await page.getByRole('button', { name: /^受理/ }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByText('已受理').first().waitFor();
      await checkPapers(page);
      await page.getByRole('button', { name: /^提出初步意见/ }).click();
      await page.getByRole('radio', { name: /符合条件，建议予以确认/ }).check();
      await page.keyboard.press('Control+Enter');
      await page.getByText('意见已提交').first().waitFor();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.keyboard.press('j');
    }
    // Beside the ten there may be what somebody else has applied for meanwhile.
    expect(worked.size).toBeGreaterThanOrEqual(10);
    expect(await wasPointed(page)).toBeNull();
    expect(complaints).toEqual([]);
    const { handler } = await officersOf(platform.origin, 'licheng');
    for (const id of ids) expect((await readCase(handler, id))?.status).toBe('VERIFICATION_PREPARED');
    await seen.context().close();
    // Ten applications with their papers come before ten cases.
  }, 480_000);
});
