import type { SampleFamily } from '@onething/sample-data';
import type { Locator, Page } from 'playwright-core';
import { samplePng } from './sample-image.ts';

/** Labels of the forms as an applicant reads them. */
export const relations: Record<string, string> = {
  GRANDMOTHER_PATERNAL: '祖母（奶奶）',
  GRANDFATHER_PATERNAL: '祖父（爷爷）',
  GRANDMOTHER_MATERNAL: '外祖母（姥姥）',
};
const states: Record<string, RegExp> = {
  DEAD: /^死亡/,
  OUT_OF_CONTACT: /^失联/,
  SERVING_SENTENCE: /^服刑在押/,
  COMPULSORY_DETOX: /^强制隔离戒毒/,
  MIGRANT_WORKER: /^外出务工/,
  NONE: /^没有以上情形/,
};
const registrations: Record<string, string> = { RURAL: '农业户口', RESIDENT: '居民户口（不分城乡）' };

/** Called on every page an applicant passes: the place for accessibility checks and pictures. */
export type Visit = (page: Page, name: string) => Promise<void>;

async function chooseDate(within: Locator, label: string | RegExp, date: string): Promise<void> {
  const [year, month, day] = date.split('-').map(String);
  const group = within.getByRole('group', { name: label });
  for (const [index, part] of [year!, String(Number(month)), String(Number(day))].entries()) {
    await group.getByRole('combobox').nth(index).selectOption({ label: part });
  }
}

