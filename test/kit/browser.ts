import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Sizes of the windows people use. */
export const viewports = {
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1440, height: 900 },
} as const;

/** Starts the browser of this machine (CHROMIUM_PATH). */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page did that it must not do. */
export interface PageWatch {
  page: Page;
  /** Errors on the console, uncaught exceptions and refusals of the content security policy. */
  complaints: string[];
}

/** A page in a fresh context, at the size of a device, that notes every complaint. */
export async function openPage(browser: Browser, device: keyof typeof viewports, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<PageWatch> {
  const context = await browser.newContext({
    viewport: viewports[device],
    locale: language,
    timezoneId: 'Asia/Shanghai',
    hasTouch: device === 'phone',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // A refusal the page shows to its user comes with a 4xx answer, which Chromium logs as an error of its own.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

/** Violations axe finds on the page as it is now, one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // The page's own policy forbids injected scripts; the inspector's evaluation is not bound by it.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Run = { violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<Run> } };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What passes is looked at all the same, but not written down node by node.
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`),
    );
  });
}

/** How far the page can be scrolled sideways, in pixels: 0 on a page that fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Signs in as a sample person from wherever the page is, through the provider's own page. */
export async function signInAs(page: Page, origin: string, subject: string, returnTo: string): Promise<void> {
  await page.goto(`${origin}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  await page.locator(`button[name=subject][value="${subject}"]`).click();
  await page.waitForURL((url) => url.pathname.startsWith(returnTo.split('?')[0]!));
}
