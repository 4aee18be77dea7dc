/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { servePreview } from '@onething/portal-kit/preview-server';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from './states.ts';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromiumPath);
if (!hasBrowser && process.env.CI) throw new Error(`No browser at ${chromiumPath}: the studio cannot be tried.`);
if (!hasBrowser) console.warn(`NOT RUN: no browser at ${chromiumPath} (CHROMIUM_PATH), the studio were not tried.`);

const root = join(import.meta.dirname, '..', '..');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!hasBrowser)('the studio in a browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    // In a process of its own: this one reads packages from their sources, which antd's dependencies do not expect.
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const build = [vite, 'build', '--config', 'preview/vite.config.mjs', '--logLevel', 'error', 'preview'];
    execFileSync(process.execPath, build, { cwd: root, stdio: 'pipe' });
    ({ origin, server } = await servePreview(join(root, 'node_modules/.preview')));
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: chromiumPath, args });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string, options: { width?: number; as?: string; trouble?: string; language?: string } = {}) {
    const { width = 1440, as = 'administrator', trouble = '', language = 'zh-CN' } = options;
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ as, trouble, language })}`);
    await page.locator('.wb h1').first().waitFor();
    if (trouble !== 'slow') await page.locator('.state-loading').first().waitFor({ state: 'detached' });
    return { page, complaints };
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (root: Document) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      };
      return (await axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    });
  }

  const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  it.each(states)('$name: accessible, nothing blocked, fits a desk, a tablet and a phone', async ({ path, as, trouble, act }) => {
    const { page, complaints } = await open(path, { as, trouble });
    await act?.(page);
    await page.waitForTimeout(150);
    expect(await violations(page)).toEqual([]);
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await sideways(page)]).toEqual([width, 0]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['/studio', '/studio/standards?draft=draft-1', '/studio/drafts'])(
    '%s in English: accessible and without sideways scroll on a phone',
    async (path) => {
      const { page, complaints } = await open(path, { width: 390, language: 'en' });
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await sideways(page)).toBe(0);
      // Official texts and people's names alone are Chinese.
      expect(await page.locator('.stu-rail-fold').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
      await page.close();
    },
  );
});
