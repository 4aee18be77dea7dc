/// <reference types="node" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkByKeyboard } from '@onething/portal-kit/keyboard-walk';
import { browserIsHere } from '@onething/portal-kit/preview-browser';
import type { PreviewQuery } from '@onething/portal-kit/preview-browser';
import { samplePhoto as photo, WorkbenchDevices } from './workbench-devices.ts';

const hasBrowser = browserIsHere('visits');

describe.skipIf(!hasBrowser)('visits in a browser', () => {
  let preview: WorkbenchDevices;

  beforeAll(async () => {
    preview = await WorkbenchDevices.begin('visits');
  }, 240_000);
  afterAll(() => preview?.end());

  const open = (path: string, width = 390, more: PreviewQuery = {}) => preview.open(path, { as: 'director', ...more }, width);

  /** As pages of the preview are looked at, every target large enough for a finger, everything by keyboard. */
  async function look(page: Page, name: string): Promise<void> {
    await preview.look(page, name);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.road a, .road button, .road label, .road textarea, .road .input')]
        .filter((each) => !each.closest('.error-summary'))
        .map((each) => ({ height: each.getBoundingClientRect().height, text: each.textContent }))
        .filter(({ height }) => height > 0 && height < 44 && height !== 0)
        .map(({ text, height }) => `${text} ${height}`),
    );
    expect(
      small.filter((text) => !/^(哪天|还有什么|住在什么|为什么|When|What else|Where|Why)/.test(text)),
      `${name}: too small for a finger`,
    ).toEqual([]);
    expect(await walkByKeyboard(page), `${name} by keyboard`).toEqual([]);
  }

  const onDevice = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(localStorage));
  const choose = async (page: Page, question: string, answer: string): Promise<void> =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click();

  async function visit(page: Page, name: string): Promise<void> {
    await page.getByRole('link', { name: new RegExp(name) }).click();
    await page.getByRole('heading', { name: '这次探视' }).waitFor();
    await choose(page, '见到孩子本人了吗？', '见到了');
    await next(page);
    await choose(page, '孩子现在住在哪里？', '就住这里');
    await choose(page, '平时谁照顾孩子？', '李＊兰（监护人）');
    await choose(page, '有没有马上要管的事？', '没有');
    await page.locator('#visit-photos').setInputFiles({ name: '家.png', mimeType: 'image/png', buffer: photo });
    await page.getByText('存在手机，等上报').waitFor();
    await next(page);
    await choose(page, '孩子上学吗？', '该上学没上');
    await choose(page, '孩子身体怎么样？', '还好');
    await choose(page, '孩子上户口了吗？', '已上户口');
    await next(page);
    await choose(page, '父亲或母亲的情况有变化吗？', '没有变化');
  }

  it('are listed by what is urgent, written step by step without a network, and sent when there is one', async () => {
    const { context, page, complaints } = await open('/workbench/visits');
    await page.getByText('赵＊宁').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^逾期/), expect.stringMatching(/^今天和明天/), expect.stringMatching(/^本期\s/)]),
    );
    await look(page, 'list-390');
    await context.setOffline(true);
    await page.getByText('没有信号', { exact: true }).waitFor();
    await page.getByRole('link', { name: /陈＊雨/ }).click();
    await next(page);
    await page.getByRole('alert').first().waitFor();
    await look(page, 'errors-390');
    await choose(page, '见到孩子本人了吗？', '见到了');
    await page.getByRole('link', { name: '回到列表' }).click();
    await page.getByText('填了一半').waitFor();
    await visit(page, '陈＊雨');
    await page.getByRole('button', { name: '上一步' }).click();
    await page.getByRole('button', { name: '上一步' }).click();
    await page.getByAltText('照片 1').waitFor();
    await look(page, 'home-390');
    await next(page);
    await look(page, 'child-390');
    await next(page);
    await page.getByLabel('还有什么要说的？').fill('书包还在，说不想去');
    await look(page, 'last-390');
    await page.getByRole('button', { name: '填好了，上报' }).click();
    await page.getByRole('heading', { name: '1 份等待上报' }).waitFor();
    await page.getByText('已填，等信号').waitFor();
    await look(page, 'waiting-390');
    expect(await onDevice(page)).toContain('说不想去');
    await page.reload().catch(() => undefined);
    await context.setOffline(false);
    await page.goto(`${preview.origin}/workbench/visits`);
    // With a network again it is sent by itself, and nothing of it stays on the phone.
    await expect.poll(() => onDevice(page), { timeout: 30_000 }).not.toContain('说不想去');
    await page.getByRole('heading', { name: '1 份等待上报' }).waitFor({ state: 'detached' });
    expect(complaints.filter((text) => !/404|405|501/.test(text))).toEqual([]);
    await context.close();
  });

  it('show who had been there already, and keep nothing after sign-out', async () => {
    const { context, page } = await open('/workbench/visits');
    await page.getByRole('link', { name: /何＊婷/ }).click();
    await choose(page, '见到孩子本人了吗？', '没见到');
    await next(page);
    await page.getByRole('button', { name: '填好了，上报' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('为什么没见到？').fill('家里没人');
    await look(page, 'not-seen-390');
    await page.getByRole('button', { name: '填好了，上报' }).click();
    await page.getByRole('heading', { name: /同期已有人探视/ }).waitFor();
    await page.getByText(/白云（示例）已在 2026年11月19日 探视过/).waitFor();
    await look(page, 'conflict-390');
    await page.getByRole('button', { name: /知道了/ }).click();
    await page.getByRole('heading', { name: /同期已有人探视/ }).waitFor({ state: 'detached' });
    await page.locator('summary').filter({ hasText: '我的' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('请用工作账号登录').waitFor();
    expect(await onDevice(page)).not.toMatch(/家里没人|onething\.(visit|kept)/);
    await context.close();
  });

  it('are written for a child too far down for the list', async () => {
    const { context, page } = await open('/workbench/visits/children/visit-case-7');
    await page.getByText(/冯＊，/).waitFor();
    await page.getByRole('heading', { name: '这次探视' }).waitFor();
    await context.close();
  });

  it.each([
    ['empty', '现在没有要探视的孩子'],
    ['broken', ''],
  ])('say so when the list is %s', async (trouble, text) => {
    const { context, page } = await open('/workbench/visits', 390, { trouble });
    await (text ? page.getByText(text) : page.getByRole('alert').first()).waitFor();
    await look(page, `${trouble}-390`);
    await context.close();
  });

  it.each([
    ['/workbench/visits', 1440, 'zh-CN'],
    ['/workbench/visits', 768, 'en'],
    ['/workbench/cases/case-3', 1440, 'zh-CN'],
  ])('are overseen at a desk: %s at %i px in %s', async (path, width, language) => {
    const { context, page, complaints } = await open(path, width, { as: path.includes('cases') ? 'done' : 'township', language });
    await page
      .getByText(/监护情况较差|Poor guardianship/)
      .first()
      .waitFor();
    await look(page, `desk${path.replaceAll('/', '-')}-${language}-${width}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([390, 768])('read in English at %i px', async (width) => {
    const { context, page, complaints } = await open('/workbench/visits', width, { language: 'en' });
    await page.getByText('Overdue', { exact: false }).first().waitFor();
    await look(page, `list-en-${width}`);
    await page.getByRole('link', { name: /陈＊雨/ }).click();
    await page.getByRole('heading', { name: 'This visit' }).waitFor();
    await look(page, `form-en-${width}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
