import type { Browser, Locator, Page } from 'playwright-core';
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

/** What a draft is called and from which month it holds. */
export type DraftName = Pick<NewStandard, 'name' | 'month'>;

/** Starts a draft and waits until it is open. Returns its id. */
export async function startDraft(page: Page, { name, month }: DraftName, visit: Visit): Promise<string> {
  await page.getByRole('link', { name: '打开或新建草稿' }).first().click();
  await press(page, '新建草稿');
  await page.getByLabel('名称').fill(name);
  await page.getByLabel('依据文件').fill('郑民文〔2026〕示例号');
  await page.getByLabel('条款').fill('一（二）');
  await page.getByLabel('生效月').fill(month);
  await visit(page, 'terms');
  await press(page, '建好，开始改');
  await page.waitForURL(/draft=/);
  return new URL(page.url()).searchParams.get('draft') as string;
}

/** Starts a draft, changes one standard and waits until it is saved. Returns the id of the draft. */
export async function draftStandard(page: Page, { category, yuan, ...draft }: NewStandard, visit: Visit): Promise<string> {
  const id = await startDraft(page, draft, visit);
  await press(page, category);
  await page.getByLabel('新标准').fill(yuan);
  await page.getByText('检查通过').waitFor();
  await visit(page, 'standard');
  return id;
}

/** Opens a page of the menu. */
export async function openFromMenu(page: Page, name: string): Promise<void> {
  await page.locator('.stu-rail').getByRole('link', { name }).click();
  await page.locator('.stu h1').first().waitFor();
}

/** Chooses from a list that is searched by typing. */
export async function chooseFrom(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).click();
  await within.getByRole('combobox', { name: label }).fill(option);
  await within.page().locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(option, { exact: true }).click();
}

/** The bar says that nothing is on its way any more and how much the draft changes. */
export async function savedWith(page: Page, changes: number): Promise<void> {
  const bar = page.getByRole('region', { name: '打开的草稿' });
  await bar.getByText(`${changes} 处改动`).waitFor();
  await bar.getByText(/已保存/).waitFor();
}

/** A question as an administrator adds it to a form. */
export interface NewQuestion {
  section: string;
  zh: string;
  en: string;
}

/** Adds a question that must be answered to a section of the form that is open, and looks at it on the phone and on paper. */
export async function addQuestion(page: Page, { section, zh, en }: NewQuestion, visit: Visit): Promise<void> {
  await page.getByRole('treeitem', { name: section }).first().click();
  await press(page, '添加字段');
  const form = page.getByRole('form', { name: `在“${section}”中添加字段` });
  await form.getByLabel('问题（中文）').fill(zh);
  await form.getByLabel('问题（英文）').fill(en);
  await form.getByLabel('必答').check();
  await visit(page, 'question');
  await form.getByRole('button', { name: '添加字段' }).click();
  await page.getByRole('treeitem', { name: zh }).waitFor();
  await page.getByText('A4 打印').click();
  await page.getByRole('region', { name: '预览' }).getByText(zh).first().waitFor();
  await visit(page, 'question on paper');
}

/** A paper as an administrator adds it to a list. */
export interface NewPaper {
  list: string;
  paper: string;
  fact: string;
  answer: string;
  zh: string;
  en: string;
}

/** Adds a paper that is asked for where a fact has an answer. */
export async function addPaper(page: Page, { list, paper, fact, answer, zh, en }: NewPaper, visit: Visit): Promise<void> {
  await press(page, `添加材料：${list}`);
  const side = page.getByRole('complementary', { name: '添加材料' });
  await chooseFrom(side, '材料', paper);
  await side.getByLabel('只在一种情形下').check();
  await chooseFrom(side, '看谁', '孩子或家庭的一项情况');
  await chooseFrom(side, '哪项情况', fact);
  await chooseFrom(side, '应为', answer);
  await side.getByLabel('向申请人说明为什么要（中文）').fill(zh);
  await side.getByLabel('向申请人说明为什么要（英文）').fill(en);
  await visit(page, 'paper');
  await side.getByRole('button', { name: '加进清单' }).click();
  await page.getByRole('complementary', { name: paper }).waitFor();
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
  await page
    .getByText('等待审批人办理')
    .or(page.getByRole('button', { name: '批准并发布' }))
    .first()
    .waitFor();
  return figures;
}

/** The approver reads what the draft does and publishes it at once. */
export async function publishDraft(page: Page, visit: Visit): Promise<void> {
  await visit(page, 'approval');
  await press(page, '批准并发布');
  await page.getByText('已发布').first().waitFor();
}

/** Policy cases turned red: without a written reason nothing is published, with one it is, and the reason stays to be read. */
export async function publishDespiteRed(page: Page, reason: string, visit: Visit): Promise<void> {
  await page.getByRole('heading', { name: '政策用例' }).waitFor();
  const offer = page.getByLabel('有未通过的政策用例，书面说明后放行');
  await offer.uncheck();
  await press(page, '批准并发布');
  await page.getByText('有政策用例在新规定下不再通过').first().waitFor();
  await offer.check();
  await press(page, '批准并发布');
  await page.getByText('请写明理由', { exact: true }).waitFor();
  await visit(page, 'red cases');
  await page.getByLabel('为什么仍然可以发布').fill(reason);
  await press(page, '批准并发布');
  await page.getByText('已发布').first().waitFor();
  await page.getByText(reason).first().waitFor();
}

/** Presses Delete on a question: what says why it stays. */
export async function refusedRemoval(page: Page, question: string): Promise<string> {
  await page.getByRole('treeitem', { name: question }).first().focus();
  await page.keyboard.press('Delete');
  const note = page.getByRole('alert').filter({ hasText: `不能这样改“${question}”` });
  await note.waitFor();
  const reason = await note.innerText();
  await note.getByRole('button', { name: '保留字段' }).click();
  return reason;
}

/** Takes a file into the draft that is open: what the page says of it. */
export async function importedFile(page: Page, text: string, answer: string): Promise<void> {
  const file = { name: 'release.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) };
  await page.locator('[data-purpose=policy-file]').setInputFiles(file);
  await page.getByText(answer).first().waitFor();
}

/** Lets a question tell the rules a fact. */
export async function feedFact(page: Page, question: string, fact: string): Promise<void> {
  await page.getByRole('treeitem', { name: question }).first().click();
  await chooseFrom(page.getByRole('complementary', { name: question }), '填入的事实', fact);
}
