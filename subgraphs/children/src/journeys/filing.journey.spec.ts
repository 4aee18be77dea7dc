import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import type { Answer } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import {
  aunt,
  guardian,
  guardianId,
  licheng,
  otherDirector,
  reliefHelper,
  stranger,
  villageDirector,
  windowClerk,
} from '../testing/sample-people.ts';

interface Seen {
  channel: string;
  applicantPlace: string;
  appliedOn: string | null;
  receivedOn: string | null;
  flags: string[];
  clock: { dueOn: string | null } | null;
  allowedActions: string[];
  decision: object | null;
  comparison: object[];
  policy: object | null;
  child: { name: string; residentId: string };
  form: { sources: { pointer: string; value: unknown }[]; answers: Record<string, never> };
  filing: { channel: string; filedBy: string | null; applicant: { name: string; relation: string | null; reason: string | null } | null };
  materials: { code: string; required: string; state: string }[];
}
const selection =
  'channel applicantPlace appliedOn receivedOn flags clock { dueOn } allowedActions decision { id } comparison { id } policy { decision } child { name residentId } form { sources answers } filing { channel filedBy applicant { name relation reason } } materials { code required state }';

describe.each(await dialects())('who files, on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey.end());

  const start = (caller: Caller, more: Record<string, unknown> = {}): Promise<Answer> =>
    journey.do(
      'startApplication',
      { code: licheng.code, category: 'DE_FACTO_UNSUPPORTED', capacity: 'GUARDIAN', declarationAccepted: true, ...more },
      caller,
    );
  const fill = async (caller: Caller, id: string, answers = sampleAnswers({ registeredAt: licheng.code }), revision = 0): Promise<void> => {
    await journey.do('saveDraft', { caseId: id, revision, answers }, caller);
    await journey.uploadMissing(id, caller);
  };
  const seen = async (caller: Caller, id: string): Promise<Seen | null> =>
    (await journey.ask<{ case: Seen | null }>(`query ($id: ID!) { case(id: $id) { ${selection} } }`, { id }, caller)).case;
  const mine = async (caller: Caller): Promise<string[]> =>
    (
      await journey.ask<{ myCases: { edges: { node: { id: string } }[] } }>('{ myCases(first: 100) { edges { node { id } } } }', {}, caller)
    ).myCases.edges.map(({ node }) => node.id);

  it('a relative entrusted by the guardian: both are recorded, the entrustment is asked for, and both follow it', async () => {
    const { id } = await start(aunt, { capacity: 'ENTRUSTED_RELATIVE', applicant: { name: '别人', relation: 'AUNT_PATERNAL' } });
    await journey.do('saveDraft', { caseId: id, revision: 0, answers: sampleAnswers({ registeredAt: licheng.code }) }, aunt);
    expect((await seen(aunt, id))?.materials).toContainEqual({ code: 'ENTRUSTMENT_PAPER', required: 'REQUIRED', state: 'MISSING' });
    expect(await journey.submit(id, aunt)).toMatchObject({ code: 'APPLICATION_MATERIALS_MISSING' });
    await journey.uploadMissing(id, aunt);
    expect(await seen(guardian, id)).toBeNull();
    expect(await journey.submit(id, aunt)).toMatchObject({ status: 'SUBMITTED' });
    expect((await seen(licheng.handler, id))?.filing).toMatchObject({
      channel: 'ONLINE',
      applicant: { name: '王＊芳', relation: 'AUNT_PATERNAL' },
    });
    expect((await seen(guardian, id))?.child.name).toBe('王示雨');
    expect(await mine(guardian)).toContain(id);
    expect(await mine(aunt)).toContain(id);
    expect(await seen(stranger, id)).toBeNull();
    expect(await mine(stranger)).toEqual([]);
  });

  it('a relative who is the guardian is refused at that guardian, as is the child', async () => {
    const { id } = await start(guardian, { capacity: 'ENTRUSTED_RELATIVE', applicant: { name: '', relation: 'OTHER' } });
    await fill(guardian, id);
    expect(await journey.submit(id, guardian)).toMatchObject({
      code: 'RELATIVE_IS_GUARDIAN',
      details: [{ path: '/guardians/0/residentId' }],
    });
  });

  it('a window enters paper: the day of receipt counts, the form is scanned, the guardian follows it', async () => {
    const { id } = await start(windowClerk, { receivedOn: '2026-03-06' });
    await journey.do('saveDraft', { caseId: id, revision: 0, answers: sampleAnswers({ registeredAt: licheng.code }) }, windowClerk);
    expect((await seen(windowClerk, id))?.child.name).toBe('王示雨');
    expect((await seen(windowClerk, id))?.materials).toContainEqual({ code: 'DE_FACTO_FORM', required: 'REQUIRED', state: 'MISSING' });
    await journey.uploadMissing(id, windowClerk);
    expect(await journey.submit(id, windowClerk)).toMatchObject({ status: 'SUBMITTED' });
    const officer = await seen(licheng.handler, id);
    expect(officer).toMatchObject({ channel: 'WINDOW', appliedOn: '2026-03-06', receivedOn: '2026-03-06' });
    expect(officer?.flags).toContain('PROXY');
    // Fifteen working days from the day of the paper, not of the entry (2026-03-10).
    expect(officer?.clock?.dueOn).toBe('2026-03-27');
    expect((await seen(guardian, id))?.form.answers).toMatchObject({ child: { name: '王示雨' } });

    const clerk = await seen(windowClerk, id);
    expect(clerk).toMatchObject({ child: { name: '王＊雨' }, comparison: [], policy: null, decision: null });
    expect(JSON.stringify(clerk)).not.toMatch(/\d{17}[\dX]|13800000027/);
    expect(clerk?.allowedActions).toEqual(['ATTACH_MATERIAL']);
    await expect(journey.act('withdrawApplication', id, windowClerk, { reason: '示例' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { case: files } = await journey.ask<{ case: { materials: { files: { fileId: string }[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { files { fileId } } } }',
      { id },
      windowClerk,
    );
    const fileId = files.materials.flatMap((material) => material.files)[0]?.fileId;
    expect(await journey.ask('query ($fileId: ID!) { fileAccess(fileId: $fileId) { mediaType } }', { fileId }, windowClerk)).toEqual({
      fileAccess: null,
    });
    expect(await journey.act('withdrawApplication', id, guardian, { reason: '示例' })).toMatchObject({ status: 'WITHDRAWN' });
  });

  it('a window elsewhere takes it for the place of the registered residence', async () => {
    const clerk = asCaller('STAFF', [['windowClerk', '210106003']], { subject: 'sample-clerk-elsewhere', name: '宋示洁' });
    const { id } = await start(clerk);
    await fill(clerk, id);
    expect(await journey.submit(id, clerk)).toMatchObject({ status: 'SUBMITTED' });
    expect(await seen(licheng.handler, id)).toMatchObject({ applicantPlace: 'OTHER_PROVINCE' });
    expect((await seen(licheng.handler, id))?.flags).toContain('CROSS_PROVINCE');
  });

  it('a person says from where they apply', async () => {
    const { id } = await start(guardian, { applicantPlace: 'SAME_PROVINCE' });
    expect(await seen(guardian, id)).toMatchObject({ applicantPlace: 'SAME_PROVINCE', channel: 'ONLINE' });
  });

  it("a village director files with the guardian's signed paper and sees only the own village, without its secrets", async () => {
    const { id } = await start(villageDirector, { code: '370112002012' });
    await journey.do('saveDraft', { caseId: id, revision: 0, answers: sampleAnswers({ registeredAt: licheng.code }) }, villageDirector);
    expect((await seen(villageDirector, id))?.materials).toContainEqual({
      code: 'SIGNED_DECLARATION',
      required: 'REQUIRED',
      state: 'MISSING',
    });
    await journey.uploadMissing(id, villageDirector);
    expect(await journey.submit(id, villageDirector)).toMatchObject({ status: 'SUBMITTED' });
    const list = async (caller: Caller): Promise<{ id: string; childName: string; address: string; checkAsked: boolean }[]> =>
      (
        await journey.ask<{ villageCases: { edges: { node: { id: string; childName: string; address: string; checkAsked: boolean } }[] } }>(
          '{ villageCases(first: 50) { edges { node { id childName guardianName address ageYears checkAsked village { code } } } } }',
          {},
          caller,
        )
      ).villageCases.edges.map(({ node }) => node);
    expect(await list(villageDirector)).toMatchObject([{ id, childName: '王＊雨', address: '示例路 1 号', checkAsked: false }]);
    const narrowed = async (filter: object): Promise<number> =>
      (
        await journey.ask<{ villageCases: { edges: object[] } }>(
          'query ($filter: VillageCaseFilter) { villageCases(filter: $filter) { edges { node { id } } } }',
          { filter },
          villageDirector,
        )
      ).villageCases.edges.length;
    expect(await narrowed({ statuses: ['SUBMITTED'] })).toBe(1);
    expect(await narrowed({ statuses: ['VERIFYING'] })).toBe(0);
    expect(await narrowed({ villages: ['370112002002'] })).toBe(0);
    expect(await list(otherDirector)).toEqual([]);
    expect(await seen(otherDirector, id)).toBeNull();

    const check = (caller: Caller, more: Record<string, unknown> = {}) =>
      journey.do(
        'recordHomeCheck',
        {
          caseId: id,
          checkedOn: '2026-03-09',
          childSeen: 'YES',
          livesWithGuardian: 'YES',
          parentPresent: 'NO',
          note: '与奶奶同住',
          photoReceipts: [],
          ...more,
        },
        caller,
      );
    await expect(check(otherDirector)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(check(reliefHelper)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await check(villageDirector, { checkedOn: '2026-03-11' })).toMatchObject({
      code: 'VISIT_IN_FUTURE',
      details: [{ path: 'checkedOn' }],
    });
    expect(await journey.act('askHomeCheck', id, licheng.handler, { villageCode: '370112001001' })).toMatchObject({
      code: 'VILLAGE_ELSEWHERE',
    });
    expect(await journey.act('askHomeCheck', id, licheng.handler, { villageCode: '370112002012' })).toMatchObject({ status: 'SUBMITTED' });
    expect((await list(villageDirector))[0]).toMatchObject({ checkAsked: true });
    expect(await check(villageDirector, { photoReceipts: [await journey.receipt(villageDirector)] })).toMatchObject({
      checkAsked: false,
      homeChecks: [{ checkedOn: '2026-03-09', childSeen: 'YES', note: '与奶奶同住', by: '林示晓' }],
    });
    const query = 'query ($id: ID!) { case(id: $id) { homeChecks { note } materials { code files { mediaType } } actions { kind } } }';
    const officer = await journey.ask<{ case: { homeChecks: object[]; materials: { code: string; files: object[] }[] } }>(
      query,
      { id },
      licheng.handler,
    );
    expect(officer.case.homeChecks).toEqual([{ note: '与奶奶同住' }]);
    expect(officer.case.materials.find(({ code }) => code === 'HOME_CHECK_PHOTO')?.files).toHaveLength(1);
    const family = await journey.ask<{ case: { homeChecks: object[]; actions: { kind: string }[] } }>(query, { id }, guardian);
    expect(family.case.homeChecks).toEqual([]);
    expect(family.case.actions.map(({ kind }) => kind)).not.toContain('RECORD_HOME_CHECK');
  });

  it('a township asks another village of its own for a home check', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('askHomeCheck', id, licheng.handler, { villageCode: '370112002002' });
    const { villageCases } = await journey.ask<{ villageCases: { edges: { node: { id: string } }[] } }>(
      '{ villageCases { edges { node { id } } } }',
      {},
      otherDirector,
    );
    expect(villageCases.edges).toEqual([{ node: { id } }]);
  });

  it('another child of the family begins with what the children share, marked until it is changed', async () => {
    const first = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const { id } = await start(guardian, { copyFrom: first });
    const draft = await seen(guardian, id);
    const { answers } = draft!.form as unknown as { answers: Record<string, Record<string, unknown>> };
    expect(answers['child']).toEqual({
      registrationKind: 'RURAL',
      registeredAt: licheng.code,
      registeredAddress: '示例路 1 号',
      address: '示例路 1 号',
    });
    expect(answers).toMatchObject({ guardians: [{ residentId: guardianId }], payment: { accountHolder: '李示兰' } });
    expect(answers['otherAssistance']).toBeUndefined();
    expect(JSON.stringify(answers)).not.toContain('王示雨');
    expect(draft?.form.sources.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/guardians/0/name', '/parents/father/name', '/payment/accountNumber', '/child/address']),
    );
    await journey.do(
      'saveDraft',
      { caseId: id, revision: 0, answers: { ...answers, child: { ...answers['child'], address: '新地址 2 号' } } },
      guardian,
    );
    const changed = (await seen(guardian, id))!.form.sources.map(({ pointer }) => pointer);
    expect(changed).not.toContain('/child/address');
    expect(changed).toContain('/child/registeredAddress');
    await expect(start(stranger, { copyFrom: first })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(start(windowClerk, { copyFrom: first })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it("the child's own account is not copied", async () => {
    const answers = sampleAnswers({ registeredAt: licheng.code });
    answers['payment'] = { ...(answers['payment'] as object), accountHolder: '王示雨' };
    const first = await journey.draft(answers, licheng.county, { papers: false });
    const { id } = await start(guardian, { copyFrom: first });
    expect((await seen(guardian, id))?.form.answers).toMatchObject({ payment: { bank: '示例银行', method: 'BANK_TRANSFER' } });
    expect(JSON.stringify((await seen(guardian, id))?.form.answers)).not.toContain('6222000000008826');
  });
});
