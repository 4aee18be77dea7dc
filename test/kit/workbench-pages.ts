import type { Browser, Page } from 'playwright-core';
import { openPage, signInAs } from './browser.ts';
import type { Visit } from './hall-pages.ts';

/** Opens the case in a fresh window of an officer and runs the work there; fails on any complaint of the browser. */
export async function asOfficer(
  browser: Browser,
  origin: string,
  subject: string,
  caseId: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, complaints } = await openPage(browser, 'desktop');
  await signInAs(page, origin, subject, '/workbench/queue');
  await page.getByRole('grid').waitFor();
  await page.goto(`${origin}/workbench/cases/${caseId}`);
  await page.getByRole('table').first().waitFor();
  await work(page);
  await page.context().close();
  if (complaints.length > 0) throw new Error(`${subject}: ${complaints.join('\n')}`);
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

/** Marks every uploaded paper as usable. */
async function checkPapers(page: Page): Promise<void> {
  for (;;) {
    const unseen = page.getByRole('button', { name: /已交，待看/ });
    if ((await unseen.count()) === 0) return;
    const left = await unseen.count();
    await unseen.first().click();
    await page.getByRole('button', { name: '可用', exact: true }).click();
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('button')].filter((button) =>
          /已交，待看/.test(button.getAttribute('aria-label') ?? button.innerText),
        ).length < before,
      left,
    );
  }
}

/** Township: queue, case, acceptance, papers, opinion; then the head signs. */
export async function verifyInWorkbench(browser: Browser, origin: string, place: string, caseId: string, visit: Visit): Promise<void> {
  await asOfficer(browser, origin, `${place}-township-officer`, caseId, async (page) => {
    await visit(page, 'case');
    await press(page, /^受理/);
    await page.getByText('已受理').first().waitFor();
    await checkPapers(page);
    await press(page, /^提出初步意见/);
    await page.getByRole('radio', { name: /符合条件，建议予以确认/ }).check();
    await visit(page, 'opinion');
    await press(page, /^提交，送负责人签字/);
    await page.getByText('意见已提交').first().waitFor();
    await page.goto(`${origin}/workbench/queue`);
    await page.getByRole('grid').waitFor();
    await visit(page, 'queue');
  });
  await asOfficer(browser, origin, `${place}-township-head`, caseId, async (page) => {
    await press(page, /^签字上报/);
    await visit(page, 'signing');
    await press(page, /^签字$|^签字\s/);
    await page.getByText('已签字').first().waitFor();
  });
}

/** County: finds a paper that cannot be used and asks the applicant for a better one; the clock stops. */
export async function requestSupplementInWorkbench(
  browser: Browser,
  origin: string,
  place: string,
  caseId: string,
  note: string,
  visit: Visit,
): Promise<void> {
  await asOfficer(browser, origin, `${place}-county-officer`, caseId, async (page) => {
    await page
      .getByRole('button', { name: /已看，可用/ })
      .first()
      .click();
    await page.getByLabel(/^说明/).fill(note);
    await page.getByRole('button', { name: '不能用', exact: true }).click();
    await page.getByText('已记为不能用').first().waitFor();
    await page.goto(`${origin}/workbench/cases/${caseId}/notice`);
    await page.getByRole('checkbox').first().waitFor();
    await visit(page, 'notice');
    await press(page, /^发出补正通知（1 项）/);
    await press(page, /^确定/);
    await page.getByText('已发出').first().waitFor();
    await page.getByText('停表').first().waitFor();
    await visit(page, 'clock stopped');
  });
}

/** County: the composed decision is sent for signature, with its reason where the policy says otherwise; the confirmer signs. */
export async function confirmInWorkbench(
  browser: Browser,
  origin: string,
  place: string,
  caseId: string,
  visit: Visit,
  deviationReason?: string,
): Promise<void> {
  await asOfficer(browser, origin, `${place}-county-officer`, caseId, async (page) => {
    await page.goto(`${origin}/workbench/cases/${caseId}/decision`);
    await page
      .locator('label')
      .filter({ hasText: /^予以确认$/ })
      .click();
    await page.getByRole('button', { name: /^送签：/ }).waitFor();
    if (deviationReason !== undefined) await page.getByLabel('与政策判断不一致的理由').fill(deviationReason);
    await visit(page, 'decision');
    await press(page, /^送/);
    await page.getByText('已送签').first().waitFor();
  });
  await asOfficer(browser, origin, `${place}-county-confirmer`, caseId, async (page) => {
    await page.goto(`${origin}/workbench/cases/${caseId}/decision`);
    await page.getByRole('button', { name: /^签发/ }).waitFor();
    await visit(page, 'confirmation');
    await press(page, /^签发/);
    await press(page, /^确定/);
    await page.getByText('已确认').first().waitFor();
    await page.getByRole('table').first().waitFor();
    await visit(page, 'confirmed');
  });
}
