import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { SampleGateway } from './src/browser/sample-gateway.ts';
import { moneyStates } from './src/browser/states/money-states.ts';
const gateway = new SampleGateway(join(import.meta.dirname, '../../.test/hall'));
const origin = await gateway.listen();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const wanted = process.argv[2] ? new RegExp(process.argv[2]) : /./;
for (const [language, width] of [
  ['zh-CN', 390],
  ['en', 390],
  ['zh-CN', 1440],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  await context.addCookies([{ name: 'onething_language', value: language, url: origin }]);
  for (const [index, state] of moneyStates.entries()) {
    if (!wanted.test(state.name)) continue;
    gateway.reset();
    state.prepare?.(gateway);
    const page = await context.newPage();
    await page.goto(origin + state.path);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(800);
    await state.act?.(page, gateway);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/fin-shots/hall-${index}-${language}-${width}.png`, fullPage: true });
    await page.close();
  }
}
await browser.close();
await gateway.close();
