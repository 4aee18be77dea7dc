import { samplePeople } from '@onething/sample-data';
import { maskName } from '@onething/subgraph-kit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { family, guardianOf, officersOf } from '../kit/cast.ts';
import { readCase, verify } from '../kit/case-steps.ts';
import { enterPaperForm } from '../kit/filing-pages.ts';
import { declare, fillOwnWillForm, reviewAndSubmit, startApplication, uploadPapers } from '../kit/hall-pages.ts';
import { applied, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { visitAs } from '../kit/visit-pages.ts';
import { decideInWorkbench, verifyInWorkbench, withdrawDecisionInWorkbench } from '../kit/workbench-pages.ts';

describe('other ways to a decision, in the browser', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10' });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  it('a refusal is objected to on a phone, withdrawn, and becomes a confirmation', async () => {
    const visit = visitAs('objection-phone');
    const visitDesk = visitAs('objection-desktop');
    const cast = await applied(platform.origin, 'licheng', 'licheng-different');
    await policySays(cast, 'INELIGIBLE');
    await verify(cast.handler, cast.head, cast.caseId, 'DOES_NOT_MEET');
    await decideInWorkbench(browser, platform.origin, 'licheng', cast.caseId, { kind: 'REFUSE' }, visitDesk);

    const { page, complaints } = await openPage(browser, 'phone');
    await signInAs(page, platform.origin, 'guardian-licheng-different', `/370112/applications/${cast.caseId}`);
    await page.getByRole('heading', { name: '对决定有异议' }).waitFor();
    await visit(page, 'refused');
    expect(await page.getByRole('main').innerText()).toContain('2026年5月9日');
    await page.getByRole('button', { name: '提出异议' }).click();
    await page.getByRole('alert').first().waitFor();
    await visit(page, 'objection without words');
    await page.locator('#objection-reason').fill('部门的数据是旧的，孩子的父亲已经判刑。');
    await page.getByRole('button', { name: '提出异议' }).click();
    await page.getByText('民政局正在看').waitFor();
    await visit(page, 'objection raised');

    const answer = '新的证明需要核实，撤回原决定。';
    await withdrawDecisionInWorkbench(browser, platform.origin, 'licheng', cast.caseId, answer, visitDesk);
    await page.reload();
    await page.getByText(answer).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('撤回原决定，重新审核');
    await visit(page, 'objection answered');

    const deviationReason = '已核对生效判决书原件，部门数据尚未更新。';
    await decideInWorkbench(browser, platform.origin, 'licheng', cast.caseId, { kind: 'CONFIRM', deviationReason }, visitDesk);
    await page.reload();
    await page.getByRole('heading', { name: '每月发多少' }).waitFor();
    await visit(page, 'confirmed after all');
    await page.getByRole('radio', { name: '非常满意' }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('2026年3月10日 评价').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a window clerk enters a paper form with its scans, and the days count from its receipt', async () => {
    const child = family('licheng-confirmed');
    const { page, complaints } = await openPage(browser, 'desktop');
    await signInAs(page, platform.origin, 'licheng-window-clerk', '/workbench/filing');
    const number = await enterPaperForm(page, child, '洪家楼街道', '2026-03-06', visitAs('paper-form'));
    expect(number).toMatch(/历城儿保〔2026〕\d+/);
    expect(complaints).toEqual([]);
    await page.context().close();

    // The guardian sees it by their own sign-in; the township sees who filed it and that the clock runs from Friday.
    const guardian = await guardianOf(platform.origin, child.id);
    const { myCases } = await guardian.get<{ myCases: { edges: { node: { id: string; number: string } }[] } }>(
      '{ myCases { edges { node { id number } } } }',
    );
    const found = myCases.edges.map(({ node }) => node).find((each) => each.number === number);
    expect(found).toBeDefined();
    const { handler } = await officersOf(platform.origin, 'licheng');
    const seen = await readCase<{ filing: { channel: string } | null; clock: { dueOn: string } }>(
      handler,
      found!.id,
      'filing { channel } clock { dueOn }',
    );
    expect(seen).toMatchObject({ status: 'SUBMITTED', filing: { channel: 'WINDOW' }, clock: { dueOn: '2026-03-27' } });
  });

  const willing = family('zhangqiu-own-will');
  let caseId: string;
  it('the guardian of a child affected by HIV applies by free will and is confirmed', async () => {
    const visit = visitAs('own-will-phone');
    const { page, complaints } = await openPage(browser, 'phone');
    await page.goto(`${platform.origin}/370114/child-welfare`);
    await startApplication(page, visit);
    await signInAs(page, platform.origin, `guardian-${willing.id}`, '/370114/child-welfare/apply');
    await declare(page, visit, /受艾滋病影响儿童/);
    await fillOwnWillForm(page, willing, '明水街道', visit);
    await uploadPapers(page, visit);
    await reviewAndSubmit(page, willing, visit);
    caseId = new URL(page.url()).pathname.split('/').at(-1)!;
    expect(await page.getByRole('main').innerText()).not.toMatch(/艾滋|HIV/);

    const desk = visitAs('own-will-desktop');
    const trusted = await officersOf(platform.origin, 'zhangqiu-trusted');
    await policySays({ ...trusted, guardian: trusted.handler, caseId }, 'ELIGIBLE');
    await verifyInWorkbench(browser, platform.origin, 'zhangqiu-trusted', caseId, desk);
    await decideInWorkbench(browser, platform.origin, 'zhangqiu-trusted', caseId, { kind: 'CONFIRM' }, desk);
    await page.reload();
    await page.getByRole('heading', { name: '每月发多少' }).waitFor();
    await visit(page, 'confirmed');
    expect(await page.title()).not.toMatch(/艾滋|HIV/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('nobody else learns of it from any list, nor at the addresses of the case', async () => {
    const { handler } = await officersOf(platform.origin, 'zhangqiu-trusted');
    const { number } = (await readCase<{ number: string }>(handler, caseId, 'number'))!;
    const secrets = [number, willing.child.name, maskName(willing.child.name), willing.child.residentId, willing.guardian.name, caseId];
    const others = othersOf(['370114', '370100']);
    const atOnce = 3;
    for (let first = 0; first < others.length; first += atOnce)
      await Promise.all(others.slice(first, first + atOnce).map((subject) => learnsNothing(subject, secrets)));
  }, 400_000);

  /** Everybody with a job in these places who is not trusted with such cases. */
  function othersOf(places: string[]): string[] {
    const others = samplePeople().filter(
      ({ subject, grants }) =>
        !subject.includes('trusted') && grants.some(({ jurisdiction }) => places.some((code) => jurisdiction.startsWith(code))),
    );
    expect(others.length).toBeGreaterThanOrEqual(16);
    return others.map(({ subject }) => subject);
  }

  /** Goes to the lists this person has and to the case's own addresses: not a word of it anywhere. */
  async function learnsNothing(subject: string, secrets: string[]): Promise<void> {
    const { page } = await openPage(browser, 'desktop');
    await signInAs(page, platform.origin, subject, '/workbench');
    const paths = ['/workbench/queue?view=ALL_OPEN&handler=ANYBODY', `/workbench/cases/${caseId}`, `/370114/applications/${caseId}`];
    for (const path of paths) {
      await page.goto(`${platform.origin}${path}`, { waitUntil: 'networkidle' });
      await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toMatch(/\S/);
      const shown = `${await page.title()} ${await page.locator('body').innerText()}`;
      expect(
        secrets.filter((secret) => shown.includes(secret)),
        `${subject}: ${path}`,
      ).toEqual([]);
    }
    await page.context().close();
  }
});
