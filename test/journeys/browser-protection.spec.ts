import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlappingInTopBar } from '../kit/overlapping.ts';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import type { PageWatch } from '../kit/browser.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { samplePng } from '../kit/sample-image.ts';
import { visitAs } from '../kit/visit-pages.ts';

const visitPhone = visitAs('protection-phone');
const visitDesk = visitAs('protection-desk');
/** Words that stand nowhere but in this report. */
const what = '整夜听见孩子一个人在家哭，手臂有淤青，桂花巷的邻居都听见了。';

describe('a child in danger, from the neighbour who tells to the care it gets', () => {
  let platform: Platform;
  let browser: Browser;
  let neighbour: PageWatch;
  let receipt = '';
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10', environment: { ONETHING_SAMPLE_CASES: '0' } });
    browser = await startBrowser();
    neighbour = await openPage(browser, 'phone');
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  /** An officer's desk with the report open: the one in danger now that nobody has worked on longest is found by its words. */
  async function atDesk(subject: string): Promise<PageWatch> {
    const watch = await openPage(browser, 'desktop');
    await signInAs(watch.page, platform.origin, subject, '/workbench/protection');
    await watch.page.locator('.wb-linked-table tbody tr').first().waitFor();
    await visitDesk(watch.page, `list ${subject}`);
    for (const link of await watch.page.locator('.wb-linked-table tbody th a').all()) {
      const href = await link.getAttribute('href');
      await watch.page.goto(`${platform.origin}${href}`);
      await watch.page.locator('.wb-report-said').waitFor();
      if ((await watch.page.locator('.wb-report-said').innerText()).includes(what)) return watch;
      await watch.page.goBack();
      await watch.page.locator('.wb-linked-table tbody tr').first().waitFor();
    }
    throw new Error(`${subject} does not find the report`);
  }

  /** Takes a step of the chain: opens its form, fills it, saves it. */
  async function step(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
    await page.getByRole('button', { name }).first().click();
    await page.locator('.wb-panel').waitFor();
    await fill();
    await visitDesk(page, `step ${name === '接手处置' ? 'take up' : name.length}`);
    await page.getByRole('button', { name: /^存入/ }).click();
    await page.locator('.wb-panel').waitFor({ state: 'detached' });
  }

  const follows = async (words: string): Promise<void> => {
    const { page } = neighbour;
    await page.goto(`${platform.origin}/410102/report/progress`);
    await page.locator('#report-receipt').fill(receipt.toLowerCase());
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByRole('heading', { name: words }).waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).not.toContain('桂花巷');
    expect(shown).not.toContain('示例未保中心');
    expect(page.url()).not.toContain(receipt);
  };

  it('is reported on a phone without an account; what is missing is said, and nothing is lost', async () => {
    const { page, complaints } = neighbour;
    await page.goto(`${platform.origin}/410102`);
    await page.getByRole('link', { name: /报告孩子有危险/ }).click();
    await page.getByRole('button', { name: '报告', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '打110报警' }).getAttribute('href')).toBe('tel:110');
    await visitPhone(page, 'report');
    await page.locator('#report-what').fill(what);
    await page.locator('#report-reporterPhone').fill('12345');
    await page.getByRole('button', { name: '报告', exact: true }).click();
    await page.locator('.error-summary').waitFor();
    await visitPhone(page, 'report with answers missing');
    expect(await page.locator('#report-what').inputValue()).toBe(what);
    await page.locator('#report-dangerNow input').first().check();
    await page.locator('#report-worries input').nth(1).check();
    await page.locator('#report-placeCode').selectOption('410102001');
    await page.locator('#report-where').fill('桂花巷 7 号');
    await page.locator('#report-reporterKind input').first().check();
    await page
      .locator('#report-photoReceipts')
      .setInputFiles({ name: '窗外.png', mimeType: 'image/png', buffer: Buffer.from(samplePng()) });
    await page.getByRole('button', { name: '上传这张' }).click();
    await page.getByText('窗外').first().waitFor();
    await page.getByRole('button', { name: '报告', exact: true }).click();
    // The server's own refusal comes back to its field as well.
    await page.locator('#report-reporterPhone-error').waitFor();
    expect(await page.locator('#report-what').inputValue()).toBe(what);
    await page.locator('#report-reporterPhone').fill('19900000099');
    await page.getByRole('button', { name: '报告', exact: true }).click();
    await page.locator('.report-code').waitFor();
    receipt = (await page.locator('.report-code').innerText()).trim();
    expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    await visitPhone(page, 'report that arrived');
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('桂花巷');
    await follows('已经收到');
    await visitPhone(page, 'progress');
    expect(complaints).toEqual([]);
  });

  it('is answered by the township, assessed by the county, and the child is placed in temporary care', async () => {
    const township = await atDesk('zhongyuan-township-officer');
    await visitDesk(township.page, 'report at the township');
    await step(township.page, '接手处置', () => township.page.locator('.wb-panel textarea').fill('儿童督导员和派出所马上到现场'));
    await follows('正在处理');
    const { page } = township;
    await page.getByRole('button', { name: '记应急处置' }).click();
    await page.getByRole('button', { name: /^存入/ }).click();
    await page.locator('.wb-wrong').first().waitFor();
    await page.locator('.wb-panel input[type=date]').fill('2026-03-10');
    for (const name of ['儿童督导员', '公安派出所', '见到孩子', '报警']) await page.getByRole('checkbox', { name, exact: true }).check();
    await page.locator('.wb-panel textarea').nth(0).fill('孩子独自在家，手臂有淤青。');
    await page.locator('.wb-panel textarea').nth(1).fill('请区民政部门评估');
    await visitDesk(page, 'response');
    await page.getByRole('button', { name: /^存入/ }).click();
    await page.locator('.wb-panel').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: '安排临时照料' }).count()).toBe(0);
    expect(township.complaints).toEqual([]);
    await page.context().close();

    const county = await atDesk('zhongyuan-county-officer');
    const desk = county.page;
    await step(desk, '记评估和决定', async () => {
      await desk.locator('.wb-panel input[type=date]').fill('2026-03-10');
      await desk.getByRole('checkbox', { name: '区县民政部门', exact: true }).check();
      await desk.getByRole('radio', { name: '需要监护干预' }).check();
      await desk.locator('.wb-panel textarea').nth(0).fill('监护人多次殴打，家中不安全。');
      await desk.locator('.wb-panel textarea').nth(1).fill('启动监护干预');
      await desk.locator('.wb-panel textarea').nth(2).fill('临时照料，报告公安');
    });
    await step(desk, '安排临时照料', async () => {
      await desk.getByRole('radio', { name: '未成年人救助保护机构' }).check();
      await desk.locator('.wb-panel input[lang="zh-CN"]').fill('示例未保中心');
      await desk.locator('.wb-panel input[type=date]').fill('2026-03-10');
      await desk.locator('.wb-panel textarea').fill('亲属暂不能照料');
    });
    await desk.getByText('临时照料中').first().waitFor();
    await visitDesk(desk, 'report with temporary care');
    expect(county.complaints).toEqual([]);
    await desk.context().close();
    await follows('正在处理');
  });

  it('has a wrong step put right beside what was recorded, and its application begun by the window, which sees nothing of the report', async () => {
    const county = await atDesk('zhongyuan-county-officer');
    const desk = county.page;
    await desk
      .locator('.wb-enquiries li', { hasText: '评估' })
      .getByRole('button', { name: /更正这一步/ })
      .first()
      .click();
    await desk.locator('.wb-panel textarea').nth(0).fill('监护人一次殴打，家中不安全。');
    await desk.locator('.wb-panel textarea').last().fill('次数写错');
    await visitDesk(desk, 'correction');
    await desk.getByRole('button', { name: /^存入/ }).click();
    await desk.getByText('已更正，以更正的为准').waitFor();
    const history = await desk.locator('.wb-report-main').innerText();
    for (const words of ['监护人多次殴打', '监护人一次殴打', '次数写错']) expect(history).toContain(words);
    await desk.getByRole('button', { name: '请人为孩子申请' }).click();
    expect(await desk.getByLabel('现住址').inputValue()).toBe('桂花巷 7 号');
    await desk.getByRole('radio', { name: '临时困境儿童' }).check();
    await desk.getByLabel('孩子姓名').fill('示小豆');
    await desk.getByLabel('孩子的情况').fill('现由机构临时照料。');
    await visitDesk(desk, 'application asked for');
    await desk.getByRole('button', { name: /^存入/ }).click();
    await desk.getByText('等他们开始填写').waitFor();
    expect(county.complaints).toEqual([]);
    await desk.context().close();

    const window = await openPage(browser, 'desktop');
    const { page } = window;
    await signInAs(page, platform.origin, 'zhongyuan-window-clerk', '/workbench/filing');
    await page.getByRole('link', { name: '示＊豆' }).click();
    await page.getByText('已知的情况会填进表里').waitFor();
    await visitDesk(page, 'asked application');
    await page.locator('#head-capacity').selectOption('GUARDIAN');
    await page.locator('#head-receivedOn').fill('2026-03-10');
    await page.locator('#head-accepted').check();
    await page.locator('form button[type=submit]').first().click();
    await page.locator('#child_name').waitFor();
    await expect.poll(() => page.locator('#child_name').inputValue(), { timeout: 30_000 }).toBe('示小豆');
    const form = await page.getByRole('main').innerText();
    expect(form).toContain('由乡镇（街道）或区县民政部门提供');
    for (const words of ['手臂有淤青', '桂花巷的邻居', '护〔2026〕'])
      expect(await page.locator('#child_name').evaluate(() => document.body.innerText)).not.toContain(words);
    expect(window.complaints).toEqual([]);
    await page.context().close();
    await follows('正在处理');
  });

  it('is seen by nobody else, and few reports are taken from one address in a minute', async () => {
    const other = await new HttpPerson(platform.origin).signIn('zhengdong-county-officer');
    const { protectionReports } = await other.get<{ protectionReports: { edges: unknown[] } }>(
      '{ protectionReports { edges { node { id } } } }',
    );
    expect(protectionReports.edges).toEqual([]);
    const nobody = new HttpPerson(platform.origin);
    const mutation = `mutation ($input: ReportChildInDangerInput!) { reportChildInDanger(input: $input) { __typename } }`;
    const statuses: number[] = [];
    for (let count = 0; count < 14; count += 1) {
      const input = {
        placeCode: '370112',
        reporterKind: 'OTHER',
        dangerNow: 'NO',
        worries: [],
        what: '',
        where: '',
        idempotencyKey: `try-${count}-0000`,
      };
      statuses.push((await nobody.ask(mutation, { input })).status);
    }
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  });

  it('leaves everything in the top bar its room, at every width and in both languages', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { page } = await openPage(browser, 'desktop', language);
      await signInAs(page, platform.origin, 'zhongyuan-county-officer', '/workbench/queue');
      await page.locator('.wb-tab-count').waitFor({ state: 'attached' });
      for (const width of [1440, 1280, 1024, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForFunction(() => document.querySelectorAll('.wb-tabs > a').length > 0);
        await expect.poll(() => overlappingInTopBar(page), { message: `${language} ${width}`, timeout: 20_000 }).toEqual([]);
      }
      await page.locator('.wb-tab-fold summary').click();
      await page.locator('.wb-tab-panel a').last().click();
      await page.waitForURL((url) => url.pathname === '/workbench/ratings');
      await page.locator('.wb-tab-panel').waitFor({ state: 'hidden' });
      await page.context().close();
    }
  });
});
