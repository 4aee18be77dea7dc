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
export async function checkPapers(page: Page): Promise<void> {
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

/** How the county decides: where the policy says otherwise with the reason why. */
export interface DecisionInWorkbench {
  kind: 'CONFIRM' | 'REFUSE';
  deviationReason?: string;
}
const decisionWords = { CONFIRM: '予以确认', REFUSE: '不予确认' } as const;

/** County: the decision composed from the policy is sent for signature; the confirmer signs. */
export async function decideInWorkbench(
  browser: Browser,
  origin: string,
  place: string,
  caseId: string,
  decision: DecisionInWorkbench,
  visit: Visit,
): Promise<void> {
  const words = decisionWords[decision.kind];
  await asOfficer(browser, origin, `${place}-county-officer`, caseId, async (page) => {
    await page.goto(`${origin}/workbench/cases/${caseId}/decision`);
    await page
      .locator('label')
      .filter({ hasText: new RegExp(`^${words}$`) })
      .click();
    await page.getByRole('button', { name: `送签：${words}` }).waitFor();
    await page.locator('.wb-editor').waitFor();
    if (decision.deviationReason !== undefined) await page.getByLabel('与政策判断不一致的理由').fill(decision.deviationReason);
    await visit(page, `decision ${decision.kind.toLowerCase()}`);
    await press(page, /^送签：/);
    await page.getByText('已送签').first().waitFor();
  });
  await asOfficer(browser, origin, `${place}-county-confirmer`, caseId, async (page) => {
    await page.goto(`${origin}/workbench/cases/${caseId}/decision`);
    await page.getByRole('button', { name: `签发：${words}` }).waitFor();
    await visit(page, `before signing ${decision.kind.toLowerCase()}`);
    await press(page, /^签发/);
    await press(page, /^确定/);
    await page.getByRole('table').first().waitFor();
    await visit(page, `decided ${decision.kind.toLowerCase()}`);
  });
}

/** County: the confirmer, who did not propose it, withdraws the decision objected to. */
export async function withdrawDecisionInWorkbench(
  browser: Browser,
  origin: string,
  place: string,
  caseId: string,
  answer: string,
  visit: Visit,
): Promise<void> {
  await asOfficer(browser, origin, `${place}-county-confirmer`, caseId, async (page) => {
    await press(page, /^答复异议/);
    await page.getByRole('radio', { name: /^撤回决定，由区县重新审核/ }).check();
    await page.getByLabel('答复和理由').fill(answer);
    await visit(page, 'objection');
    await press(page, /^答复申请人/);
    await page.getByRole('heading', { name: '答复异议' }).waitFor({ state: 'detached' });
  });
}
