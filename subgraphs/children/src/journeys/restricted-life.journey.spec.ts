import type { AnyCloudEvent } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { changeDo, decideChange } from '../testing/change-steps.ts';
import { withRestrictedForm } from '../testing/restricted-release.ts';
import { nextChildId, sampleAnswers } from '../testing/sample-answers.ts';
import { elsewhere, entrusted, guardian } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

const canary = /HIV_(AFFECTED|INFECTED)|艾滋|感染|guardianConsent|自愿纳入/;
const street = '370114001';
const village = '370114001001';
const scoped = (caller: Caller): Caller => ({ ...caller, grants: caller.grants.map((grant) => ({ ...grant, scopes: ['hivRecords'] })) });
const director = asCaller('STAFF', [['villageDirector', village]], { subject: 'restricted-director', name: '林示晓' });
const clerk = (more: string[] = []): Caller => ({
  ...asCaller('STAFF', [], { subject: `restricted-clerk${more.join('')}`, name: '示例专员' }),
  grants: [{ role: 'agencyClerk', jurisdiction: '370114', scopes: ['agency:EDUCATION', 'agency:MEDICAL_INSURANCE', ...more] }],
});
/** Everything these areas list or count, with the ids of cases where they name them. */
const lists = `query ($actor: VisitActor!) {
  visitDuties(filter: { actor: $actor }, first: 100) { edges { node { caseId } } }
  visitDutyCounts(filter: { actor: $actor }) { overdue due done unset }
  visitFindings(first: 100) { edges { node { caseId } } }
  overdueVisitPlaces(actor: $actor) { overdue total }
  changeProposals(filter: { statuses: [PROPOSED, CHECKED, PREPARED, DECIDED, REFUSED, WITHDRAWN] }, first: 100) { edges { node { id } } }
  from: caseTransfers(side: FROM, first: 100) { edges { node { caseId } } }
  to: caseTransfers(side: TO, first: 100) { edges { node { caseId } } }
  referralQueue(first: 100) { edges { node { id } } }
  myMessages(first: 100) { edges { node { id } } }
}`;
interface Connection {
  edges: { node: Record<string, unknown> }[];
}
type Lists = Record<string, Connection> & {
  visitDutyCounts: Record<string, number>;
  overdueVisitPlaces: { overdue: number; total: number }[];
};

