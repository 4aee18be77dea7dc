import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import { apply } from '../kit/case-steps.ts';
import { family } from '../kit/cast.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { samplePng } from '../kit/sample-image.ts';
import { visitAs } from '../kit/visit-pages.ts';

const look = visitAs('visits-phone');
const lookAtDesk = visitAs('visits-desktop');

interface Visited {
  case: { visits: { outcome: string; by: string; note: string; photos: unknown[] }[]; visitFindings: { kind: string; level: string }[] };
}

describe('visits with a phone that has no network', () => {
  let platform: Platform;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  const ids: string[] = [];

  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10' });
    browser = await startBrowser();
    const first = await applied(platform.origin, 'tiexi', 'shenyang-confirmed');
    const sibling = { name: '张一帆', sex: 'FEMALE' as const, bornOn: '2011-05-05', residentId: '210106201105059927' };
    const { id } = await apply(first.guardian, { ...family('shenyang-confirmed'), child: sibling });
    for (const cast of [first, { ...first, caseId: id }]) {
      ids.push(cast.caseId);
      await policySays(cast, 'ELIGIBLE');
      await confirmed(cast);
    }
    // Enrolled from April: the village owes a visit in that month (辽民发〔2019〕66号 二（三）, 二（四）).
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: '2026-04-12' });
    ({ page, complaints } = await openPage(browser, 'phone'));
    context = page.context();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  const read = (person: HttpPerson, id: string): Promise<Visited> =>
    person.get<Visited>(
      'query V($id: ID!) { case(id: $id) { visits { outcome by note photos { fileId } } visitFindings { kind level } } }',
      { id },
    );
  const choose = (question: string, answer: string): Promise<void> =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  const next = (): Promise<void> => page.getByRole('button', { name: '下一步' }).click();

  async function visit(index: number, schooling: string, note: string): Promise<void> {
    await page.locator('.road-period .road-row').nth(index).click();
    await page.getByRole('heading', { name: '这次探视' }).waitFor();
    await choose('见到孩子本人了吗？', '见到了');
    await next();
    await choose('孩子现在住在哪里？', '就住这里');
    await page.getByRole('group', { name: '平时谁照顾孩子？' }).getByRole('radio').first().check();
    await choose('有没有马上要管的事？', '没有');
    await page
      .locator('#visit-photos')
      .setInputFiles({ name: '家.png', mimeType: 'image/png', buffer: Buffer.from(samplePng(120, 80, 100 + index)) });
    await page.getByText('存在手机，等上报').waitFor();
    await look(page, `home ${index}`);
    await next();
    await choose('孩子上学吗？', schooling);
    await choose('孩子身体怎么样？', '还好');
    await choose('孩子上户口了吗？', '已上户口');
    await next();
    await choose('父亲或母亲的情况有变化吗？', '没有变化');
    await page.getByLabel('还有什么要说的？').fill(note);
    await page.getByRole('button', { name: '填好了，上报' }).click();
    await page.getByRole('heading', { name: '探视巡访' }).waitFor();
  }

  it('are written down on the way, with photos, and stay on the phone', async () => {
    await signInAs(page, platform.origin, 'tiexi-village-director', '/workbench/visits');
    await page.getByRole('heading', { name: /^本期\s*2/ }).waitFor();
    await look(page, 'list');
    await context.setOffline(true);
    await page.getByText('没有信号', { exact: true }).waitFor();
    await visit(0, '在上学', '第一家，状态好');
    await visit(1, '该上学没上', '第二家，说不想去');
    await page.getByRole('heading', { name: '2 份等待上报' }).waitFor();
    expect(await page.getByText('已填，等信号').count()).toBe(2);
    await look(page, 'waiting');
    const handler = await new HttpPerson(platform.origin).signIn('tiexi-township-officer');
    for (const id of ids) expect((await read(handler, id)).case.visits).toEqual([]);
  });

  it('meet a colleague’s visit when they arrive: both are kept, one counts, and the director is shown whose', async () => {
    const colleague = await new HttpPerson(platform.origin).signIn('tiexi-village-colleague');
    const recorded = await colleague.get<{ recordVisit: { outcome: string } }>(
      'mutation R($input: RecordVisitInput!) { recordVisit(input: $input) { ... on Visit { outcome } ... on LawfulRefusal { code } } }',
      {
        input: {
          visitId: randomUUID(),
          caseId: ids[0],
          seenOn: '2026-04-11',
          childSeen: 'YES',
          note: '同事先去了',
          photoReceipts: [],
          idempotencyKey: randomUUID(),
        },
      },
    );
    expect(recorded.recordVisit.outcome).toBe('COUNTED');
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${platform.origin}/workbench/visits`);
    await page.getByRole('heading', { name: /同期已有人探视/ }).waitFor();
    await page.getByText(/闫芳已在 2026年4月11日 探视过/).waitFor();
    await page.getByRole('heading', { name: /等待上报/ }).waitFor({ state: 'detached' });
    await look(page, 'conflict');
    // Both visits stand with the office: what each of them wrote, and which of the two counts.
    const { page: office } = await openPage(browser, 'desktop');
    await signInAs(office, platform.origin, 'tiexi-township-officer', `/workbench/cases/${ids[0]}`);
    for (const words of ['第一家，状态好', '同事先去了']) await office.getByText(words).first().waitFor();
    await office.context().close();
    await page.getByRole('button', { name: /^知道了/ }).click();
    await page.getByRole('heading', { name: /同期已有人探视/ }).waitFor({ state: 'detached' });

    const handler = await new HttpPerson(platform.origin).signIn('tiexi-township-officer');
    const outcomes = await Promise.all(ids.map(async (id) => (await read(handler, id)).case.visits));
    expect(
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['CONFLICT', 'COUNTED', 'COUNTED']);
    expect(
      outcomes
        .flat()
        .filter(({ by }) => by === '于海')
        .map(({ photos }) => photos.length),
    ).toEqual([1, 1]);
  });

  it('raise a task at the township, which ends it with a word', async () => {
    const { page: desk, complaints: atDesk } = await openPage(browser, 'desktop');
    await signInAs(desk, platform.origin, 'tiexi-township-officer', '/workbench/visits');
    await desk.getByText('失学辍学').waitFor();
    await lookAtDesk(desk, 'findings');
    await desk
      .getByRole('button', { name: /^已处理/ })
      .first()
      .click();
    await desk.getByLabel('怎么处理的').fill('已联系学校，下周一返校');
    await desk.locator('.wb-findings-form button[type=submit]').click();
    await desk.getByText('没有待处理的发现').waitFor();
    expect(atDesk).toEqual([]);
    await desk.context().close();
  });

  it('leave nothing on the phone after sign-out', async () => {
    await page.locator('summary').filter({ hasText: '我的' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/workbench'));
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onething.')))).toEqual([]);
    expect(complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
