/// <reference types="node" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsHere } from '@onething/portal-kit/preview-browser';
import { samplePhoto as photo, WorkbenchDevices } from './workbench-devices.ts';

const hasBrowser = browserIsHere('filing for others');

describe.skipIf(!hasBrowser)('filing for others in a browser', () => {
  let preview: WorkbenchDevices;

  beforeAll(async () => {
    preview = await WorkbenchDevices.begin('filing');
  }, 240_000);
  afterAll(() => preview?.end());

  const open = (path: string, as: string, width: number, language = 'zh-CN') => preview.open(path, { as, language }, width);
  const look = (page: Page, name: string): Promise<void> => preview.look(page, name);

  const addPhoto = (page: Page, selector: string): Promise<void> =>
    page.locator(selector).setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: photo });
  const onDevice = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(localStorage));
  const sent = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      ((globalThis as unknown as { sentOperations?: { document: string }[] }).sentOperations ?? []).map(
        ({ document }) => /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '',
      ),
    );

  async function begin(page: Page): Promise<void> {
    await page.getByRole('link', { name: '替一个家庭申请' }).click();
    await page.getByRole('heading', { name: '替谁申请？' }).waitFor();
    await page.getByLabel('孩子的情况').selectOption('DE_FACTO_UNSUPPORTED');
  }

  it('a village director files on a phone while the network is gone for a while', async () => {
    const { context, page, complaints } = await open('/workbench/filing', 'director', 390);
    await page.getByText('王＊雨').waitFor();
    await look(page, 'home-390');
    await begin(page);
    await page.getByRole('button', { name: '开始填表' }).click();
    await page.getByRole('alert').first().waitFor();
    await look(page, 'start-errors-390');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '开始填表' }).click();
    await page.getByLabel('姓名').first().waitFor();
    await page.getByText('已全部送到').waitFor();

    await context.setOffline(true);
    await page.getByLabel('姓名').first().fill('王示雨');
    await page.getByText('没有网络，内容都在这台设备上').waitFor();
    await look(page, 'form-offline-390');
    expect(await onDevice(page)).toContain('王示雨');
    await page.evaluate(() => history.replaceState(null, '', `${location.pathname}?step=papers`));
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await page.getByRole('heading', { name: '拍照上传材料' }).waitFor();
    await addPhoto(page, '#paper-SIGNED_DECLARATION');
    await page.getByText('等着发送', { exact: true }).waitFor();
    await look(page, 'papers-offline-390');
    expect(await sent(page)).not.toContain('AttachFilingPaper');

    await context.setOffline(false);
    await page.getByText('已全部送到').waitFor();
    await page.getByText(/已送出/).waitFor();
    expect(await sent(page)).toContain('AttachFilingPaper');
    expect(await onDevice(page)).not.toContain('王示雨');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a home check made without a network is sent when there is one', async () => {
    const { context, page, complaints } = await open('/workbench/filing', 'director', 390);
    await page.getByText('街道请您入户核实').waitFor();
    // Of the families of the village nothing can be read on the device, and yet the list is there without a network.
    await expect.poll(() => onDevice(page)).toContain('onething.sealed.village');
    expect(await onDevice(page)).not.toMatch(/王＊雨|李＊兰|onething\.kept\.village/);
    await context.setOffline(true);
    await page.getByRole('link', { name: '替一个家庭申请' }).click();
    await page.goBack();
    await page.getByText('街道请您入户核实').waitFor();
    await context.setOffline(false);
    await page.getByRole('link', { name: /王＊雨/ }).click();
    await page.getByRole('heading', { name: '入户核实' }).waitFor();
    await page.getByRole('button', { name: '记下这次入户' }).click();
    await page.getByRole('alert').first().waitFor();
    await look(page, 'check-errors-390');
    for (const [question, answer] of [
      [/见到孩子了吗/, '见到了'],
      [/一起住吗/, '一起住'],
      [/常回来吗/, '不在，也不常回来'],
    ] as const)
      await page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
    await page.getByLabel('看到的情况（可以不写）').fill('与奶奶同住，状态好');
    await addPhoto(page, '#check-photos');
    await page.getByText('照片.png').first().waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '记下这次入户' }).click();
    await page.getByRole('heading', { name: '已存在这台设备上' }).waitFor();
    expect(await onDevice(page)).toContain('与奶奶同住');
    await page.getByRole('link', { name: '回到列表' }).click();
    await page.getByRole('heading', { name: '等着发送的入户记录' }).waitFor();
    await look(page, 'check-waiting-390');
    await context.setOffline(false);
    await page.getByRole('heading', { name: '等着发送的入户记录' }).waitFor({ state: 'detached' });
    expect(await sent(page)).toContain('RecordHomeCheck');
    expect(await onDevice(page)).not.toContain('与奶奶同住');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('sign-out leaves nothing of a family on the phone', async () => {
    const { context, page } = await open('/workbench/filing', 'director', 390);
    await begin(page);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '开始填表' }).click();
    await page.getByLabel('姓名').first().waitFor();
    await context.setOffline(true);
    await page.getByLabel('姓名').first().fill('王示雨');
    await page.getByText('没有网络，内容都在这台设备上').waitFor();
    await page.locator('summary').filter({ hasText: '我的' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('请用工作账号登录').waitFor();
    expect(await onDevice(page)).not.toMatch(/王示雨|onething\.(filing|homecheck|kept)/);
    await context.close();
  });

  it('a window clerk enters a paper form by keyboard, all on one page', async () => {
    const { context, page, complaints } = await open('/workbench/filing', 'clerk', 1440);
    await begin(page);
    await page.getByLabel('收到纸质申请的日期').fill('2999-01-01');
    await page.getByLabel('由谁申请').selectOption('ENTRUSTED_RELATIVE');
    await page.getByRole('button', { name: '开始填表' }).click();
    await page.getByText('请填写收件日期，不能晚于今天').first().waitFor();
    await look(page, 'clerk-start-1440');
    await page.getByLabel('收到纸质申请的日期').fill('2026-03-06');
    await page.getByLabel('由谁申请').selectOption('GUARDIAN');
    await page.getByRole('checkbox').check();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /签名并提交/ }).waitFor();
    await look(page, 'clerk-sheet-1440');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().innerText()).toContain('孩子的基本情况');
    expect(await sent(page)).not.toContain('SubmitFiling');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ['director', 390],
    ['clerk', 768],
  ] as const)('reads in English as %s at %i px', async (as, width) => {
    const { context, page, complaints } = await open('/workbench/filing', as, width, 'en');
    await page.getByRole('link', { name: 'Apply for a family' }).waitFor();
    await look(page, `home-en-${as}-${width}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
