import { beforeEach, expect, it } from 'vitest';
import type { HallTrial } from './hall-trial.ts';
import { caseAt, own } from './states/page-state.ts';

/** What a person does before an application and after its decision. */
export function tryGuidance(start: () => HallTrial): void {
  let trial: HallTrial;
  beforeEach(() => (trial = start()).newDevice(390, 'zh-CN'));

  const enter = () => trial.page.keyboard.press('Enter');

  it('goes through the pre-check by keyboard, back and on, and leaves no answer in the address or on the device', async () => {
    trial.gateway.signedIn = false;
    await trial.open('/370112/child-welfare/precheck');
    const addresses: string[] = [];
    trial.page.on('framenavigated', (frame) => addresses.push(frame.url()));
    for (const choice of ['事实无人抚养儿童', '正在服刑', '满', '不清楚']) {
      await trial.page.getByRole('radio', { name: choice, exact: choice === '满' }).focus();
      await trial.page.keyboard.press('Space');
      await enter();
    }
    await trial.page.getByRole('heading', { level: 1, name: '很可能符合' }).waitFor();
    await trial.page.goBack();
    await trial.page.getByRole('heading', { level: 1, name: '孩子的母亲现在是什么情况？' }).waitFor();
    expect(await trial.page.getByRole('radio', { name: '不清楚' }).isChecked()).toBe(true);
    expect(addresses.join(' ')).not.toMatch(/SERVING|father|category/i);
    expect(await trial.page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)].flat())).toEqual([]);
    await trial.page.reload();
    await trial.page.getByRole('heading', { level: 1, name: '孩子更像哪一种情况？' }).waitFor();
  });

  it('tells families whom to ask, by phone and by mail, and not where agencies send their lists', async () => {
    await trial.open('/370112/child-welfare');
    const hrefs = await trial.page.locator('.phones a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['tel:0531-88161181', 'mailto:section@example.invalid', 'tel:0531-00000000', 'tel:0531-12345']);
  });

  it('prints the leaflet on one page whose code leads to the guide', async () => {
    await trial.open('/370112/child-welfare/leaflet');
    expect(await trial.page.getByRole('img', { name: '服务指南的二维码' }).isVisible()).toBe(true);
    const sheet = await trial.page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });

  it('takes an objection and a rating, once each', async () => {
    caseAt('REFUSED')(trial.gateway);
    await trial.open(own);
    // A refused case is on its way to no payment.
    expect(await trial.page.locator('.timeline h3').allInnerTexts()).toHaveLength(4);
    await trial.page.locator('#objection-reason').fill('孩子的母亲已经失联两年。');
    await trial.page.getByRole('button', { name: '提出异议' }).click();
    await trial.page.getByText('民政局正在看').waitFor();
    expect(await trial.page.locator('#objection-reason').count()).toBe(0);
    caseAt('REFUSED')(trial.gateway);
    await trial.open(own);
    await trial.page.getByRole('radio', { name: '非常满意' }).check();
    await trial.page.getByRole('button', { name: '提交评价' }).click();
    await trial.page.getByText('2026年3月28日 评价').waitFor();
    expect(await trial.page.locator('#rating-comment').count()).toBe(0);
  });
}
