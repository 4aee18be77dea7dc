import { beforeEach, expect, it } from 'vitest';
import type { HallTrial } from './hall-trial.ts';
import { completeAnswers } from './sample-cases.ts';
import { draft, own, submit } from './states/page-state.ts';

/** What happens to what a person typed: keyboard, lost session, no network, two devices, sign-out, refusal. */
export function tryDrafts(start: () => HallTrial): void {
  let trial: HallTrial;
  beforeEach(() => (trial = start()).newDevice(390, 'zh-CN'));

  it('fits a narrow tablet and the largest text', async () => {
    await trial.newDevice(768, 'zh-CN');
    draft(completeAnswers)(trial.gateway);
    await trial.open(`${own}/form/child`);
    await trial.page.evaluate(() => (document.body.style.fontSize = '32px'));
    await trial.expectSound();
  });

  it('leads through a step with the keyboard alone and takes the focus to what is wrong', async () => {
    draft()(trial.gateway);
    await trial.open(`${own}/form/child`);
    await trial.page.locator('#child_name').focus();
    await trial.page.keyboard.press('Enter');
    await trial.page.locator('.error-summary').waitFor();
    expect(await trial.page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await trial.page.keyboard.press('Tab');
    await trial.page.keyboard.press('Enter');
    expect(await trial.page.evaluate(() => document.activeElement?.id)).toBe('child_name');
    await trial.page.keyboard.type('示例小雨');
    await trial.page.locator('#child_name-error').waitFor({ state: 'detached' });
  });

  it('keeps what was typed when the session ends and comes back to it', async () => {
    draft()(trial.gateway);
    await trial.open(`${own}/form/child`);
    trial.gateway.signedIn = false;
    await trial.page.locator('#child_ethnicity').fill('汉族');
    await trial.page.getByText('登录已过期').waitFor();
    await trial.expectSound();
    trial.gateway.signedIn = true;
    await trial.open(`${own}/form/child`);
    expect(await trial.page.locator('#child_ethnicity').inputValue()).toBe('汉族');
    // Saved while the old page was left or after the new one came: either way it is there, and no longer on the device.
    await expect.poll(() => trial.gateway.cases.get('1')!.form.answers).toEqual({ child: { ethnicity: '汉族' } });
    await expect
      .poll(() => trial.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onething.draft'))))
      .toEqual([]);
  });

  it('goes on without a network and saves when it is back', async () => {
    draft()(trial.gateway);
    await trial.open(`${own}/form/child`);
    await trial.context.setOffline(true);
    await trial.page.locator('#child_ethnicity').fill('汉族');
    await trial.page.getByText('没有网络').waitFor();
    await trial.context.setOffline(false);
    await trial.page.getByText(/^已保存/).waitFor();
    expect(trial.gateway.cases.get('1')!.form.answers).toEqual({ child: { ethnicity: '汉族' } });
  });

  it('shows both versions when another device was faster, and saves what is chosen', async () => {
    const found = draft({ child: { name: '示例' } })(trial.gateway);
    await trial.open(`${own}/form/child`);
    found.form = { ...found.form, revision: 7, answers: { child: { name: '示例', ethnicity: '回族' } } };
    await trial.page.locator('#child_ethnicity').fill('汉族');
    await trial.page.getByText('另一台设备上也改过').waitFor();
    await trial.expectSound();
    expect(await trial.page.locator('fieldset').innerText()).toMatch(/汉族[\s\S]*回族/);
    await trial.page.getByRole('radio', { name: /回族/ }).check();
    await trial.page.getByRole('button', { name: '按选择的保存' }).click();
    await trial.page.getByText(/^已保存/).waitFor();
    expect(trial.gateway.cases.get('1')!.form.answers).toEqual({ child: { name: '示例', ethnicity: '回族' } });
  });

  it('leaves nothing on the device after sign-out', async () => {
    draft()(trial.gateway);
    await trial.open(`${own}/form/child`);
    trial.gateway.failing.add('SaveDraft');
    await trial.page.locator('#child_ethnicity').fill('汉族');
    await expect.poll(() => trial.page.evaluate(() => localStorage.getItem('onething.draft.1'))).not.toBeNull();
    await trial.page.locator('.account-fold summary').click();
    trial.gateway.signedIn = false;
    await trial.page.locator('.account-panel button').click();
    await trial.page.waitForURL(`${trial.origin}/370112`);
    await trial.settled();
    expect(await trial.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onething.')))).toEqual([]);
  });

  it('brings a refusal to the field it is about', async () => {
    draft(completeAnswers)(trial.gateway);
    const found = trial.gateway.cases.get('1')!;
    found.materials = found.materials.map((material) => ({ ...material, state: 'DEFERRED' }));
    trial.gateway.failing.add('ACCEPTANCE');
    await trial.open(`${own}/review`);
    await trial.page.locator('#review-declaration').check();
    await trial.page.locator('#signature-name').fill('示例秀兰');
    await submit(trial.page);
    await trial.page.locator('.error-summary').getByText('另一处申请').click();
    await trial.page.getByRole('link', { name: /修改\s*：孩子的基本情况/ }).click();
    await trial.page.locator('#child_residentId-error').waitFor();
    await trial.expectSound();
  });
}
