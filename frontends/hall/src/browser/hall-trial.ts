import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { builtPreview } from '@onething/portal-kit/preview-browser';
import { SampleGateway } from './sample-gateway.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What Chromium logs when a spec lets an answer fail, and what the shell says of it. */
const failsOnPurpose = /net::ERR_|Failed to load resource|did not load|already registered|Service Worker registration blocked/;
/** A page that has not come by then will not come: a spec says so instead of waiting for its own end. */
const patienceMilliseconds = 10_000;

/** The built hall behind a sample gateway, in a browser without a network. */
export class HallTrial {
  context!: BrowserContext;
  page!: Page;
  /** Errors and warnings of the page, refusals of the security policy among them. */
  complaints: string[] = [];
  private readonly underWay = new Set<Request>();

  private constructor(
    readonly browser: Browser,
    readonly gateway: SampleGateway,
    readonly origin: string,
  ) {}

  static async start(executablePath: string): Promise<HallTrial> {
    const gateway = new SampleGateway(builtPreview('hall'));
    const origin = await gateway.listen();
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    });
    return new HallTrial(browser, gateway, origin);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.gateway.close();
  }

  /** A person's own device: nothing of an earlier one is left. */
  async newDevice(width: number, language: string): Promise<void> {
    await this.context?.close();
    // The files of one trial must not answer the next: what opens without a network is tried against the whole platform.
    this.context = await this.browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
    this.context.setDefaultTimeout(patienceMilliseconds);
    await this.context.addCookies([{ name: 'onething_language', value: language, url: this.origin }]);
    this.page = await this.context.newPage();
    this.watch();
    await this.newPerson();
  }

  /** The next person at the same device: files are in its cache, nothing anybody typed is. */
  async newPerson(): Promise<void> {
    this.gateway.reset();
    await this.page.goto(`${this.origin}/favicon.svg`);
    await this.page.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    this.complaints = [];
  }

  private watch(): void {
    this.underWay.clear();
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    this.page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type()) && !failsOnPurpose.test(message.text());
      if (isComplaint) this.complaints.push(message.text());
    });
    this.page.on('request', (request) => this.underWay.add(request));
    this.page.on('requestfinished', (request) => this.underWay.delete(request));
    this.page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.page.locator('h1').first().waitFor();
    await this.settled();
  }

  /** Nothing is being loaded or drawn any more: no request is under way and two frames brought no new one. */
  async settled(): Promise<void> {
    let quietFrames = 0;
    while (quietFrames < 2) {
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      quietFrames = this.underWay.size === 0 ? quietFrames + 1 : 0;
    }
    await this.page.locator('.state-loading').waitFor({ state: 'detached' });
  }

  private async violations(): Promise<string[]> {
    // The page's own policy forbids injected scripts; the inspector's evaluation is not bound by it.
    const session = await this.context.newCDPSession(this.page);
    await session.send('Runtime.evaluate', { expression: axeSource });
    await session.detach();
    return this.page.evaluate(async () => {
      type Run = { violations: { id: string; nodes: { html: string }[] }[] };
      const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<Run> } };
      // What passes is looked at all the same, but not written down node by node.
      return (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
  }

  /** Accessible, nothing blocked, no sideways scroll, no complaint. */
  async expectSound(): Promise<void> {
    expect(await this.violations()).toEqual([]);
    await this.expectFits();
  }

  /** Nothing blocked, no sideways scroll, no complaint. */
  async expectFits(): Promise<void> {
    expect(await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(this.complaints).toEqual([]);
  }
}
