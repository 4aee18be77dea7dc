import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, openPage, sidewaysScroll, signInAs, startBrowser } from '../kit/browser.ts';
import { officersOf } from '../kit/cast.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { decideChange } from '../kit/change-steps.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';

describe('a child moves from Licheng to Zhangqiu, in two offices’ browsers', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10' });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  async function fits(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  }

  it('the guardian tells it on the phone, the old county hands over, the new one accepts, both see it, money goes on', async () => {
    const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    await policySays(cast, 'ELIGIBLE');
    await confirmed(cast);
    const phone = await openPage(browser, 'phone');
    const own = `/370112/applications/${cast.caseId}`;
    await signInAs(phone.page, platform.origin, 'guardian-licheng-confirmed', own);
    await phone.page.getByRole('button', { name: '告诉我们变化' }).click();
    await phone.page.getByText('孩子的户口迁走了').click();
    await phone.page.getByLabel(/迁到哪里/).fill('章丘区明水街道');
    await fits(phone.page);
    await phone.page.getByRole('button', { name: '发给街道（乡镇）' }).click();
    await phone.page.getByText('已收到，正在核实').waitFor();

    const zhangqiu = await officersOf(platform.origin, 'zhangqiu');
    const { months } = await decideChange(cast, 'MOVED', { on: '2026-03-10', to: '370114001' });
    expect(months.length).toBeGreaterThan(0);
    expect(months.every(({ payerAfter }) => payerAfter?.code === '370114')).toBe(true);
    await phone.page.reload();
    await phone.page.getByText('看通知书', { exact: true }).click();
    await phone.page.getByText(/起由章丘区发放/).waitFor();

    const old = await openPage(browser, 'desktop');
    await signInAs(old.page, platform.origin, 'licheng-county-officer', '/workbench/transfers');
    await old.page.getByRole('link', { name: '明水街道' }).click();
    await old.page.getByRole('heading', { level: 1, name: /档案移交/ }).waitFor();
    await fits(old.page);
    await old.page.getByLabel(/写给迁入地的话/).fill('孩子在读三年级。');
    await old.page.getByRole('button', { name: /^移交/ }).click();
    await old.page.getByText('孩子在读三年级。').waitFor();

    const fresh = await openPage(browser, 'tablet');
    await signInAs(fresh.page, platform.origin, 'zhangqiu-county-officer', '/workbench/transfers?side=TO');
    await fits(fresh.page);
    await fresh.page.getByRole('link', { name: '洪家楼街道' }).click();
    await fresh.page.getByText('孩子在读三年级。').waitFor();
    await fits(fresh.page);
    await fresh.page.getByRole('button', { name: /^接收/ }).click();
    await fresh.page.getByRole('button', { name: /^接收/ }).waitFor({ state: 'detached' });
    await fresh.page.goto(`${platform.origin}/workbench/cases/${cast.caseId}/changes`);
    await fresh.page.getByRole('heading', { level: 2, name: '户籍迁移' }).first().waitFor();
    await fits(fresh.page);

    await old.page.reload();
    await old.page.getByRole('listitem').filter({ hasText: '迁入地接收' }).waitFor();
    const sides = '{ caseTransfers(side: FROM, first: 5) { edges { node { state } } } }';
    expect(await cast.countyHandler.get(sides)).toEqual({ caseTransfers: { edges: [{ node: { state: 'ACCEPTED' } }] } });
    const where = 'query ($id: ID!) { case(id: $id) { status jurisdiction { code } } }';
    expect(await zhangqiu.handler.get(where, { id: cast.caseId })).toEqual({
      case: { status: 'CONFIRMED', jurisdiction: { code: '370114' } },
    });
    expect(await cast.countyHandler.get(where, { id: cast.caseId })).toEqual({ case: null });
    for (const { complaints } of [phone, old, fresh]) expect(complaints).toEqual([]);

    const english = await openPage(browser, 'phone', 'en');
    await signInAs(english.page, platform.origin, 'licheng-county-officer', '/workbench/changes?status=DECIDED');
    await fits(english.page);
    await english.page.goto(`${platform.origin}/workbench/transfers/bulk`);
    await english.page.getByRole('heading', { level: 1 }).waitFor();
    await fits(english.page);
  });

  it('a township unit is reassigned: its children are counted before, asked for once, follow together and are accepted by the other county', async () => {
    const giving = await openPage(browser, 'desktop');
    const { page } = giving;
    await signInAs(page, platform.origin, 'zhangqiu-county-confirmer', '/workbench/transfers/bulk');
    await page.getByLabel('从哪个街道（乡镇）').selectOption('370114001');
    await page.getByLabel('到哪个区县').selectOption('370112');
    await page.getByLabel('到哪个街道（乡镇）').selectOption('370112002');
    await page.getByText(/会划转在册儿童 [1-9]\d* 名/).waitFor();
    await page.getByLabel('从哪天起').fill('2026-03-10');
    await page.getByRole('button', { name: /^划转/ }).click();
    await page.getByRole('button', { name: /^确定/ }).click();
    await page.locator('.wb-change-form').getByText('请写明理由').first().waitFor();
    expect(await page.getByLabel('从哪天起').inputValue()).toBe('2026-03-10');
    await page.getByLabel(/划转的文件/).fill('示例划转文件〔2026〕1号');
    await page.getByRole('button', { name: /^划转/ }).click();
    await page.getByRole('alert').filter({ hasText: '一次划转' }).waitFor();
    await fits(page);
    await page.getByRole('button', { name: /^确定/ }).click();
    await page.getByText('示例划转文件〔2026〕1号').waitFor();
    await page.getByText(/待接收 [1-9]/).waitFor();

    const taking = await openPage(browser, 'tablet');
    await signInAs(taking.page, platform.origin, 'licheng-county-confirmer', '/workbench/transfers/bulk');
    await taking.page.getByText('示例划转文件〔2026〕1号').waitFor();
    await fits(taking.page);
    await taking.page.getByRole('button', { name: '全部接收' }).click();
    await taking.page.getByText(/已转入 [1-9]\d*，待接收 0/).waitFor();
    await page.reload();
    await page.getByText(/已转入 [1-9]\d*，待接收 0/).waitFor();
    for (const { complaints } of [giving, taking]) expect(complaints).toEqual([]);
  });
});
