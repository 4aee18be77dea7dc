import { loadPacks } from '@onething/policy-packs';
import { runJob } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalateReferrals } from '../referral/escalate-referrals/escalate-referrals.ts';
import { offerDueServices } from '../referral/offer-services/offer-due-services.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { idsByPages } from '../testing/ids-by-pages.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { elsewhere, guardian, licheng, stranger, tiexi } from '../testing/sample-people.ts';

interface Shown {
  id: string;
  version: number;
  service: string;
  period: string;
  state: string;
  dueOn: string | null;
  overdue: boolean;
  allowedActions: string[];
  actions: { kind: string; by: string | null; text: string | null }[];
}

const fields = 'id version service period state dueOn overdue allowedActions actions { kind by text }';
const clerk = (kind: string, unit: string, more: string[] = []): Caller => ({
  ...asCaller('STAFF', [], { subject: `clerk-${kind}-${unit}`, name: '示例专员' }),
  grants: [{ role: 'agencyClerk', jurisdiction: unit, scopes: [`agency:${kind}`, ...more] }],
});

describe.each(await dialects())('services beside the benefit on %s', (dialect) => {
  let journey: CaseJourney;
  let caseId = '';
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, loadPacks());
    caseId = await journey.submitted(sampleAnswers({ registeredAt: tiexi.code }), tiexi.county);
    await journey.verify(caseId, tiexi);
    expect(await journey.decide(caseId, tiexi, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
  }, 60_000);
  afterAll(() => journey.end());

  const referrals = async (caller: Caller = tiexi.handler): Promise<Shown[]> =>
    (
      await journey.ask<{ case: { referrals: Shown[] } }>(
        `query ($id: ID!) { case(id: $id) { referrals { ${fields} } } }`,
        { id: caseId },
        caller,
      )
    ).case.referrals;
  const one = async (service: string, caller?: Caller): Promise<Shown> => {
    const found = (await referrals(caller)).find((each) => each.service === service);
    if (!found) throw new Error(`no referral to ${service}`);
    return found;
  };
  const act = async (
    verb: string,
    input: Record<string, unknown>,
    caller: Caller,
    type = 'Referral',
  ): Promise<{ code?: string; state?: string; childResidentId?: string }> => {
    const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const of = type === 'RevealedReferral' ? 'childName childResidentId guardianPhone' : 'id state';
    const document = `mutation ($input: ${name}Input!) { result: ${verb}(input: $input) { ... on ${type} { ${of} } ... on LawfulRefusal { code } } }`;
    return (
      await journey.ask<{ result: { code?: string; state?: string; childResidentId?: string } }>(
        document,
        { input: { idempotencyKey: randomUUID(), ...input } },
        caller,
      )
    ).result;
  };
  const withVersion = async (service: string): Promise<{ referralId: string; version: number }> => {
    const { id, version } = await one(service);
    return { referralId: id, version };
  };

  it('are offered by the policy with the last signature, told to the family once', async () => {
    expect((await referrals()).map(({ service, period, state, dueOn }) => ({ service, period, state, dueOn }))).toEqual([
      { service: 'MEDICAL_INSURANCE', period: '2026', state: 'OFFERED', dueOn: null },
      { service: 'EDUCATION_AID', period: '2026', state: 'OFFERED', dueOn: null },
    ]);
    const { myMessages } = await journey.ask<{ myMessages: { edges: { node: { code: string; text: { zh: string } } }[] } }>(
      '{ myMessages(first: 50, filter: { codes: [SERVICES_OFFERED] }) { edges { node { code text { zh } } } } }',
      {},
      guardian,
    );
    expect(myMessages.edges).toHaveLength(1);
    expect((await one('MEDICAL_INSURANCE', guardian)).allowedActions).toEqual(['ACCEPT', 'DECLINE']);
    await runJob(journey.subgraph.running.kit as never, offerDueServices);
    expect(await referrals()).toHaveLength(2);
  });

  it('are not there for anybody else', async () => {
    for (const caller of [stranger, licheng.handler, elsewhere.countyOfficer]) {
      await expect(referrals(caller)).rejects.toThrow();
      await expect(act('answerOffer', { ...(await withVersion('MEDICAL_INSURANCE')), accepted: true }, caller)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const queue = '{ referralQueue { edges { node { service } } } }';
    const of = async (caller: Caller): Promise<number> =>
      (await journey.ask<{ referralQueue: { edges: unknown[] } }>(queue, {}, caller)).referralQueue.edges.length;
    expect(await of(tiexi.handler)).toBe(2);
    expect(await of(tiexi.countyOfficer)).toBe(2);
    expect(await of(licheng.countyOfficer)).toBe(0);
  });

  it('go to an agency only once the family wants them; what it declines needs a reason', async () => {
    const offered = await withVersion('MEDICAL_INSURANCE');
    expect(await act('sendReferral', offered, tiexi.handler)).toEqual({ code: 'REFERRAL_NOT_POSSIBLE' });
    expect(await act('answerOffer', { ...(await withVersion('EDUCATION_AID')), accepted: false }, guardian)).toEqual({
      code: 'REASON_REQUIRED',
    });
    expect(
      await act('answerOffer', { ...(await withVersion('EDUCATION_AID')), accepted: false, reason: '学校已经免了学费' }, guardian),
    ).toMatchObject({ state: 'DECLINED' });
    expect(await act('answerOffer', { ...offered, accepted: true }, guardian)).toMatchObject({ state: 'ACCEPTED' });
    expect(await act('answerOffer', { ...offered, accepted: true }, guardian)).toEqual({ code: 'REFERRAL_CHANGED_MEANWHILE' });
    expect((await one('EDUCATION_AID')).actions.map(({ kind }) => kind)).toEqual(['OFFER', 'DECLINE']);
    const declined = await withVersion('EDUCATION_AID');
    expect(await act('reopenReferral', { ...declined, reason: ' ' }, tiexi.handler)).toEqual({ code: 'REASON_REQUIRED' });
    await expect(act('reopenReferral', { ...declined, reason: '记错了' }, guardian)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await act('reopenReferral', { ...offered, reason: '记错了' }, tiexi.handler)).toMatchObject({
      code: 'REFERRAL_CHANGED_MEANWHILE',
    });
    expect(await act('reopenReferral', { ...declined, reason: '拒绝的是另一个孩子' }, tiexi.handler)).toMatchObject({ state: 'OFFERED' });
    const again = { ...(await withVersion('EDUCATION_AID')), accepted: false, reason: '学校已经免了学费' };
    expect(await act('answerOffer', again, guardian)).toMatchObject({ state: 'DECLINED' });
    expect((await one('EDUCATION_AID')).actions.map(({ kind }) => kind)).toEqual(['OFFER', 'DECLINE', 'REOPEN', 'DECLINE']);
  });

  it('are seen by the agency in charge alone, with the least it needs, and answered by it', async () => {
    const insurance = clerk('MEDICAL_INSURANCE', '210100');
    const list = '{ agencyReferrals { edges { node { id version childName childResidentId dueOn state } } } }';
    const seenBy = async (caller: Caller): Promise<{ id: string; version: number; childName: string; childResidentId: string }[]> =>
      (
        await journey.ask<{
          agencyReferrals: { edges: { node: { id: string; version: number; childName: string; childResidentId: string } }[] };
        }>(list, {}, caller)
      ).agencyReferrals.edges.map(({ node }) => node);
    expect(await seenBy(insurance)).toEqual([]);
    expect(await act('sendReferral', await withVersion('MEDICAL_INSURANCE'), tiexi.handler)).toMatchObject({ state: 'SENT' });
    const [seen] = await seenBy(insurance);
    expect(seen?.childName).toContain('＊');
    expect(seen?.childResidentId).toContain('********');
    for (const other of [
      clerk('EDUCATION', '210100'),
      clerk('MEDICAL_INSURANCE', '370100'),
      asCaller('STAFF', [['agencyClerk', '210100']]),
    ]) {
      expect(await seenBy(other)).toEqual([]);
      const answer = act(
        'answerReferral',
        { referralId: seen?.id, version: seen?.version, outcome: 'GRANTED', text: '已参保' },
        other,
        'AgencyReferral',
      );
      await expect(answer).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(act('revealReferral', { referralId: seen?.id, reason: '办理参保' }, other, 'RevealedReferral')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await act('revealReferral', { referralId: seen?.id, reason: ' ' }, insurance, 'RevealedReferral')).toEqual({
      code: 'REASON_REQUIRED',
    });
    expect(
      (await act('revealReferral', { referralId: seen?.id, reason: '办理参保' }, insurance, 'RevealedReferral')).childResidentId,
    ).toMatch(/^\d{17}/);
    const audit = await journey.subgraph.running.database.read.query<object[]>(
      "SELECT * FROM audit_entry WHERE action = 'reveal-referral'",
    );
    expect(audit).toHaveLength(1);
    expect(
      await act(
        'answerReferral',
        { referralId: seen?.id, version: seen?.version, outcome: 'GRANTED', text: '已完成参保登记' },
        insurance,
        'AgencyReferral',
      ),
    ).toMatchObject({ state: 'ANSWERED' });
    expect(
      await act('closeReferral', { ...(await withVersion('MEDICAL_INSURANCE')), done: true, text: '已参保' }, tiexi.handler),
    ).toMatchObject({ state: 'DONE' });
    expect((await one('MEDICAL_INSURANCE', guardian)).actions.map(({ kind, by }) => [kind, by])).toEqual([
      ['OFFER', null],
      ['ACCEPT', null],
      ['SEND', null],
      ['ANSWER', null],
      ['FINISH', null],
    ]);
  });

  it('that hang on an unknown fact are offered by hand, once', async () => {
    const { case: found } = await journey.ask<{ case: { openServices: { service: string; missing: { zh: string }[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { openServices { service missing { zh } } } }',
      { id: caseId },
      tiexi.handler,
    );
    expect(found.openServices.map(({ service }) => service)).toContain('LEGAL_AID');
    const offer = { caseId, service: 'LEGAL_AID', reason: '家访得知孩子的继承权受到侵害' };
    expect(await act('offerReferral', offer, tiexi.handler)).toMatchObject({ state: 'OFFERED' });
    expect(await act('offerReferral', offer, tiexi.handler)).toEqual({ code: 'REFERRAL_EXISTS' });
    await expect(act('offerReferral', { ...offer, service: 'HOUSING' }, tiexi.handler)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(act('offerReferral', offer, licheng.handler)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are offered anew with the new year, and brought before the head once overdue', async () => {
    journey.onDay('2026-12-31');
    await runJob(journey.subgraph.running.kit as never, offerDueServices);
    expect((await referrals()).filter(({ period }) => period === '2027')).toEqual([]);
    journey.onDay('2027-01-01');
    await runJob(journey.subgraph.running.kit as never, offerDueServices);
    await runJob(journey.subgraph.running.kit as never, offerDueServices);
    const again = (await referrals()).filter(({ period }) => period === '2027');
    expect(again.map(({ service, state }) => `${service} ${state}`).toSorted()).toEqual([
      'EDUCATION_AID OFFERED',
      'MEDICAL_INSURANCE OFFERED',
    ]);
    const { atOnce, byPages } = await idsByPages(journey, tiexi.head, 'referralQueue');
    expect(atOnce.length).toBeGreaterThan(2);
    expect(byPages).toEqual(atOnce);
    const id = again[0]?.id ?? '';
    await journey.subgraph.running.database.transact((manager) =>
      manager.query(`UPDATE referral SET due_on = '2027-01-31', due_sort = '2027-01-31' WHERE id = '${id}'`),
    );
    const escalations = async (): Promise<number> =>
      (await referrals()).flatMap(({ actions }) => actions).filter(({ kind }) => kind === 'ESCALATE').length;
    journey.onDay('2027-01-31');
    await runJob(journey.subgraph.running.kit as never, escalateReferrals);
    expect(await escalations()).toBe(0);
    journey.onDay('2027-02-01');
    await runJob(journey.subgraph.running.kit as never, escalateReferrals);
    await runJob(journey.subgraph.running.kit as never, escalateReferrals);
    expect(await escalations()).toBe(1);
    const { referralQueue } = await journey.ask<{ referralQueue: { edges: { node: { overdue: boolean } }[] } }>(
      '{ referralQueue(filter: { overdue: true }) { edges { node { id overdue } } } }',
      {},
      tiexi.head,
    );
    expect(referralQueue.edges).toMatchObject([{ node: { id, overdue: true } }]);
  });
});
