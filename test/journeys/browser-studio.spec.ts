import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { family } from '../kit/cast.ts';
import { declare, fillForm, reviewAndSubmit, uploadPapers } from '../kit/hall-pages.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { runDeskOf, sendMonth } from '../kit/run-steps.ts';
import {
  addPaper,
  addQuestion,
  asShaper,
  draftStandard,
  feedFact,
  importedFile,
  openFromMenu,
  publishDespiteRed,
  publishDraft,
  refusedRemoval,
  savedWith,
  startDraft,
  submitDraft,
} from '../kit/studio-pages.ts';
import { visitAs } from '../kit/visit-pages.ts';
import { asOfficer } from '../kit/workbench-pages.ts';

describe('places that shape their own service in the studio', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-11-10', environment: { ONETHING_SAMPLE_CASES: '0' } });
    browser = await startBrowser();
  });
  let today = '2026-11-10';
  /** Another day: the platform starts again on it, unless it is that day already. */
  async function onDay(day: string): Promise<void> {
    if (day === today) return;
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: day });
    today = day;
  }
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  it('raises a standard of a city, approved by another: the next month pays it, and a neighbour sees nothing of it', async () => {
    const cast = await applied(platform.origin, 'zhongyuan', 'zhengzhou-orphan');
    await policySays(cast, 'ELIGIBLE');
    const { entitlement } = await confirmed(cast);
    expect(entitlement.months[0]).toMatchObject({ month: '2026-12', amountFen: 160_000 });
    await onDay('2026-12-10');

    const { origin } = platform;
    const visit = visitAs('zhengzhou-studio');
    const wanted = { name: '2027年儿童保障标准调整', month: '2027-01', category: '孤儿', yuan: '1,700' };
    const draftId = await asShaper(browser, origin, 'zhongyuan-city-administrator', '/studio', async (page) => {
      const id = await draftStandard(page, wanted, visit);
      const figures = await submitDraft(page, visit);
      // One child, a hundred yuan more a month.
      expect(figures).toContain('金额增加\n1 人');
      expect(figures).toContain('+100元');
      return id;
    });

    const read = 'query Draft($id: ID!) { policyDraft(id: $id) { id state version } }';
    const signIn = (subject: string): Promise<HttpPerson> => new HttpPerson(origin).signIn(subject);
    const neighbour = await signIn('licheng-administrator');
    expect((await neighbour.ask(read, { id: draftId })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const approve = 'mutation Approve($input: ApprovePolicyDraftInput!) { approvePolicyDraft(input: $input) { __typename } }';
    // Who only drafts does not approve; whoever approves elsewhere does not know of it.
    for (const subject of ['zhongyuan-city-administrator', 'licheng-policy-approver']) {
      const input = { draftId, expectedVersion: 2, idempotencyKey: `not-${subject}` };
      expect((await (await signIn(subject)).ask(approve, { input })).errors, subject).toBeDefined();
    }
    await asShaper(browser, origin, 'licheng-administrator', `/studio/drafts/${draftId}?at=410100&draft=${draftId}`, async (page) => {
      await page.locator('.state-problem').first().waitFor();
      expect(await page.locator('.stu').innerText()).not.toContain(wanted.name);
    });

    await asShaper(
      browser,
      origin,
      'zhongyuan-city-policy-approver',
      `/studio/drafts/${draftId}/rehearsal?at=410100&draft=${draftId}`,
      (page) => publishDraft(page, visit),
    );
    await onDay('2027-01-10');
    const desk = await runDeskOf('410102', 'zhongyuan', (subject) => new HttpPerson(platform.origin).signIn(subject));
    const run = await sendMonth(desk, '2027-01');
    // January at the new standard, and December, of which there was no run, at the old one.
    expect(run).toMatchObject({ month: '2027-01', itemCount: 2, totalFen: 170_000 + 160_000 });

    // The month is paid now: its standard is not written over, and what was typed stays in its field.
    await asShaper(browser, platform.origin, 'zhongyuan-city-administrator', '/studio', async (page) => {
      await startDraft(page, { name: '再调整一次', month: '2027-01' }, visit);
      await page.getByRole('button', { name: wanted.category }).first().click();
      await page.getByLabel('新标准').fill('1,800');
      await page.getByText('已经发放').first().waitFor();
      await visit(page, 'paid month');
      await page.getByLabel('生效月').fill('2027-02');
      await page.getByText('检查通过').waitFor();
      expect(await page.getByLabel('新标准').inputValue()).toBe('1,800');
    });
  });

  it('gives a form one more question and asks for one more paper: a new application has both, an old case opens as it was', async () => {
    const visit = visitAs('licheng-studio');
    await onDay('2027-01-10');
    const { origin } = platform;
    const old = await applied(origin, 'licheng', 'licheng-confirmed');
    await policySays(old, 'ELIGIBLE');
    await confirmed(old);
    const before = await papersOf(browser, origin, old.caseId);
    const question = { section: '孩子的基本情况', zh: '就读学校', en: 'School attended' };
    const paper = {
      list: '事实无人抚养儿童',
      paper: '在校就读证明',
      fact: '孩子：在读或工作情况',
      answer: '小学',
      zh: '在读儿童核对学籍',
      en: 'To check the enrolment of a pupil',
    };
    // A second post makes the administrator an approver as well: of one's own draft even then not.
    const post = { jurisdictionCode: '370112', officerSubject: 'licheng-administrator', officerName: '示例', role: 'policyApprover' };
    const city = await new HttpPerson(origin).signIn('licheng-city-administrator');
    expect((await city.run('appointOfficer', post, '')).code).toBeUndefined();
    const draftId = await asShaper(browser, origin, 'licheng-administrator', '/studio', async (page) => {
      const id = await startDraft(page, { name: '2027年申请表增加就读学校', month: '2027-02' }, visit);
      const openForm = async (): Promise<void> => {
        await openFromMenu(page, '表单');
        const link = page.getByRole('link', { name: /事实无人抚养儿童/ });
        await link.first().click();
      };
      await openForm();
      // What rules read stays, with the rule; what others' conditions stand on stays, with the question.
      expect(await refusedRemoval(page, '出生日期')).toContain('规则要用它');
      expect(await refusedRemoval(page, '领取方式')).toMatch(/\S\n.*\S/);
      await savedWith(page, 0);
      await addQuestion(page, question, visit);
      await savedWith(page, 1);
      await openFromMenu(page, '申请材料');
      await addPaper(page, paper, visit);
      await savedWith(page, 2);
      await page.getByText('申请表没有问').waitFor();
      await openForm();
      await feedFact(page, '儿童工学情况', paper.fact);
      await openFromMenu(page, '申请材料');
      await page.getByRole('button', { name: paper.paper }).click();
      await page.getByText('申请表没有问').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: '对照现行' }).click();
      await page.getByRole('heading', { name: '改动对照现行' }).waitFor();
      expect(await page.locator('.stu-changes').innerText()).toContain(`新增 ${question.zh}`);
      await importedFile(page, 'schemaVersion: 99\ncode: "370112"\n', '文件来自更新版本的系统');
      await savedWith(page, 2);
      await visit(page, 'newer file');
      await submitDraft(page, visit);
      await page.getByRole('button', { name: '批准并发布' }).click();
      await page.getByText('改过这份草稿的人不能审批它').first().waitFor();
      return id;
    });
    const rehearsal = `/studio/drafts/${draftId}/rehearsal?at=370112&draft=${draftId}`;
    // Cases written for the old list of papers no longer come out as written.
    const reason = '用例按原清单写成，清单经区民政局会议调整，用例随后更新。';
    await asShaper(browser, origin, 'licheng-policy-approver', rehearsal, (page) => publishDespiteRed(page, reason, visit));

    await onDay('2027-02-10');
    const child = family('licheng-refused');
    const { page, complaints } = await openPage(browser, 'phone');
    await signInAs(page, origin, `guardian-${child.id}`, '/370112/child-welfare/apply');
    await declare(page, visit);
    const phone = visitAs('licheng-studio-phone');
    await page.getByRole('main').getByLabel(question.zh).fill('洪家楼示例小学');
    await fillForm(page, child, '洪家楼街道', phone);
    await page.getByText(paper.paper).first().waitFor();
    expect(await page.getByRole('main').innerText()).toContain(paper.zh);
    await uploadPapers(page, phone);
    await page.getByRole('main').getByText('洪家楼示例小学').first().waitFor();
    await reviewAndSubmit(page, child, phone);
    const caseId = new URL(page.url()).pathname.split('/').at(-1)!;
    expect(complaints).toEqual([]);
    await page.context().close();
    await asOfficer(browser, origin, 'licheng-township-officer', caseId, async (desk) => {
      await desk.getByText(paper.paper).first().waitFor();
      await desk.getByText('洪家楼示例小学').first().waitFor();
      await visit(desk, 'new case');
    });
    expect(await papersOf(browser, origin, old.caseId)).toEqual(before);
  });
});

/** What the guardian and the county read of a decided case: the printed form and the decision. */
async function papersOf(browser: Browser, origin: string, caseId: string): Promise<string[]> {
  const read: string[] = [];
  for (const [subject, pages] of [
    ['guardian-licheng-confirmed', [`/370112/applications/${caseId}/print`, `/370112/applications/${caseId}/decision`]],
    ['licheng-county-officer', [`/workbench/cases/${caseId}/print`]],
  ] as const) {
    const { page } = await openPage(browser, 'desktop');
    await signInAs(page, origin, subject, pages[0]);
    for (const path of pages) {
      await page.goto(`${origin}${path}`);
      await page.getByRole('table').or(page.getByText('历城区民政局')).first().waitFor();
      await page.waitForLoadState('networkidle');
      read.push(await page.getByRole('main').innerText());
    }
    await page.context().close();
  }
  return read;
}
