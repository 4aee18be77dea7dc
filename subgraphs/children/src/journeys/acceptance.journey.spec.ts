import type { AnyCloudEvent } from '@onething/events';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { guardian, licheng } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

interface Page {
  status: string;
  completedAt: string | null;
  calendarOpen: boolean;
  flags: string[];
  clock: { state: string; dueOn: string | null; openYear: number | null } | null;
  materials: { id: string; code: string; required: string; state: string; waivedBy: { zh: string } | null }[];
  notices: { id: string }[];
  nextStep: { action: string };
}
const query = `query ($id: ID!) { case(id: $id) { status completedAt calendarOpen flags clock { state dueOn openYear } nextStep { action } notices { id }
  materials { id code required state waivedBy { zh } } } }`;

describe.each(await dialects())('acceptance on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.calendar-year-missing']);
  });
  afterAll(() => journey.end());
  const page = async (id: string): Promise<Page> => (await journey.ask<{ case: Page }>(query, { id }, guardian)).case;
  const material = async (id: string, code: string) => (await page(id)).materials.find((each) => each.code === code);

  it('asks for the papers the policy asks for, given the present answers', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    const codes = (await page(id)).materials.filter((each) => each.required === 'REQUIRED').map((each) => each.code);
    expect(codes.sort()).toEqual([
      'CHILD_ID',
      'CHILD_PHOTO',
      'FATHER_STATE_PROOF',
      'GUARDIAN_HOUSEHOLD_REGISTER',
      'GUARDIAN_ID_CARD',
      'MOTHER_DEATH_OR_UNTRACED_PROOF',
    ]);
    expect(await material(id, 'DE_FACTO_FORM')).toMatchObject({ required: 'WAIVED', waivedBy: { zh: '已在网上填写' } });
    const refused = await journey.submit(id);
    expect(refused.code).toBe('APPLICATION_MATERIALS_MISSING');
    expect(refused.details.map((detail) => detail.path)).toContain('/materials/FATHER_STATE_PROOF');
  });

  it('lets a paper be put off to the window: submitted, but no clock until it is there', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const { case: found } = await journey.ask<{ case: { materials: { code: string; files: { fileId: string }[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { code files { fileId } } } }',
      { id },
      guardian,
    );
    const photo = found.materials.find((each) => each.code === 'CHILD_PHOTO')?.files[0]?.fileId;
    await journey.do('removeMaterial', { caseId: id, fileId: photo }, guardian);
    expect((await journey.submit(id)).code).toBe('APPLICATION_MATERIALS_MISSING');
    await journey.do('deferMaterial', { caseId: id, materialCode: 'CHILD_PHOTO', deferred: true }, guardian);
    expect(await journey.submit(id)).toMatchObject({ status: 'SUBMITTED' });
    expect(await page(id)).toMatchObject({ completedAt: null, clock: { state: 'NOT_STARTED', dueOn: null } });
    expect(await journey.act('acceptApplication', id, licheng.handler)).toMatchObject({ code: 'APPLICATION_INCOMPLETE' });
    journey.onDay('2026-03-12');
    await journey.act('checkMaterial', id, licheng.handler, {
      materialId: (await material(id, 'CHILD_PHOTO'))?.id,
      accepted: true,
      note: '窗口收件',
    });
    expect(await page(id)).toMatchObject({ clock: { state: 'RUNNING', dueOn: '2026-04-02' } });
    expect(await journey.act('acceptApplication', id, licheng.handler)).toMatchObject({ status: 'VERIFYING' });
  });

  it('tells everything missing once; the clock starts when it is supplied', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const items = [{ materialCode: 'GUARDIAN_HOUSEHOLD_REGISTER', text: '缺索引页，请补拍。' }];
    const notice = { kind: 'ONE_TIME_NOTICE', items };
    expect(await journey.act('sendNotice', id, licheng.handler, { ...notice, items: [] })).toMatchObject({ code: 'NOTICE_EMPTY' });
    expect(await journey.act('sendNotice', id, licheng.handler, notice)).toMatchObject({ status: 'NOTICE_SENT' });
    expect(await page(id)).toMatchObject({ completedAt: null, clock: { state: 'NOT_STARTED' } });
    journey.onDay('2026-03-12');
    await journey.do('answerNotice', { caseId: id, noticeId: (await page(id)).notices[0]?.id }, guardian);
    expect(await page(id)).toMatchObject({ status: 'SUBMITTED', clock: { state: 'RUNNING', dueOn: '2026-04-02' } });
    expect(await journey.act('sendNotice', id, licheng.handler, notice)).toMatchObject({ code: 'ONE_TIME_NOTICE_ALREADY_SENT' });
  });

  it('is completed by shared data that stands for the papers', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    for (const code of ['CHILD_PHOTO', 'MOTHER_DEATH_OR_UNTRACED_PROOF', 'GUARDIAN_HOUSEHOLD_REGISTER', 'GUARDIAN_ID_CARD', 'CHILD_ID']) {
      await journey.do('attachMaterial', { caseId: id, materialCode: code, receipt: await journey.receipt() }, guardian);
    }
    await journey.do('deferMaterial', { caseId: id, materialCode: 'FATHER_STATE_PROOF', deferred: true }, guardian);
    await journey.submit(id);
    expect((await page(id)).nextStep.action).toBe('SEND_ONE_TIME_NOTICE');
    journey.onDay('2026-03-11');
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48, until: '2028-03-10' });
    expect(await page(id)).toMatchObject({ nextStep: { action: 'ACCEPT' }, clock: { state: 'RUNNING', dueOn: '2026-04-01' } });
    expect(await material(id, 'FATHER_STATE_PROOF')).toMatchObject({ required: 'WAIVED', waivedBy: { zh: '示例部门' } });
  });

  it('takes an application whose due date lies in a year without calendar, shows it open and warns', async () => {
    journey.onDay('2026-12-21');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    expect(await page(id)).toMatchObject({
      status: 'SUBMITTED',
      calendarOpen: true,
      flags: expect.arrayContaining(['CALENDAR_OPEN']),
      clock: { state: 'OPEN', dueOn: null, openYear: 2027 },
    });
    expect(await journey.act('acceptApplication', id, licheng.handler)).toMatchObject({ status: 'VERIFYING' });
    await journey.subgraph.drainEvents();
    expect(events.filter((event) => event.subject === id)).toMatchObject([{ data: { year: 2027, caseId: id } }]);
  });

  it('refuses receipts of others, forged, expired, used, or for another house', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    const attach = (receipt: string, materialCode = 'CHILD_ID') =>
      journey.do('attachMaterial', { caseId: id, materialCode, receipt }, guardian);
    const good = await journey.receipt();
    expect(await attach(await journey.receipt(licheng.handler))).toMatchObject({ code: 'UPLOAD_RECEIPT_INVALID' });
    expect(await attach(`${good.slice(0, -6)}AAAAAA`)).toMatchObject({ code: 'UPLOAD_RECEIPT_INVALID' });
    expect(await attach(await journey.receipt(guardian, {}, 'hardship'))).toMatchObject({ code: 'UPLOAD_RECEIPT_INVALID' });
    expect(await attach(good, 'DIBAO_PROOF_OF_NOTHING')).toMatchObject({ code: 'MATERIAL_UNKNOWN' });
    expect(await attach(good)).toMatchObject({ __typename: 'Case' });
    expect(await attach(good)).toMatchObject({ code: 'UPLOAD_RECEIPT_USED' });
    const old = await journey.receipt();
    journey.onDay('2026-03-12');
    expect(await attach(old)).toMatchObject({ code: 'UPLOAD_RECEIPT_INVALID' });
  });
});
