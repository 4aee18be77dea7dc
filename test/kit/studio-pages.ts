import type { Browser, Page } from 'playwright-core';
import { openPage, signInAs } from './browser.ts';
import type { Visit } from './hall-pages.ts';

/** Opens a page of the studio in a fresh window of somebody who shapes policy, and runs the work there; fails on any complaint of the browser. */
export async function asShaper<Result>(
  browser: Browser,
  origin: string,
  subject: string,
  path: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { page, complaints } = await openPage(browser, 'desktop');
  await signInAs(page, origin, subject, path);
  await page.locator('.stu h1').first().waitFor();
  const result = await work(page);
  await page.context().close();
  if (complaints.length > 0) throw new Error(`${subject}: ${complaints.join('\n')}`);
  return result;
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

/** What a draft is to say about a standard. */
export interface NewStandard {
  name: string;
  month: string;
  category: string;
  yuan: string;
}

/** Starts a draft, changes one standard and waits until it is saved. Returns the id of the draft. */
export async function draftStandard(page: Page, { name, month, category, yuan }: NewStandard, visit: Visit): Promise<string> {
  await page.getByRole('link', { name: '打开或新建草稿' }).first().click();
  await press(page, '新建草稿');
  await page.getByLabel('名称').fill(name);
  await page.getByLabel('依据文件').fill('郑民文〔2026〕示例号');
  await page.getByLabel('条款').fill('一（二）');
  await page.getByLabel('生效月').fill(month);
  await visit(page, 'terms');
  await press(page, '建好，开始改');
  await page.waitForURL(/draft=/);
  await press(page, category);
  await page.getByLabel('新标准').fill(yuan);
  await page.getByText('检查通过').waitFor();
  await visit(page, 'standard');
  return new URL(page.url()).searchParams.get('draft') as string;
}

/** Rehearses a draft from its bar, reads what it would do to the children of the place, and submits it. Returns the figures. */
export async function submitDraft(page: Page, visit: Visit): Promise<string> {
  await page.getByRole('link', { name: '预演影响' }).click();
  await page.getByRole('heading', { name: '预演结果' }).waitFor();
  await press(page, '开始预演');
  await page.getByRole('heading', { name: '谁受影响' }).waitFor();
  await page.getByRole('heading', { name: '政策用例' }).waitFor();
  await visit(page, 'rehearsal');
  const figures = await page.locator('.stu-figures').innerText();
  await press(page, '提请审批');
  await page.getByText('等待审批人办理').waitFor();
  return figures;
}

/** The approver reads what the draft does and publishes it at once. */
export async function publishDraft(page: Page, visit: Visit): Promise<void> {
  await visit(page, 'approval');
  await press(page, '批准并发布');
  await page.getByText('已发布').first().waitFor();
}
