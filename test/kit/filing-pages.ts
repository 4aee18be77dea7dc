import type { SampleFamily } from '@onething/sample-data';
import type { Page } from 'playwright-core';
import { relations, writeChild, writeParents, writePayment } from './hall-pages.ts';
import type { Visit } from './hall-pages.ts';
import { samplePng } from './sample-image.ts';

/** A window clerk copies a paper form onto one page, adds the scans and submits with the keys; answers the number of the case. */
export async function enterPaperForm(page: Page, family: SampleFamily, street: string, receivedOn: string, visit: Visit): Promise<string> {
  await page.getByRole('link', { name: '替一个家庭申请' }).click();
  await page.getByLabel('孩子的情况').selectOption(family.category ?? 'DE_FACTO_UNSUPPORTED');
  await page.getByLabel('收到纸质申请的日期').fill(receivedOn);
  await page.getByLabel('由谁申请').selectOption('GUARDIAN');
  await page.getByRole('checkbox').check();
  await visit(page, 'paper form begun');
  await page.keyboard.press('Enter');

  const part = (name: RegExp) => page.getByRole('region', { name });
  await part(/签名并提交/).waitFor();
  await writeChild(part(/孩子的基本情况/), family, street);
  await writeParents(part(/父母的情况/), family);
  const guardian = part(/履行监护责任人员/);
  await guardian.getByLabel('姓名').fill(family.guardian.name);
  await guardian.getByRole('radio', { name: '女' }).check();
  await guardian.getByLabel('关系').selectOption({ label: relations[family.guardian.relation!]! });
  await guardian.getByLabel('身份证号码').fill(family.guardian.residentId);
  await guardian.getByLabel('工作单位或家庭住址').fill(family.registeredAddress);
  await guardian.getByLabel('联系电话').fill(family.guardian.phone!);
  await writePayment(part(/补贴怎么领/), family);
  await part(/其他救助情况/)
    .getByRole('checkbox', { name: '都没有' })
    .check();
  await page.getByText('已全部送到').waitFor();
  await addScans(page);
  await visit(page, 'paper form entered');

  const signature = part(/签名并提交/);
  await signature.getByLabel('在纸上签名的人').fill(family.guardian.name);
  await signature.getByRole('checkbox').check();
  await page.keyboard.press('Control+Enter');
  const done = page.locator('main').getByText(/已提交，编号/);
  await done.first().waitFor();
  return /编号 (\S+)/.exec(await done.first().innerText())?.[1] ?? '';
}

/** A scan of every paper that is asked for, each sent before the next is taken. */
async function addScans(page: Page): Promise<void> {
  const papers = page.getByRole('region', { name: /拍照上传材料/ }).locator('input[type=file]');
  await papers.first().waitFor({ state: 'attached' });
  for (let place = 0; place < (await papers.count()); place += 1) {
    const sent = page.waitForResponse((response) => response.url().endsWith('/uploads') && response.status() === 201);
    const scan = { name: `扫描件${place + 1}.png`, mimeType: 'image/png', buffer: Buffer.from(samplePng(240, 160, 40 + place)) };
    await papers.nth(place).setInputFiles(scan);
    await sent;
    await page.getByText(new RegExp(`已送出：.*扫描件${place + 1}`)).waitFor();
  }
  await page.getByText('已全部送到').waitFor();
}
