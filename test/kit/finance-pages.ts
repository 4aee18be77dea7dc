import type { Browser, Page } from 'playwright-core';
import { openPage, signInAs } from './browser.ts';
import type { Visit } from './hall-pages.ts';

/** Opens a page of finance in a fresh window of somebody who pays, and runs the work there; fails on any complaint of the browser. */
export async function asPayer<Result>(
  browser: Browser,
  origin: string,
  subject: string,
  path: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { page, complaints } = await openPage(browser, 'desktop');
  await signInAs(page, origin, subject, path);
  await page.locator('.fin h1').waitFor();
  const result = await work(page);
  await page.context().close();
  if (complaints.length > 0) throw new Error(`${subject}: ${complaints.join('\n')}`);
  return result;
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

/** The preparer begins the run of a month and stays until it is prepared. Returns the run's path. */
export async function prepareRun(page: Page, month: string, visit: Visit): Promise<string> {
  await page.getByLabel('发放月份').fill(month);
  await press(page, '开始核算');
  await page.waitForURL(/\/finance\/runs\//);
  await page.getByRole('heading', { name: '与上月的差异' }).waitFor();
  await visit(page, 'prepared');
  return new URL(page.url()).pathname;
}

/** The reviewer opens every difference, ticks it and hands the run on. */
export async function reviewRun(page: Page, visit: Visit): Promise<void> {
  await page.locator('.fin-group .fin-fold').first().waitFor();
  for (const fold of await page.locator('.fin-group .fin-fold').all()) await fold.click();
  await page.locator('.fin-people .fin-fold').first().click();
  await page.locator('.fin-calculation tfoot').waitFor();
  await visit(page, 'reviewed');
  for (const box of await page.locator('.fin-seen input').all()) await box.check();
  await press(page, '复核通过，提请批准');
  await press(page, '复核通过，提请批准');
  await page.getByText('待批准').first().waitFor();
}

/** The approver agrees to count and sum. */
export async function approveRun(page: Page, visit: Visit): Promise<void> {
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await visit(page, 'approval');
  await press(page, /^批准 .* 元$/);
  await page.getByText('待送银行').first().waitFor();
}

/** The sender sends the run and waits until the bank has answered for every payment. */
export async function sendRun(page: Page, visit: Visit): Promise<void> {
  await page.getByRole('button', { name: '送银行', exact: true }).click();
  await visit(page, 'sending');
  await press(page, /^送出 .* 元$/);
  await page
    .getByText(/已送银行，等回盘|已结清/)
    .first()
    .waitFor();
  // The bank answers on its own; the page of a run that was sent is looked at again until it has.
  const deadline = performance.now() + 60_000;
  while ((await page.getByText('全部到账，结清').count()) === 0) {
    if (performance.now() > deadline) throw new Error(`The run was not settled: ${await page.locator('.fin-page').innerText()}`);
    await page.waitForTimeout(500);
    await page.reload();
    await page.locator('.fin-history').waitFor();
  }
  await visit(page, 'settled');
}