async function saveAndContinue(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('button', { name: /^(保存并继续|继续)/ }).click();
  await page.waitForURL((url) => url.href !== before);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** From the guide page to the first step of the form: category, capacity, integrity declaration. */
export async function startApplication(page: Page, visit: Visit): Promise<void> {
  await visit(page, 'guide');
  await page.getByRole('link', { name: '开始申请' }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Category, capacity and declaration of the integrity, signed. */
export async function declare(page: Page, visit: Visit, category = /事实无人抚养儿童/): Promise<void> {
  await page.getByRole('radio', { name: category }).check();
  await visit(page, 'category');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('radio', { name: /孩子的监护人/ }).check();
  await visit(page, 'capacity');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('checkbox').check();
  await visit(page, 'declaration');
  await page.getByRole('button', { name: '签署承诺，开始填表' }).click();
  await page.waitForURL(/\/form\/child/);
}

/** Who the child is and where it is registered: what every form asks. `within`: the step, or the page that shows it alone. */
export async function writeIdentity(within: Locator, { child }: SampleFamily, street: string): Promise<void> {
  await within.getByLabel('姓名').fill(child.name);
  await within.getByLabel(/身份证号/).fill(child.residentId);
  await within.getByRole('radio', { name: child.sex === 'MALE' ? '男' : '女' }).check();
  await chooseDate(within, '出生日期', child.bornOn);
  await within.getByLabel('户籍所在地').selectOption({ label: street });
}

/** The child as the forms of orphans and children without support ask. */
export async function writeChild(within: Locator, family: SampleFamily, street: string): Promise<void> {
  await writeIdentity(within, family, street);
  await within.getByLabel('民族').fill('汉族');
  await within.getByLabel('户籍状况').selectOption({ label: registrations[family.registration ?? 'RESIDENT']! });
  await within.getByLabel('儿童现住址').fill(family.registeredAddress);
  await within.getByRole('checkbox', { name: '健康' }).check();
  await within.getByLabel('儿童工学情况').selectOption({ label: '小学' });
}

interface DeclaredParent {
  states: string[];
  details?: Record<string, { on?: string; termMonths?: number; until?: string; reportedOn?: string; policeResult?: boolean }>;
}

async function fillParent(group: Locator, name: string, residentId: string, declared: DeclaredParent): Promise<void> {
  await group.getByLabel('姓名').fill(name);
  await group.getByLabel(/身份证号码/).fill(residentId);
  for (const state of declared.states) {
    await group.getByRole('checkbox', { name: states[state]! }).check();
    const details = declared.details?.[state];
    if (details?.on) await chooseDate(group, /死亡|去世/, details.on);
    if (details?.termMonths)
      await group
        .getByLabel(/个月|月数|期限/)
        .first()
        .fill(String(details.termMonths));
    if (details?.reportedOn) {
      await group.getByRole('radio', { name: details.policeResult ? /^(有|是|已)/ : /^(没有|否|还没)/ }).check();
      await chooseDate(group, /报/, details.reportedOn);
    }
  }
}

/** Father and mother with what is declared of each. */
export async function writeParents(within: Locator, family: SampleFamily): Promise<void> {
  const declared = family.declared as { father: DeclaredParent; mother: DeclaredParent };
  for (const [name, parent] of [
    ['父亲', 'father'],
    ['母亲', 'mother'],
  ] as const)
    await fillParent(within.getByRole('group', { name, exact: true }), family[parent].name, family[parent].residentId, declared[parent]);
}

async function fillGuardian(page: Page, family: SampleFamily, visit: Visit): Promise<void> {
  const main = page.getByRole('main');
  await main.getByLabel(/^关系/).selectOption({ label: relations[family.guardian.relation!]! });
  await main.getByLabel(/家庭住址/).fill(family.registeredAddress);
  await visit(page, 'form: guardians');
  await saveAndContinue(page);
  await visit(page, 'form: other relations');
  await saveAndContinue(page);
}

/** The whole form of a left-behind child: it asks nothing about money. */
export async function fillCareForm(page: Page, family: SampleFamily, street: string, visit: Visit): Promise<void> {
  await writeChild(page.getByRole('main'), family, street);
  await visit(page, 'form: child');
  await saveAndContinue(page);
  await writeParents(page.getByRole('main'), family);
  await visit(page, 'form: parents');
  await saveAndContinue(page);
  await fillGuardian(page, family, visit);
}

/** The whole form that asks nothing but what is needed: the ground of the application, and that the guardian wishes it. */
export async function fillOwnWillForm(page: Page, family: SampleFamily, street: string, visit: Visit): Promise<void> {
  const main = page.getByRole('main');
  await writeIdentity(main, family, street);
  await visit(page, 'form: child');
  await saveAndContinue(page);
  await main.getByRole('checkbox', { name: /感染艾滋病病毒/ }).check();
  await main.getByRole('radio', { name: '自愿纳入' }).check();
  await visit(page, 'form: will');
  await saveAndContinue(page);
  await main.getByLabel(/^关系/).selectOption({ label: relations[family.guardian.relation!]! });
  await visit(page, 'form: guardians');
  await saveAndContinue(page);
  await fillPayment(page, family, visit);
}

/** The whole form of a de facto unsupported child, step by step, as the guardian of the family would fill it. */
export async function fillForm(page: Page, family: SampleFamily, street: string, visit: Visit): Promise<void> {
  await writeChild(page.getByRole('main'), family, street);
  await visit(page, 'form: child');
  await saveAndContinue(page);
  await writeParents(page.getByRole('main'), family);
  await visit(page, 'form: parents');
  await saveAndContinue(page);

  await fillGuardian(page, family, visit);
  await fillPayment(page, family, visit);
  const main = page.getByRole('main');
  await main.getByRole('checkbox', { name: '都没有' }).check();
  await visit(page, 'form: other assistance');
  await saveAndContinue(page);
}

/** The guardian's account. */
export async function writePayment(within: Locator, family: SampleFamily): Promise<void> {
  await within.getByRole('radio', { name: '银行转账' }).check();
  await within.getByLabel(/领取人与儿童关系/).selectOption({ label: relations[family.guardian.relation!]! });
  await within.getByLabel(/开户人/).fill(family.guardian.name);
  await within.getByLabel(/开户银行/).fill('示例银行花园路支行');
  await within.getByLabel(/银行账号/).fill('6222000000000008826');
}

async function fillPayment(page: Page, family: SampleFamily, visit: Visit): Promise<void> {
  await writePayment(page.getByRole('main'), family);
  await visit(page, 'form: payment');
  await saveAndContinue(page);
}

/** One photo for every paper the page asks for, each looked at before it is sent. */
export async function uploadPapers(page: Page, visit: Visit): Promise<void> {
  const inputs = page.locator('main input[type=file]');
  await inputs.first().waitFor({ state: 'attached' });
  const total = await inputs.count();
  for (let index = 0; index < total; index += 1) {
    await uploadPhoto(page, index, index === 0 ? visit : undefined);
    await page.getByText('已上传', { exact: true }).nth(index).waitFor();
  }
  await visit(page, 'materials');
  await saveAndContinue(page);
}

/** Takes a photo for the paper at this place of the page, looks at it and sends it. */
async function uploadPhoto(page: Page, place: number, visit?: Visit): Promise<void> {
  const uploaded = page.waitForResponse((response) => response.url().endsWith('/uploads') && response.status() === 201);
  await page
    .locator('main input[type=file]')
    .nth(place)
    .setInputFiles({
      name: `证明-${place + 1}.png`,
      mimeType: 'image/png',
      buffer: Buffer.from(samplePng(300 + place, 200, 120 + place)),
    });
  await page.getByText('看看照片清不清楚').waitFor();
  if (visit) await visit(page, 'photo');
  await page.getByRole('button', { name: '上传这张' }).click();
  await uploaded;
}

/** Reads everything again, signs and submits; ends on the timeline. */
export async function reviewAndSubmit(page: Page, family: SampleFamily, visit: Visit): Promise<void> {
  await visit(page, 'review');
  await page.getByRole('main').getByLabel('签名').fill(family.guardian.name);
  const confirm = page.getByRole('main').getByRole('checkbox');
  if ((await confirm.count()) > 0) await confirm.first().check();
  await page.getByRole('button', { name: '确认并提交' }).click();
  await page.waitForURL(/\/applications\/[^/]+$/);
  await page.getByText('申请已提交').waitFor();
  await visit(page, 'timeline');
}

/** On the page of the case: adds the photo an office asked for and says that all is there. */
export async function answerNoticeWithPhoto(page: Page, visit: Visit): Promise<void> {
  await page.locator('main input[type=file]').first().waitFor({ state: 'attached' });
  await visit(page, 'notice');
  await uploadPhoto(page, 0, visit);
  await page.getByText('已上传', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '材料已补齐，通知工作人员' }).click();
  await page.getByRole('button', { name: '材料已补齐，通知工作人员' }).waitFor({ state: 'detached' });
  await visit(page, 'notice answered');
}
