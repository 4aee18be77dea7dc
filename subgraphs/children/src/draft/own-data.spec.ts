import type { AnyCloudEvent } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { withRestrictedForm } from '../testing/restricted-release.ts';
import { nextChildId, sampleAnswers } from '../testing/sample-answers.ts';
import {
  aunt,
  fatherId,
  guardian,
  guardianId,
  licheng,
  motherId,
  sampleResidentId,
  stranger,
  windowClerk,
} from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';
import { wipeDrafts } from './wipe-old-drafts/wipe-old-drafts.ts';

interface Filled {
  values: { child?: object; guardians?: { address?: string; residentId?: string }[]; otherAssistance?: object };
  sources: { pointer: string; source: { zh: string; en: string } }[];
  awaited: boolean;
}
const registration = { registeredAt: '370112002', registration: 'RURAL', registeredAddress: '户籍路 9 号' };
const household = { hardshipClass: 'DIBAO', householdFen: 135_000, members: 2, from: '2024-07' };
const shared = ['/guardians/0/address', '/child/registrationKind', '/otherAssistance/kinds'];

describe.each(await dialects())('a form filled from what agencies know of its applicant, on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, withRestrictedForm(loadPacks()));
    events = await watchEvents(journey, ['children.evidence-requested']);
  }, 120_000);
  afterAll(() => journey.end());

  const start = async (caller: Caller = guardian, more: Record<string, unknown> = {}): Promise<string> => {
    const input = { code: licheng.code, category: 'DE_FACTO_UNSUPPORTED', capacity: 'GUARDIAN', declarationAccepted: true, ...more };
    const { id, message } = await journey.do('startApplication', input, caller);
    if (!id) throw new Error(message);
    await journey.subgraph.drainEvents();
    return id;
  };
  const filled = async (caseId: string, caller: Caller = guardian): Promise<Filled> =>
    (
      await journey.ask<{ prefill: Filled }>(
        'query ($caseId: ID!) { prefill(code: "370112", formCode: "DE_FACTO_FORM", caseId: $caseId) }',
        { caseId },
        caller,
      )
    ).prefill;
  const asked = (caseId: string) => events.filter(({ subject }) => subject === caseId).map(({ data }) => data);
  const rows = (caseId: string) =>
    journey.subgraph.running.database.read.query<{ subjectRole: string; state: string }[]>(
      `SELECT subject_role AS subjectRole, state FROM evidence WHERE case_id = '${caseId}'`,
    );
  const answerAll = async (caseId: string): Promise<void> => {
    await journey.answer(caseId, 'APPLICANT', 'HOUSEHOLD_REGISTRATION', registration);
    await journey.answer(caseId, 'APPLICANT', 'DIBAO', household);
  };

  it('asks about the signed-in applicant alone, by blind index, and audits it', async () => {
    const id = await start();
    expect(asked(id)).toEqual([
      {
        caseId: id,
        jurisdictionCode: licheng.county,
        subjects: [{ role: 'APPLICANT', identityToken: journey.subgraph.running.kit.identityToken(guardianId) }],
        topics: ['HOUSEHOLD_REGISTRATION', 'DIBAO'],
      },
    ]);
    const audit = await journey.subgraph.running.database.read.query<{ actor: string }[]>(
      `SELECT actor FROM audit_entry WHERE action = 'ask-own-data' AND subject = '${id}'`,
    );
    expect(audit).toEqual([{ actor: guardian.subject }]);
  });

  it('grows as they answer, each value with its agency and day', async () => {
    const id = await start();
    const before = await filled(id);
    expect([before.awaited, before.values.guardians?.[0]?.residentId, before.values.guardians?.[0]?.address]).toEqual([
      true,
      guardianId,
      undefined,
    ]);
    await journey.answer(id, 'APPLICANT', 'HOUSEHOLD_REGISTRATION', registration);
    const half = await filled(id);
    expect(half).toMatchObject({
      awaited: true,
      values: { guardians: [{ residentId: guardianId, address: '户籍路 9 号' }], child: { registrationKind: 'RURAL' } },
    });
    expect(half.sources).toContainEqual({
      pointer: '/guardians/0/address',
      source: {
        zh: '来自共享数据：您本人的户籍，示例部门 2026-03-10',
        en: 'from shared data: your own household registration, Sample agency 2026-03-10',
      },
    });
    await journey.answer(id, 'APPLICANT', 'DIBAO', household);
    expect(await filled(id)).toMatchObject({ awaited: false, values: { otherAssistance: { kinds: ['DIBAO'] } } });
  });

  it('leaves open what agencies do not know, and does not take "none" for the whole family', async () => {
    const id = await start();
    // Urban in the register may be 居民户口, which the form tells apart.
    await journey.answer(id, 'APPLICANT', 'HOUSEHOLD_REGISTRATION', { registeredAt: '370112002', registration: 'URBAN' });
    await journey.answer(id, 'APPLICANT', 'DIBAO', { hardshipClass: 'NONE' });
    const { awaited, sources } = await filled(id);
    expect(awaited).toBe(false);
    expect(sources.filter(({ pointer }) => shared.includes(pointer))).toEqual([]);
  });

  it('never gives anything of another person, whatever number is typed', async () => {
    const id = await start();
    const seen = events.length;
    const numbers = [fatherId, motherId, sampleResidentId('37011219820303064'), nextChildId('370112')];
    let revision = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...numbers), fc.constantFrom('/child', '/parents/father', '/guardians/0'), async (number, place) => {
        const answers = {
          child: place === '/child' ? { residentId: number } : {},
          parents: { father: place === '/parents/father' ? { residentId: number } : {} },
          guardians: [place === '/guardians/0' ? { residentId: number } : {}],
        };
        await journey.do('saveDraft', { caseId: id, revision: revision++, answers, step: 'child' }, guardian);
        await journey.subgraph.drainEvents();
        expect(events).toHaveLength(seen);
        expect((await filled(id)).sources.filter(({ pointer }) => shared.includes(pointer))).toEqual([]);
      }),
      { numRuns: 8 },
    );
    // What an agency says of other people of a draft, asked by nobody, is not even kept.
    for (const role of ['CHILD', 'FATHER', 'GUARDIAN', 'HOUSEHOLD'] as const)
      await journey.answer(id, role, role === 'HOUSEHOLD' ? 'DIBAO' : 'HOUSEHOLD_REGISTRATION', registration);
    await journey.answer(id, 'APPLICANT', 'DEATH', { kind: 'DEAD', on: '2024-05-06' });
    expect((await rows(id)).map(({ subjectRole, state }) => `${subjectRole} ${state}`)).toEqual(['APPLICANT AWAITED', 'APPLICANT AWAITED']);
  });

  it('is for its applicant alone', async () => {
    const id = await start();
    await answerAll(id);
    const sameNumber = asCaller('PERSON', [], { subject: 'sample-other', person: guardian.person! });
    for (const caller of [stranger, aunt, sameNumber, windowClerk, licheng.handler, licheng.confirmer])
      await expect(filled(id, caller), caller.subject).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(filled(journey.subgraph.running.kit.ids.next())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks nothing when staff or a relative file, without a proven number, and of a restricted case', async () => {
    const relative = { capacity: 'ENTRUSTED_RELATIVE', applicant: { name: '', relation: 'AUNT_PATERNAL' } };
    const ids = [
      await start(windowClerk),
      await start(aunt, relative),
      await start(stranger),
      await start(guardian, { code: '370114001', category: 'HIV_AFFECTED' }),
    ];
    for (const id of ids) {
      await answerAll(id);
      expect([asked(id), await rows(id)]).toEqual([[], []]);
    }
    await expect(filled(ids[0]!, windowClerk)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await filled(ids[3]!)).sources.filter(({ pointer }) => shared.includes(pointer))).toEqual([]);
  });

  it('is no evidence of the case, and an answer after it was handed in comes too late', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.answer(id, 'APPLICANT', 'DIBAO', household);
    await journey.submit(id);
    await journey.answer(id, 'APPLICANT', 'HOUSEHOLD_REGISTRATION', registration);
    const roles = (await rows(id)).filter(({ subjectRole }) => subjectRole === 'APPLICANT');
    expect(roles.map(({ state }) => state).toSorted()).toEqual(['AWAITED', 'AWAITED', 'FOUND']);
    const { case: found } = await journey.ask<{ case: { comparisonCounts: { awaited: number; differs: number }; comparison: unknown } }>(
      'query ($id: ID!) { case(id: $id) { comparisonCounts { awaited differs } comparison { rows { path agency { state } } } } }',
      { id },
      licheng.handler,
    );
    expect(JSON.stringify(found.comparison)).toContain('{"path":"/otherAssistance/kinds","agency":{"state":"AWAITED"}}');
    expect(found.comparisonCounts.differs).toBe(0);
    expect((await filled(id)).sources.filter(({ pointer }) => shared.includes(pointer))).toEqual([]);
  });

  it('shows the officer what the applicant corrected, and agreement where they did not', async () => {
    const compared = async (address: string, kinds: string[]): Promise<unknown[]> => {
      const answers = sampleAnswers({ registeredAt: licheng.code, kinds });
      (answers['guardians'] as { address: string }[])[0]!.address = address;
      const id = await journey.draft(answers, licheng.county);
      await answerAll(id);
      await journey.submit(id);
      await journey.answer(id, 'GUARDIAN', 'HOUSEHOLD_REGISTRATION', registration);
      await journey.answer(id, 'HOUSEHOLD', 'DIBAO', null);
      await journey.answer(id, 'CHILD', 'OTHER_BENEFITS', { otherBenefits: [] });
      const { case: found } = await journey.ask<{
        case: { comparison: { rows: { path: string; agency: { state: string; source: { zh: string } } | null }[] }[] };
      }>('query ($id: ID!) { case(id: $id) { comparison { rows { path agency { state source { zh } } } } } }', { id }, licheng.handler);
      return found.comparison
        .flatMap((section) => section.rows)
        .filter(({ path }) => path === '/guardians/0/address' || path === '/otherAssistance/kinds')
        .map(({ agency }) => agency?.state);
    };
    expect(await compared('搬到这里', ['NONE'])).toEqual(['DIFFERS', 'DIFFERS']);
    expect((await compared('户籍路 9 号', ['DIBAO']))[0]).toBe('AGREES');
  });

  it('is erased with its draft', async () => {
    const id = await start();
    await answerAll(id);
    journey.onDay('2026-09-10');
    await wipeDrafts(journey.subgraph.running.kit as Parameters<typeof wipeDrafts>[0]);
    journey.onDay('2026-03-10');
    expect(await rows(id)).toEqual([]);
  });
});
