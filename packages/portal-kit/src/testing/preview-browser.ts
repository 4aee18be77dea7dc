/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { servePreview } from './preview-server.ts';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const buildProgram = join(import.meta.dirname, '../../../../scripts/build-preview.mjs');
/** A page that has not come by then will not come: a spec says so instead of waiting for its own end. */
const patienceMilliseconds = 30_000;

/** Whether this machine has a browser; in CI it must. `what`: what else is not tried. */
export function browserIsHere(what: string): boolean {
  const here = existsSync(chromiumPath);
  if (!here && process.env.CI) throw new Error(`No browser at ${chromiumPath}: ${what} cannot be tried.`);
  if (!here) console.warn(`NOT RUN: no browser at ${chromiumPath} (CHROMIUM_PATH), ${what} was not tried.`);
  return here;
}

/** The folder of a front end's preview as its sources are now; built unless it was. */
export function builtPreview(frontend: string): string {
  // In a process of its own: this one reads packages from their sources, which bundlers' plugins do not expect.
  return execFileSync(process.execPath, [buildProgram, frontend], { encoding: 'utf8' }).trim();
}

/** What a preview is opened with: as whom, in which trouble, in which language. */
export interface PreviewQuery {
  as?: string;
  trouble?: string;
  language?: string;
}

/** A page of the preview, with every complaint of the browser. */
export interface PreviewPage {
  page: Page;
  complaints: string[];
}

/** The preview of a front end (its pages with sample answers, without gateway and shell) in a browser, under the gateway's policy. */
export class PreviewBrowser {
  #shared: (PreviewPage & { context: BrowserContext }) | undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    readonly origin: string,
  ) {}

  /** `frontend`: the name of its folder. */
  static async begin(frontend: string): Promise<PreviewBrowser> {
    const { origin, server } = await servePreview(builtPreview(frontend));
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    return new PreviewBrowser(await chromium.launch({ executablePath: chromiumPath, args }), server, origin);
  }

  async end(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** A device of its own: what a spec does to its network or its storage stays there. Close its context at the end. */
  async newDevice(width: number, height: number): Promise<PreviewPage & { context: BrowserContext }> {
    const context = await this.browser.newContext({ viewport: { width, height }, timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMilliseconds);
    const complaints: string[] = [];
    page.on('console', (message) => {
      // That the network is gone is said by the browser too.
      if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return { context, page, complaints };
  }

  /** The next person at one device: its cache knows the files, nothing else of the one before is left. */
  async open(path: string, { as = '', trouble = '', language = 'zh-CN' }: PreviewQuery, width: number): Promise<PreviewPage> {
    const { page, complaints } = (this.#shared ??= await this.newDevice(width, 900));
    await page.goto(`${this.origin}/files/blank`);
    await page.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    await page.setViewportSize({ width, height: 900 });
    complaints.length = 0;
    await page.goto(`${this.origin}${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ as, trouble, language })}`);
    await page.locator('.wb').first().waitFor();
    await settled(page, trouble);
    return { page, complaints };
  }
}

/** Nothing is being asked or drawn any more; of a page that waits for ever (`slow`), it has been drawn. */
export async function settled(page: Page, trouble = ''): Promise<void> {
  for (let quietFrames = 0; quietFrames < 3;) {
    const underWay = await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20)));
      const asked = (globalThis as { operationsUnderWay?: number }).operationsUnderWay ?? 0;
      return asked + document.querySelectorAll('.state-loading').length;
    });
    quietFrames = underWay === 0 || trouble === 'slow' ? quietFrames + 1 : 0;
  }
}

/** What axe finds on the page as it is now, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Run = { violations: { id: string; nodes: { target: string[] }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<Run> } };
    // What passes is looked at all the same, but not written down node by node.
    const found = await axe.run(document, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  });
}

/** How far the page can be scrolled sideways, in pixels: 0 on a page that fits. */
export const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
