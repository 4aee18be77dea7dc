import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, signInAs, startBrowser } from '../kit/browser.ts';
import type { PageWatch } from '../kit/browser.ts';
import { verify } from '../kit/case-steps.ts';
import { answerNoticeWithPhoto } from '../kit/hall-pages.ts';
import { applied, policySays } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { visitAs } from '../kit/visit-pages.ts';
import { asOfficer, requestSupplementInWorkbench } from '../kit/workbench-pages.ts';

const visit = visitAs('supplement-phone');
const visitDesk = visitAs('supplement-desktop');

describe('a supplement over the Spring Festival, in the browser', () => {
  let platform: Platform;
  let browser: Browser;
  let caseId: string;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-02-12' });
    browser = await startBrowser();
    const cast = await applied(platform.origin, 'tiexi', 'shenyang-confirmed');
    caseId = cast.caseId;
    await policySays(cast, 'ELIGIBLE');
    await verify(cast.handler, cast.head, caseId);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.remove();
  });

  /** It is this day now. */
  async function on(day: string): Promise<void> {
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: day });
  }

  /** The guardian's phone on the page of the case. */
  async function phone(): Promise<PageWatch> {
    const watch = await openPage(browser, 'phone');
    await signInAs(watch.page, platform.origin, 'guardian-shenyang-confirmed', `/210106/applications/${caseId}`);
    await watch.page.getByRole('heading', { name: '办到哪一步了' }).waitFor();
    return watch;
  }

  /** What the county's officer reads on the case. */
  async function officerReads(name: string): Promise<string> {
    let words = '';
    await asOfficer(browser, platform.origin, 'tiexi-county-officer', caseId, async (page) => {
      words = await page.locator('body').innerText();
      await visitDesk(page, name);
    });
    return words;
  }

  it('is asked for by the county the day before the feast begins', async () => {
    const note = '照片太暗，看不清，请重新拍一张。';
    await requestSupplementInWorkbench(browser, platform.origin, 'tiexi', caseId, note, visitDesk);
  });

  it('stops the clock for both sides until the applicant answers with a photo', async () => {
    await on('2026-02-25');
    expect(await officerReads('case after the feast')).toContain('停表');
    const { page, complaints } = await phone();
    const asked = await page.getByRole('main').innerText();
    expect(asked).toContain('看不清');
    expect(asked).toContain('时限暂停计算');
    expect(asked).toContain('剩下的 15 个保留');
    expect(asked).not.toMatch(/最迟 2026年|放假安排/);
    await answerNoticeWithPhoto(page, visit);
    // Fifteen working days from the day after the answer; the Saturday that is worked counts.
    expect(await page.getByRole('main').innerText()).toContain('最迟 2026年3月17日');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('lets the clock run on from the day after', async () => {
    await on('2026-03-02');
    const { page, complaints } = await phone();
    expect(await page.getByRole('main').innerText()).toContain('已用 4 个，还剩 11 个；最迟 2026年3月17日');
    await visit(page, 'clock running');
    const words = await officerReads('clock running');
    expect(words).toMatch(/11\s*个工作日/);
    expect(words).toContain('停表 4 日');
    expect(complaints).toEqual([]);
  });
});
