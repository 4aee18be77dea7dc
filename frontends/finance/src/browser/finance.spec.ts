import { browserIsHere, PreviewBrowser, settled, sidewaysScroll, violations } from '@onething/portal-kit/preview-browser';
import type { PreviewQuery } from '@onething/portal-kit/preview-browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from './states.ts';

describe.skipIf(!browserIsHere('the finance pages'))('the finance pages in a browser', () => {
  let preview: PreviewBrowser;
  beforeAll(async () => {
    preview = await PreviewBrowser.begin('finance');
  }, 240_000);
  afterAll(() => preview?.end());

  const open = (path: string, { width = 1440, as = 'reviewer', ...more }: PreviewQuery & { width?: number } = {}) =>
    preview.open(path, { as, ...more }, width);

  it.each(states)('$name: accessible, nothing blocked, fits a desk, a tablet and a phone', async ({ path, as, trouble, act }) => {
    const { page, complaints } = await open(path, { as, trouble });
    await act?.(page);
    await settled(page, trouble);
    expect(await violations(page)).toEqual([]);
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await sidewaysScroll(page)]).toEqual([width, 0]);
    }
    expect(complaints).toEqual([]);
  });

  it.each([
    '/finance',
    '/finance/runs/run-draft',
    '/finance/runs/run-returned',
    '/finance/accounts',
    '/finance/budgets',
    '/finance/ledger',
    '/finance/layout',
  ])('%s in English: accessible and without sideways scroll on a phone', async (path) => {
    const { page, complaints } = await open(path, { width: 390, language: 'en', as: 'sender' });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    // Official texts and people's names alone are Chinese.
    expect(await page.locator('.fin-rail').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('lets a run be reviewed only when every group was ticked, by keyboard, and asks first', async () => {
    const { page } = await open('/finance/runs/run-draft');
    const button = page.getByRole('button', { name: '复核通过，提请批准' });
    expect(await button.isDisabled()).toBe(true);
    for (const box of await page.locator('.fin-seen input').all()) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await button.focus();
    await page.keyboard.press('Enter');
    const sent = () =>
      page.evaluate(() => (globalThis as unknown as { sentOperations: { name: string }[] }).sentOperations.map(({ name }) => name));
    expect(await sent()).not.toContain('FinanceReviewRun');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      (globalThis as unknown as { sentOperations: { name: string }[] }).sentOperations.some(({ name }) => name === 'FinanceReviewRun'),
    );
    expect((await sent()).filter((name) => name === 'FinanceReviewRun')).toHaveLength(1);
  });

  it('approves exactly the count and the sum that stand on the page', async () => {
    const { page } = await open('/finance/runs/run-reviewed', { as: 'approver' });
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByText('批准后金额固定').waitFor();
    await page.getByRole('button', { name: '批准 1,288,280.00 元' }).click();
    await page.waitForFunction(() =>
      (globalThis as unknown as { sentOperations: { name: string }[] }).sentOperations.some(({ name }) => name === 'FinanceApproveRun'),
    );
    const input = await page.evaluate(
      () =>
        (globalThis as unknown as { sentOperations: { name: string; variables: { input: object } }[] }).sentOperations.find(
          ({ name }) => name === 'FinanceApproveRun',
        )?.variables.input,
    );
    expect(input).toMatchObject({ runId: 'run-reviewed', itemCount: 990, totalFen: 128_828_000 });
  });

  it('is worked by keyboard alone: from row to row, to what can be done, and a column moved twice', async () => {
    const { page } = await open('/finance');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    const { page: layout } = await open('/finance/layout', { as: 'administrator' });
    await layout.getByRole('button', { name: '户名前移' }).focus();
    await layout.keyboard.press('Enter');
    await layout.keyboard.press('Enter');
    await layout.waitForFunction(() => document.querySelector('.fin-column-list label')?.textContent === '户名');
    await layout.getByText('内容齐全').waitFor();
    await layout.keyboard.press('w');
    expect(await layout.evaluate(() => document.activeElement?.textContent?.replaceAll(' ', ''))).toBe('采用这个格式');
  });

  it('offers nobody to send again what the bank may have', async () => {
    const { page } = await open('/finance/runs/run-unknown', { as: 'sender' });
    await page.getByText('系统不会自动再送').waitFor();
    expect(await page.getByRole('button', { name: '送银行' }).count()).toBe(0);
    await page.getByLabel('银行有这个文件').check();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    expect(await page.locator('.fin-form .wb-wrong').count()).toBe(2);
  });
});
