/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { servePreview } from '@onething/portal-kit/preview-server';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const root = join(import.meta.dirname, '..', '..');
const pictures = join(root, '..', '..', '.test', 'pictures');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const viteProgram = join(root, 'node_modules/vite/bin/vite.js');

/** A photo as small as one can be. */
export const samplePhoto = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Whether this machine has a browser; in CI it must. `what`: what else is not tried. */
export function browserIsHere(what: string): boolean {
  const here = existsSync(chromiumPath);
  if (!here && process.env.CI) throw new Error(`No browser at ${chromiumPath}: ${what} cannot be tried.`);
  if (!here) console.warn(`NOT RUN: no browser at ${chromiumPath} (CHROMIUM_PATH), ${what} was not tried.`);
  return here;
}

/** A page of the preview, with every complaint of the browser. */
export interface PreviewPage {
  context: BrowserContext;
  page: Page;
  complaints: string[];
}

/** The preview of the workbench, built for one spec and served to a browser. */
export class PreviewBrowser {
  private constructor(
    private readonly name: string,
    private readonly browser: Browser,
    private readonly server: Server,
    readonly origin: string,
  ) {}

  /** `name`: of the spec; its build and its pictures are called by it. */
  static async begin(name: string): Promise<PreviewBrowser> {
    mkdirSync(pictures, { recursive: true });
    const folder = `node_modules/.preview-${name}`;
    const config = ['--config', 'preview/vite.config.mjs', '--logLevel', 'error', '--outDir', `../${folder}`];
    execFileSync(process.execPath, [viteProgram, 'build', ...config, 'preview'], { cwd: root, stdio: 'pipe' });
    const { origin, server } = await servePreview(join(root, folder));
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
    return new PreviewBrowser(name, browser, server, origin);
  }

  async end(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  async open(path: string, query: Record<string, string>, width: number): Promise<PreviewPage> {
    const context = await this.browser.newContext({ viewport: { width, height: 844 }, timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      // That the network is gone is said by the browser too.
      if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${this.origin}${path}?${new URLSearchParams({ language: 'zh-CN', trouble: '', ...query })}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { context, page, complaints };
  }

  /** Nothing for axe to find, nothing beside the window; and a picture for people. */
  async look(page: Page, picture: string): Promise<void> {
    await page.screenshot({ path: join(pictures, `${this.name}-${picture}.png`), fullPage: true });
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (root: Document) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      };
      return (await axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    });
    expect(violations, picture).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${picture} scrolls sideways`).toBe(0);
  }
}
