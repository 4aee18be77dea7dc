import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkByKeyboard } from '@onething/portal-kit/keyboard-walk';
import { browserIsHere, PreviewBrowser, settled, sidewaysScroll, violations } from '@onething/portal-kit/preview-browser';
import type { PreviewQuery } from '@onething/portal-kit/preview-browser';
import { caseFile, states } from './states.ts';

// antd does not run in jsdom: the pages are tried in a real browser, with sample cases and under the gateway's policy.
describe.skipIf(!browserIsHere('the workbench'))('the workbench in a browser', () => {
  let preview: PreviewBrowser;
  beforeAll(async () => {
    preview = await PreviewBrowser.begin('workbench');
  }, 240_000);
  afterAll(() => preview?.end());

  const open = (path: string, { width = 1440, as = 'township', ...more }: PreviewQuery & { width?: number } = {}) =>
    preview.open(path, { as, ...more }, width);

  /** Sends the notice that is open: once for the question whether it may go, once to say yes. */
  async function sendByKeyboard(page: Page): Promise<void> {
    await page.locator('.wb-bar .ant-btn-primary').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.wb-bar-question').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('notice'));
  }

  /** Dates as machines write them, outside what is Chinese by law. */
  const machineDates = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (words.nextNode()) {
        const { textContent, parentElement } = words.currentNode;
        const isDate = /(^|[^\d-])(\d{4}-)?\d{2}-\d{2}([^\d-]|$)|(^|[^\d-])\d{4}-\d{2}([^\d-]|$)/.test(textContent ?? '');
        if (isDate && !parentElement?.closest('[lang=zh-CN]:not(html), .official-form')) found.push(textContent ?? '');
      }
      return found;
    });

  it.each(states)('$name: accessible, whole by keyboard, nothing blocked, fits the window', async ({ path, as, trouble, act }) => {
    const { page, complaints } = await open(path, { as, trouble });
    await act?.(page);
    await settled(page, trouble);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await walkByKeyboard(page)).toEqual([]);
  });

  it.each([
    ['/workbench/queue', 390],
    [caseFile, 390],
    [`${caseFile}/notice`, 390],
    ['/workbench/calendar', 390],
    ['/workbench/calendar', 768],
    ['/workbench/queue', 768],
    [caseFile, 768],
    ['/workbench/protection', 390],
    ['/workbench/protection/report-1', 390],
    ['/workbench/protection/report-1', 768],
    ['/workbench/referrals', 390],
    ['/workbench/amounts', 390],
    ['/workbench/amounts/amount-2', 390],
    ['/workbench/amounts/amount-2', 1440],
    ['/workbench/changes', 1440],
    ['/workbench/transfers', 1440],
    ['/workbench/transfers/transfer-1', 1440],
    ['/workbench/transfers/bulk', 1440],
    ['/workbench/visits', 1440],
    [`${caseFile}/changes`, 1440],
    [caseFile, 1440],
  ])('%s at %i px, in English: accessible, without sideways scroll, dates as they are written in English', async (path, width) => {
    const { page, complaints } = await open(path, { width, language: 'en' });
    expect(await violations(page)).toEqual([]);
    expect(await machineDates(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('leads from the list to a sent supplement request by keyboard alone', async () => {
    const { page } = await open('/workbench/queue');
    await page.locator('[data-row]').first().waitFor();
    // Past the bar, the rail and the filters into the grid: the one row in the tab order.
    for (let steps = 0; steps < 40 && !(await page.evaluate(() => document.activeElement?.matches('[data-row]'))); steps++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('2');
    await page.keyboard.press('n');
    await page.waitForURL(/notice/);
    await page.locator('.wb-phone-item').first().waitFor();
    await sendByKeyboard(page);
    const sent = await page.evaluate(() =>
      (globalThis as unknown as { sentOperations: { variables: { input?: { kind?: string } } }[] }).sentOperations.map(
        (one) => one.variables.input?.kind,
      ),
    );
    expect(sent.filter((kind) => kind === 'SUPPLEMENT_REQUEST')).toHaveLength(1);
  });

  it("shows the keys on a case's page with ?, closes with Escape, and leaves typing alone", async () => {
    const { page } = await open(caseFile);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '记核实' }).first().click();
    await page.getByLabel('了解到的情况').fill('');
    await page.keyboard.type('谁说的?');
    expect(await page.getByLabel('了解到的情况').inputValue()).toBe('谁说的?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '记一次核实' }).waitFor({ state: 'detached' });
  });

  it('prints the form on as many tagged A4 pages as the sample has, with its ticks drawn', async () => {
    const { page } = await open(`${caseFile}/print`, { as: 'done' });
    const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    expect(text).toContain('/StructTreeRoot');
    expect(await page.locator('.official-box[aria-label="已选"] svg').count()).toBeGreaterThan(2);
  });

  it('works off ten cases in a row without leaving the keyboard', async () => {
    const { page } = await open('/workbench/queue');
    for (let steps = 0; steps < 60 && !(await page.evaluate(() => document.activeElement?.matches('[data-row]'))); steps++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let number = 1; number <= 10; number++) {
      await page.waitForURL((url) => url.pathname.endsWith(`/cases/case-${number}`));
      await page.locator('.wb-case-head').waitFor();
      await page.keyboard.press('n');
      await page.waitForURL(/notice/);
      await sendByKeyboard(page);
      await page.locator('.wb-case-head').waitFor();
      // From the tenth it goes back to the list below.
      if (number < 10) await page.keyboard.press('j');
    }
    const notices = await page.evaluate(() =>
      (globalThis as unknown as { sentOperations: { document: string; variables: { input?: { caseId?: string } } }[] }).sentOperations
        .filter((one) => one.document.includes('WorkbenchSendNotice'))
        .map((one) => one.variables.input?.caseId),
    );
    expect(notices).toEqual(Array.from({ length: 10 }, (_, index) => `case-${index + 1}`));
    await page.keyboard.press('u');
    await page.waitForURL((url) => url.pathname.endsWith('/queue'));
  });

  it('keeps a name that was searched for out of the address', async () => {
    const { page } = await open('/workbench/queue');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('王＊雨');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search=1/);
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
    expect(decodeURIComponent(page.url())).not.toContain('雨');
    await page.goBack();
  });

  it.each([
    ['/workbench/queue', 'township', '[data-row]'],
    ['/workbench/changes', 'township', 'tbody tr'],
    ['/workbench/transfers', 'county', 'tbody tr'],
    ['/workbench/referrals', 'township', 'tbody tr'],
    ['/workbench/referrals', 'agency', '.wb-agency-referrals > li'],
    ['/workbench/protection', 'county', 'tbody tr'],
    ['/workbench/amounts', 'county', 'tbody tr'],
  ])('%s of a %s goes on with the page after the first, and says where it did not come', async (path, as, row) => {
    const { page } = await open(path, { as });
    const count = (): Promise<number> => page.locator(row).count();
    const alone = await count();
    expect(alone).toBeGreaterThan(0);
    await open(path, { as, trouble: 'many' });
    await page.locator(row).last().scrollIntoViewIfNeeded();
    await expect.poll(count).toBe(2 * alone);
    await open(path, { as, trouble: 'halfway' });
    await page.locator(row).last().scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '再试一次' }).waitFor();
    expect(await count()).toBe(alone);
  });

  it('says that nothing matches and leads back', async () => {
    const { page } = await open('/workbench/queue?flag=CROSS_PROVINCE&flag=ESCALATED');
    await page.getByText('没有符合筛选条件的案件').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length > 1);
  });

  it('leaves letters alone outside the list', async () => {
    const { page } = await open('/workbench/queue');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('naxj/?');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('naxj/?');
    expect(page.url()).toContain('/workbench/queue');
  });

  it('keeps what was typed when somebody else acted meanwhile', async () => {
    const { page } = await open(`${caseFile}/decision`, { as: 'county', trouble: 'stale' });
    await page.getByText('予以确认', { exact: true }).first().click();
    const paragraph = page.locator('.wb-editor textarea').nth(1);
    await paragraph.fill('我改过的一段');
    await page.keyboard.press('Control+Enter');
    await page.getByText('有人刚刚办了这件案').waitFor();
    await page.getByRole('button', { name: '载入最新内容' }).click();
    expect(await paragraph.inputValue()).toBe('我改过的一段');
    await page.reload();
    expect(await page.locator('.wb-editor textarea').nth(1).inputValue()).toBe('我改过的一段');
  });
});
