/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkByKeyboard } from '@onething/portal-kit/keyboard-walk';
import { servePreview } from '@onething/portal-kit/preview-server';
import { caseFile, states } from './states.ts';

// antd does not run in jsdom: the pages are tried in a real browser, with sample cases and under the gateway's policy.
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromiumPath);
if (!hasBrowser && process.env.CI) throw new Error(`No browser at ${chromiumPath}: the workbench cannot be tried.`);
if (!hasBrowser) console.warn(`NOT RUN: no browser at ${chromiumPath} (CHROMIUM_PATH), the workbench's pages were not tried.`);

const root = join(import.meta.dirname, '..', '..');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const viteProgram = join(root, 'node_modules/vite/bin/vite.js');

describe.skipIf(!hasBrowser)('the workbench in a browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    // In a process of its own: this one reads packages from their sources, which antd's dependencies do not expect.
    execFileSync(process.execPath, [viteProgram, 'build', '--config', 'preview/vite.config.mjs', '--logLevel', 'error', 'preview'], {
      cwd: root,
      stdio: 'pipe',
    });
    ({ origin, server } = await servePreview(join(root, 'node_modules/.preview')));
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string, options: { width?: number; as?: string; trouble?: string; language?: string } = {}) {
    const page = await browser.newPage({ viewport: { width: options.width ?? 1440, height: 900 } });
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const query = new URLSearchParams({
      as: options.as ?? 'township',
      trouble: options.trouble ?? '',
      language: options.language ?? 'zh-CN',
    });
    await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}${query}`);
    // The desk is loaded apart from the pages on which staff file for others.
    await page.locator('.wb').first().waitFor();
    await settled(page, options.trouble);
    return { page, complaints };
  }

  /** Nothing is being asked or drawn any more; of a page that waits for ever, it has been drawn. */
  async function settled(page: Page, trouble?: string): Promise<void> {
    for (let quietFrames = 0; quietFrames < 3;) {
      const underWay = await page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)));
        return (globalThis as { operationsUnderWay?: number }).operationsUnderWay ?? 0;
      });
      quietFrames = underWay === 0 || trouble === 'slow' ? quietFrames + 1 : 0;
    }
  }

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

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (root: Document) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      };
      return (await axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    });
  }

  it.each(states)('$name: accessible, whole by keyboard, nothing blocked, fits the window', async ({ path, as, trouble, act }) => {
    const { page, complaints } = await open(path, { as, trouble });
    await act?.(page);
    await settled(page, trouble);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await walkByKeyboard(page)).toEqual([]);
    await page.close();
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.close();
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
    await page.close();
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
    await page.close();
  });

  it('prints the form on as many tagged A4 pages as the sample has, with its ticks drawn', async () => {
    const { page } = await open(`${caseFile}/print`, { as: 'done' });
    const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    expect(text).toContain('/StructTreeRoot');
    expect(await page.locator('.official-box[aria-label="已选"] svg').count()).toBeGreaterThan(2);
    await page.close();
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
    await page.close();
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
    await page.close();
  });

  it('says that nothing matches and leads back', async () => {
    const { page } = await open('/workbench/queue?flag=CROSS_PROVINCE&flag=ESCALATED');
    await page.getByText('没有符合筛选条件的案件').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length > 1);
    await page.close();
  });

  it('leaves letters alone outside the list', async () => {
    const { page } = await open('/workbench/queue');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('naxj/?');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('naxj/?');
    expect(page.url()).toContain('/workbench/queue');
    await page.close();
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
    await page.close();
  });
});
