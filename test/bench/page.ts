import { gzipSync } from 'node:zlib';
import { family } from '../kit/cast.ts';
import { openPage, startBrowser } from '../kit/browser.ts';
import { startPlatform } from '../kit/platform.ts';
import { signInAs } from '../kit/browser.ts';
import type { Browser, Page } from 'playwright-core';
import { atMost } from './measurement.ts';
import type { Measurement } from './measurement.ts';

// Slow 4G and a phone four times slower than this machine, as Lighthouse sets them.
const slow4g = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

interface Weight {
  scriptKb: number;
  largestPaintSeconds: number;
  layoutShift: number;
}

/** Loads an address in a fresh page of a slow phone and weighs what came. */
async function weigh(browser: Browser, prepare: (page: Page) => Promise<string>): Promise<Weight> {
  const { page } = await openPage(browser, 'phone');
  const address = await prepare(page);
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
  const paint = await page.evaluate(
    () =>
      new Promise<{ largest: number; shift: number }>((resolve) => {
        let [largest, shift] = [0, 0];
        new PerformanceObserver((list) => (largest = list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ largest, shift }), 500);
      }),
  );
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return { scriptKb: bytes / 1000, largestPaintSeconds: paint.largest / 1000, layoutShift: paint.shift };
}

/** First load of the guide page and of a form page on a slow phone: the weight of scripts, the largest paint, the shift. */
export async function pageBenchmark(): Promise<Measurement[]> {
  const platform = await startPlatform();
  const browser = await startBrowser();
  try {
    const guide = await weigh(browser, () => Promise.resolve(`${platform.origin}/370112/child-welfare`));
    const form = await weigh(browser, (page) => openForm(page, platform.origin));
    const figures = (size: string, weight: Weight, limitKb: number): Measurement[] => [
      atMost({ work: 'scripts, gzip', size, value: weight.scriptKb, unit: 'kB' }, limitKb),
      atMost({ work: 'largest paint', size, value: weight.largestPaintSeconds, unit: 's' }, 2.5),
      atMost({ work: 'layout shift', size, value: weight.layoutShift, unit: '' }, 0.05),
    ];
    return [...figures('guide page', guide, 180), ...figures('form page', form, 250)];
  } finally {
    await browser.close();
    await platform.remove();
  }
}

/** Signs in, starts an application and returns the address of its first step. */
async function openForm(page: Page, origin: string): Promise<string> {
  await signInAs(page, origin, `guardian-${family('licheng-confirmed').id}`, '/370112');
  const started = await page.evaluate(async () => {
    const query =
      'mutation S($input: StartApplicationInput!) { startApplication(input: $input) { ... on Case { id form { definition } } } }';
    const input = {
      code: '370112',
      category: 'DE_FACTO_UNSUPPORTED',
      capacity: 'GUARDIAN',
      declarationAccepted: true,
      idempotencyKey: `bench-${performance.now()}`,
    };
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-onething-request': '1' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return (await response.json()) as { data: { startApplication: { id: string } } };
  });
  return `${origin}/370112/applications/${started.data.startApplication.id}/form/child`;
}