describe.each(await dialects())('the life of a case that only few may know of, on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  let id: string;
  let changeId: string;
  let transferId: string;
  let visitId: string;
  const paperId = '0190a000-0000-7000-8000-00000000bb01';

  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, withRestrictedForm(loadPacks()));
    events = await watchEvents(journey, ['children.life-event-recorded', 'children.case-handed-over', 'children.evidence-requested']);
    const answers = sampleAnswers({ registeredAt: village, childId: nextChildId('370114') });
    id = await journey.submitted(answers, street, { category: 'HIV_AFFECTED' });
    await journey.act('acceptApplication', id, entrusted.handler);
    const consent = { path: 'child.HIV_INFECTED.guardianConsent', value: true, basis: { visitNote: '监护人自愿纳入，已签字' } };
    await journey.act('recordFinding', id, entrusted.handler, consent);
    await journey.conclude(id, entrusted);
    expect(await journey.decide(id, entrusted, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
    journey.onDay('2026-07-20');
    visitId = randomUUID();
    const visit = { visitId, caseId: id, seenOn: journey.today, childSeen: 'YES', schooling: 'OUT_OF_SCHOOL', note: '', photoReceipts: [] };
    await run('recordVisit', visit, entrusted.handler, '... on Visit { id }');
    const told = { caseId: id, ground: 'OTHER_CAUSE', details: { note: '换了学校' } };
    changeId = (await changeDo(journey, 'proposeChange', told, guardian)).id;
    const receipt = await journey.receipt(guardian, { fileId: paperId });
    expect(await changeDo(journey, 'attachChangePaper', { proposalId: changeId, paper: 'OTHER', receipt }, guardian)).toMatchObject({
      id: changeId,
    });
    const moved = await decideChange(journey, entrusted, id, 'MOVED', { on: '2026-07-10', to: '370112002' });
    expect(moved).toMatchObject({ status: 'DECIDED' });
    const { case: found } = await journey.ask<{ case: { openServices: { service: string }[] } }>(
      'query ($id: ID!) { case(id: $id) { openServices { service } } }',
      { id },
      entrusted.handler,
    );
    const [service] = found.openServices;
    if (service)
      await run('offerReferral', { caseId: id, service: service.service, reason: '需要' }, entrusted.handler, '... on Referral { id }');
    transferId = String((await listsOf(entrusted.countyOfficer))['from']?.edges.length && (await transfersOf(entrusted.countyOfficer))[0]);
  }, 120_000);
  afterAll(() => journey.end());

  async function run(verb: string, input: Record<string, unknown>, caller: Caller, of: string): Promise<Record<string, unknown>> {
    const document = `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { result: ${verb}(input: $input) { __typename ${of} ... on LawfulRefusal { code } } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    return (await journey.ask<{ result: Record<string, unknown> }>(document, variables, caller)).result;
  }
  async function listsOf(caller: Caller, actor = 'TOWNSHIP'): Promise<Lists> {
    return journey.ask<Lists>(lists, { actor }, caller);
  }
  async function transfersOf(caller: Caller): Promise<string[]> {
    const query = '{ caseTransfers(side: FROM, first: 100) { edges { node { id } } } }';
    const { caseTransfers } = await journey.ask<{ caseTransfers: { edges: { node: { id: string } }[] } }>(query, {}, caller);
    return caseTransfers.edges.map(({ node }) => node.id);
  }
  const connections = ['visitDuties', 'visitFindings', 'changeProposals', 'from', 'to', 'referralQueue', 'myMessages'];
  const unscoped = [elsewhere.handler, elsewhere.head, elsewhere.countyOfficer, elsewhere.reviewer, elsewhere.confirmer];

  it('is in the lists of those who hold the scope, so that its absence elsewhere means something', async () => {
    const seen = await listsOf(entrusted.countyOfficer);
    for (const name of ['visitDuties', 'visitFindings', 'changeProposals', 'from'])
      expect([name, seen[name]?.edges.length ?? 0]).toEqual([name, expect.toSatisfy((count: number) => count > 0)]);
    expect(Object.values(seen.visitDutyCounts).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect((await journey.ask<Lists>(villageLists, {}, scoped(director)))['visitDuties']?.edges).toHaveLength(1);
  });

  const villageLists = '{ visitDuties(first: 100) { edges { node { caseId } } } visitDutyCounts { overdue due done unset } }';

  it('is in no list and in no count of visits, findings, changes, transfers, referrals and messages for anybody else', async () => {
    for (const caller of unscoped)
      for (const actor of ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'COUNTY_DATA', 'RESCUE_AGENCY']) {
        if (caller.grants[0]?.role.startsWith('township') && !['VILLAGE', 'TOWNSHIP'].includes(actor)) continue;
        const seen = await listsOf(caller, actor);
        for (const name of connections) expect([name, seen[name]?.edges]).toEqual([name, []]);
        expect(Object.values(seen.visitDutyCounts)).toEqual([0, 0, 0, 0]);
        expect(seen.overdueVisitPlaces).toEqual([]);
      }
    const inVillage = await journey.ask<Lists>(villageLists, {}, director);
    expect(inVillage['visitDuties']?.edges).toEqual([]);
    expect(Object.values(inVillage.visitDutyCounts)).toEqual([0, 0, 0, 0]);
    const ofAgency = '{ agencyReferrals(first: 100) { edges { node { id } } } }';
    expect(await journey.ask(ofAgency, {}, clerk())).toEqual({ agencyReferrals: { edges: [] } });
  });

  it('is not counted for a bulk transfer and stands in no file of those without the scope', async () => {
    const preview =
      'query ($fromArea: JurisdictionCode!, $toArea: JurisdictionCode!) { bulkTransferPreview(fromArea: $fromArea, toArea: $toArea) { ... on BulkTransferPreview { enrolled running } ... on LawfulRefusal { code } } }';
    const asked = { fromArea: street, toArea: '370114002' };
    expect(await journey.ask(preview, asked, elsewhere.confirmer)).toEqual({ bulkTransferPreview: { enrolled: 0, running: 0 } });
    for (const caller of [elsewhere.countyOfficer, entrusted.countyOfficer]) {
      const narrowed = { filter: { statuses: ['CONFIRMED'] }, sort: 'RECEIVED_ON' };
      expect(await run('exportQueue', narrowed, caller, '... on ExportedList { rows withheld }')).toMatchObject({ code: 'EXPORT_EMPTY' });
    }
  });

  it('answers every reference and act on its life as if it were not there', async () => {
    for (const caller of [...unscoped, director]) {
      expect(await journey.ask('query ($id: ID!) { changeProposal(id: $id) { id } }', { id: changeId }, caller)).toEqual({
        changeProposal: null,
      });
      for (const fileId of [paperId])
        expect(await journey.ask('query ($fileId: ID!) { fileAccess(fileId: $fileId) { fileName } }', { fileId }, caller)).toEqual({
          fileAccess: null,
        });
      const told = { caseId: id, ground: 'OTHER_CAUSE', details: { note: '换了学校' } };
      await expect(changeDo(journey, 'proposeChange', told, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const visit = { visitId: randomUUID(), caseId: id, seenOn: journey.today, childSeen: 'YES', note: '', photoReceipts: [] };
      await expect(run('recordVisit', visit, caller, '... on Visit { id }')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const staffOnly = unscoped.filter(({ grants }) => grants[0]?.role.startsWith('county'));
    for (const caller of staffOnly) {
      expect(await journey.ask('query ($id: ID!) { caseTransfer(id: $id) { id } }', { id: transferId }, caller)).toEqual({
        caseTransfer: null,
      });
      for (const [verb, input] of [
        ['assignVillage', { villageCode: village }],
        ['planReturnVisits', { returnedOn: '2026-07-01' }],
        ['closeReverification', { reason: '已核实' }],
      ] as const)
        await expect(run(verb, { caseId: id, ...input }, caller, '... on Case { id }')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is told to nobody outside in the open', async () => {
    await journey.subgraph.drainEvents();
    const ours = events.filter(({ subject }) => subject === id);
    expect(ours.length).toBeGreaterThan(0);
    expect(JSON.stringify(ours)).not.toMatch(canary);
    expect(JSON.stringify(ours)).not.toContain('王示雨');
  });
});
