import { randomUUID } from 'node:crypto';
import type { AnyCloudEvent } from '@onething/events';
import type { Caller } from '@onething/subgraph-kit';
import { runJob } from '@onething/subgraph-kit';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeDo, changeOf, decideChange, enrolled } from '../testing/change-steps.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { idsByPages } from '../testing/ids-by-pages.ts';
import { elsewhere, guardian, licheng, neighbour, stranger, tiexi } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';
import { endEnrolments } from '../change/end-enrolments/end-enrolments.ts';
import { proposeTurning18 } from '../change/propose-turning-18/propose-turning-18.ts';
import { escalateHandovers } from '../transfer/escalate-handovers/escalate-handovers.ts';
import { runBulkTransfers } from '../transfer/bulk-transfer/run-bulk-transfers.ts';

interface Transfer {
  __typename: string;
  id: string;
  version: number;
  state: string;
  caseId: string;
  acts: string[];
  lastMonth: string;
  firstMonth: string;
  escalated: boolean;
  dueOn: string | null;
  note: string | null;
  newCaseId: string | null;
  file: { number: string; childName: string; categoryLabel: { zh: string }; changes: number };
  comparison: {
    jurisdiction: { code: string };
    decision: string;
    standardFen: number | null;
    materials: { code: string; held: boolean }[];
  }[];
  code: string;
}
const shown = `id version state caseId acts lastMonth firstMonth escalated dueOn note newCaseId file { number childName categoryLabel { zh } changes }
  comparison { jurisdiction { code } decision standardFen materials { code held } }`;

describe.each(await dialects())('a transfer on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.case-handed-over', 'children.case-escalated', 'children.life-event-recorded']);
  });
  afterAll(() => journey.end());
  const run = async (verb: string, input: Record<string, unknown>, caller: Caller): Promise<Transfer> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const query = `mutation ($input: ${type}Input!) { result: ${verb}(input: $input) { __typename ... on CaseTransfer { ${shown} } ... on LawfulRefusal { code details { path code } } } }`;
    return (await journey.ask<{ result: Transfer }>(query, { input: { idempotencyKey: randomUUID(), ...input } }, caller)).result;
  };
  const list = async (side: 'FROM' | 'TO', caller: Caller): Promise<Transfer[]> =>
    (
      await journey.ask<{ caseTransfers: { edges: { node: Transfer }[] } }>(
        `query ($side: TransferSide!) { caseTransfers(side: $side, first: 50) { edges { node { ${shown} } } } }`,
        { side },
        caller,
      )
    ).caseTransfers.edges.map(({ node }) => node);
  const transferOf = async (caseId: string, side: 'FROM' | 'TO', caller: Caller): Promise<Transfer> =>
    (await list(side, caller)).find((each) => each.caseId === caseId) as Transfer;
  const statusOf = async (id: string, caller: Caller): Promise<{ status: string; jurisdiction: { code: string } } | null> =>
    (
      await journey.ask<{ case: { status: string; jurisdiction: { code: string } } | null }>(
        'query ($id: ID!) { case(id: $id) { status jurisdiction { code } townshipUnit { code } form { code } policy { decision } } }',
        { id },
        caller,
      )
    ).case;

  it('within a province: the month after the move is the new county’s, the file follows when it is accepted, both sides see where it is', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    const decided = await decideChange(journey, licheng, caseId, 'MOVED', { on: '2026-06-10', to: elsewhere.code });
    expect(decided).toMatchObject({ status: 'DECIDED', lastMonth: null, effect: { fromMonth: '2026-07' } });
    expect(
      decided.effect?.months.every(({ payerBefore, payerAfter }) => payerBefore?.code === '370112' && payerAfter?.code === '370114'),
    ).toBe(true);
    expect(await statusOf(caseId, guardian)).toMatchObject({ status: 'CONFIRMED', jurisdiction: { code: '370112' } });
    expect(await list('TO', elsewhere.countyOfficer)).toEqual([]);
    const opened = await transferOf(caseId, 'FROM', licheng.countyOfficer);
    expect(opened).toMatchObject({
      state: 'TO_HAND_OVER',
      lastMonth: '2026-06',
      firstMonth: '2026-07',
      acts: ['HAND_OVER'],
      dueOn: '2026-07-03',
    });
    await expect(run('handOverFile', { transferId: opened.id, version: 1, note: '' }, elsewhere.countyOfficer)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(run('handOverFile', { transferId: opened.id, version: 1, note: '' }, licheng.handler)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const offered = await run('handOverFile', { transferId: opened.id, version: 1, note: '孩子在读三年级。' }, licheng.countyOfficer);
    expect(offered).toMatchObject({ state: 'OFFERED', acts: [] });

    const theirs = await transferOf(caseId, 'TO', elsewhere.countyOfficer);
    expect(theirs).toMatchObject({
      state: 'OFFERED',
      note: '孩子在读三年级。',
      acts: ['ACCEPT', 'RETURN'],
      file: { childName: '王＊雨', changes: 1 },
    });
    expect(await statusOf(caseId, elsewhere.countyOfficer)).toBeNull();
    const back = await run(
      'answerTransfer',
      { transferId: theirs.id, version: theirs.version, act: 'RETURN', reason: '缺户口簿复印件。' },
      elsewhere.countyOfficer,
    );
    expect(back).toMatchObject({ state: 'TO_HAND_OVER', note: '缺户口簿复印件。' });
    const again = await run('handOverFile', { transferId: theirs.id, version: back.version, note: '' }, licheng.countyOfficer);
    const accepted = await run('answerTransfer', { transferId: theirs.id, version: again.version, act: 'ACCEPT' }, elsewhere.countyOfficer);
    expect(accepted).toMatchObject({ state: 'ACCEPTED', acts: [] });
    expect(await transferOf(caseId, 'FROM', licheng.countyOfficer)).toMatchObject({ state: 'ACCEPTED' });
    expect(await statusOf(caseId, elsewhere.handler)).toMatchObject({ status: 'CONFIRMED', jurisdiction: { code: '370114' } });
    expect(await statusOf(caseId, licheng.countyOfficer)).toBeNull();
    expect(await statusOf(caseId, guardian)).toMatchObject({ jurisdiction: { code: '370114' } });
    await journey.subgraph.drainEvents();
    expect(
      events.filter((event) => event.type === 'children.case-handed-over' && event.subject === caseId).map(({ data }) => data),
    ).toMatchObject([{ fromCode: '370112', jurisdictionCode: '370114', townshipCode: '370114001' }]);
    // The next change is the new office's.
    expect(await decideChange(journey, elsewhere, caseId, 'CHILD_DIED', { on: '2026-06-19' })).toMatchObject({
      status: 'DECIDED',
      lastMonth: '2026-06',
    });
  });

  it('is called off where the move was recorded wrongly, or comes back from who has the file; put right to another place it goes there', async () => {
    journey.onDay('2026-03-10');
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    const wrong = await decideChange(journey, licheng, caseId, 'MOVED', { on: '2026-06-10', to: elsewhere.code });
    const offeredRow = await transferOf(caseId, 'FROM', licheng.countyOfficer);
    await run('handOverFile', { transferId: offeredRow.id, version: 1, note: '' }, licheng.countyOfficer);
    const unreasoned = { caseId, ground: 'CORRECTION', details: { corrects: wrong.id } };
    expect(await changeDo(journey, 'proposeChange', unreasoned, licheng.handler)).toMatchObject({ details: [{ path: 'note' }] });
    const right = await decideChange(journey, licheng, caseId, 'MOVED', {
      on: '2026-06-10',
      to: tiexi.code,
      corrects: wrong.id,
      note: '迁往地看错了',
    });
    expect(right.effect?.lastMonth).toBe('2026-06');
    const after = (await list('FROM', licheng.countyOfficer)).filter((each) => each.caseId === caseId);
    expect(after.map(({ state, acts }) => [state, acts]).toSorted()).toEqual([
      ['CALLED_OFF', []],
      ['TO_HAND_OVER', ['HAND_OVER']],
    ]);
    const back = await decideChange(journey, licheng, caseId, 'CORRECTION', { corrects: right.id, note: '没有迁移' });
    expect(back).toMatchObject({ status: 'DECIDED', effect: { lastMonth: null, reinstates: true } });
    const left = (await list('FROM', licheng.countyOfficer)).filter((each) => each.caseId === caseId);
    expect(left.map(({ state }) => state)).toEqual(['CALLED_OFF', 'CALLED_OFF']);
    const kept = await journey.ask<{ case: { changes: { id: string; correctedBy: string | null }[] } }>(
      'query ($id: ID!) { case(id: $id) { changes { id correctedBy } } }',
      { id: caseId },
      licheng.countyOfficer,
    );
    expect(Object.fromEntries(kept.case.changes.map(({ id, correctedBy }) => [id, correctedBy]))).toEqual({
      [wrong.id]: right.id,
      [right.id]: back.id,
      [back.id]: null,
    });

    for (const [list, args] of [
      ['caseTransfers', 'side: FROM'],
      ['changeProposals', 'filter: { statuses: [DECIDED] }'],
    ] as const) {
      const { atOnce, byPages } = await idsByPages(journey, licheng.countyOfficer, list, args);
      expect(atOnce.length, list).toBeGreaterThan(2);
      expect(byPages).toEqual(atOnce);
    }
    const moved = await decideChange(journey, licheng, caseId, 'MOVED', { on: '2026-06-15', to: elsewhere.code });
    const open = (await list('FROM', licheng.countyOfficer)).find(
      (each) => each.caseId === caseId && each.state === 'TO_HAND_OVER',
    ) as Transfer;
    const offered = await run('handOverFile', { transferId: open.id, version: open.version, note: '' }, licheng.countyOfficer);
    await run('answerTransfer', { transferId: open.id, version: offered.version, act: 'ACCEPT' }, elsewhere.countyOfficer);
    await decideChange(journey, elsewhere, caseId, 'CORRECTION', { corrects: moved.id, note: '没有迁移' });
    expect(await transferOf(caseId, 'FROM', elsewhere.countyOfficer)).toMatchObject({ state: 'TO_HAND_OVER', acts: ['HAND_OVER'] });
  });

  it('that nobody acts on in time is brought before who answers for it, once for each step; the money has moved all the same', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    await decideChange(journey, licheng, caseId, 'MOVED', { on: '2026-06-10', to: elsewhere.county });
    const { kit } = journey.subgraph.running;
    const escalations = async (): Promise<unknown[]> => {
      await runJob(kit, escalateHandovers);
      await runJob(kit, escalateHandovers);
      await journey.subgraph.drainEvents();
      return events.filter((event) => event.type === 'children.case-escalated' && event.subject === caseId).map(({ data }) => data);
    };
    journey.onDay('2026-07-03');
    expect(await escalations()).toEqual([]);
    journey.onDay('2026-07-04');
    expect(await escalations()).toMatchObject([{ officeCode: '370112', dueOn: '2026-07-03' }]);
    const opened = await transferOf(caseId, 'FROM', licheng.countyOfficer);
    expect(opened.escalated).toBe(true);
    const offered = await run('handOverFile', { transferId: opened.id, version: opened.version, note: '' }, licheng.countyOfficer);
    journey.onDay('2026-08-10');
    expect(await escalations()).toMatchObject([{ officeCode: '370112' }, { officeCode: '370114' }]);
    expect(
      await run('answerTransfer', { transferId: opened.id, version: offered.version, act: 'ACCEPT' }, elsewhere.countyOfficer),
    ).toMatchObject({ code: 'TOWNSHIP_REQUIRED' });
    expect(
      await run(
        'answerTransfer',
        { transferId: opened.id, version: offered.version, act: 'ACCEPT', townshipCode: elsewhere.code },
        elsewhere.countyOfficer,
      ),
    ).toMatchObject({ state: 'ACCEPTED' });
    expect(events.filter((event) => event.type === 'children.life-event-recorded' && event.subject === caseId)).toHaveLength(1);
  });

  it('to another province: the old enrolment ends with the month, both policies stand side by side, the destination prepares an application', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    const decided = await decideChange(journey, licheng, caseId, 'MOVED', { on: '2026-06-10', to: tiexi.code });
    expect(decided).toMatchObject({ status: 'DECIDED', lastMonth: '2026-06' });
    expect(await statusOf(caseId, guardian)).toMatchObject({ status: 'ENDED' });
    const opened = await transferOf(caseId, 'FROM', licheng.countyOfficer);
    expect(opened.comparison.map(({ jurisdiction, decision }) => [jurisdiction.code, decision])).toEqual([
      ['370112', 'ELIGIBLE'],
      ['210106', 'ELIGIBLE'],
    ]);
    await run('handOverFile', { transferId: opened.id, version: 1, note: '' }, licheng.countyOfficer);
    const theirs = await transferOf(caseId, 'TO', tiexi.handler);
    expect(theirs.acts).toEqual(['TAKE_UP']);
    const taken = await run('takeUpTransfer', { transferId: theirs.id, version: theirs.version }, tiexi.handler);
    expect(taken).toMatchObject({ state: 'TAKEN_UP', newCaseId: expect.any(String) });
    const { case: draft } = await journey.ask<{
      case: { status: string; jurisdiction: { code: string }; form: { answers: { child: { name: string; registeredAt: string } } } };
    }>('query ($id: ID!) { case(id: $id) { status jurisdiction { code } form { answers } } }', { id: taken.newCaseId }, guardian);
    expect(draft).toMatchObject({
      status: 'DRAFT',
      jurisdiction: { code: '210106' },
      form: { answers: { child: { name: '王示雨', registeredAt: tiexi.code } } },
    });
    expect(await statusOf(taken.newCaseId ?? '', tiexi.handler)).toBeNull();
    const { caseTransfer } = await journey.ask<{ caseTransfer: unknown }>(
      'query ($id: ID!) { caseTransfer(id: $id) { id } }',
      { id: theirs.id },
      stranger,
    );
    expect(caseTransfer).toBeNull();
  });

  it('of a whole township unit: previewed, carried out one by one with refusals of their own, accepted together by another county', async () => {
    const movable = await enrolled(journey, neighbour, '2026-03-10');
    const busy = await enrolled(journey, neighbour, '2026-03-10');
    journey.onDay('2026-06-20');
    await changeDo(
      journey,
      'proposeChange',
      { caseId: busy, ground: 'MOVED', details: { on: '2026-06-01', to: licheng.code } },
      neighbour.handler,
    );
    const preview =
      'query ($fromArea: JurisdictionCode!, $toArea: JurisdictionCode!) { bulkTransferPreview(fromArea: $fromArea, toArea: $toArea) { ... on BulkTransferPreview { enrolled running } ... on LawfulRefusal { code } } }';
    const places = { fromArea: neighbour.code, toArea: elsewhere.code };
    expect(await journey.ask(preview, places, licheng.confirmer)).toEqual({ bulkTransferPreview: { enrolled: 2, running: 0 } });
    expect(await journey.ask(preview, { ...places, toArea: tiexi.code }, licheng.confirmer)).toEqual({
      bulkTransferPreview: { code: 'OTHER_PROVINCE' },
    });
    await expect(journey.ask(preview, places, elsewhere.confirmer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const begin =
      'mutation ($input: BeginBulkTransferInput!) { result: beginBulkTransfer(input: $input) { ... on BulkTransfer { id total pending } ... on LawfulRefusal { code } } }';
    const { result } = await journey.ask<{ result: { id: string } }>(
      begin,
      { input: { ...places, onDate: '2026-06-15', reason: '济政字〔2026〕示例号', idempotencyKey: randomUUID() } },
      licheng.confirmer,
    );
    expect(result).toMatchObject({ total: 2, pending: 2 });
    const { kit } = journey.subgraph.running;
    await runJob(kit, runBulkTransfers);
    const read = '{ bulkTransfers { id total pending offered done mayAccept refusals { caseId code } } }';
    const mine = async (caller: Caller): Promise<unknown> =>
      (await journey.ask<{ bulkTransfers: { id: string }[] }>(read, {}, caller)).bulkTransfers.find(({ id }) => id === result.id);
    expect(await mine(licheng.confirmer)).toMatchObject({
      total: 2,
      pending: 0,
      offered: 1,
      done: 0,
      mayAccept: false,
      refusals: [{ caseId: busy, code: 'CHANGE_ALREADY_OPEN' }],
    });
    expect(await mine(elsewhere.confirmer)).toMatchObject({ mayAccept: true });
    const accept =
      'mutation ($input: AcceptBulkTransferInput!) { result: acceptBulkTransfer(input: $input) { ... on BulkTransfer { acceptedByName } ... on LawfulRefusal { code } } }';
    await journey.ask(accept, { input: { batchId: result.id, idempotencyKey: randomUUID() } }, elsewhere.confirmer);
    await runJob(kit, runBulkTransfers);
    expect(await mine(elsewhere.confirmer)).toMatchObject({ done: 1, offered: 0, mayAccept: false });
    expect(await statusOf(movable, elsewhere.handler)).toMatchObject({ jurisdiction: { code: '370114' } });
    expect(await statusOf(busy, neighbour.handler)).toMatchObject({ jurisdiction: { code: '370112' } });
  });

  it('alerts: new agency data about an enrolled child opens a proposal with its evidence, once; the calendar asks about school ahead of 18', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    await journey.answer(caseId, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48, until: '2026-06-21' });
    await journey.answer(caseId, 'CHILD', 'HOUSEHOLD_REGISTRATION', { registeredAt: licheng.code });
    const alerts = async (): Promise<{ id: string; ground: string; source: string; evidence: { now: { zh: string } }[] }[]> =>
      (
        await journey.ask<{ case: { changes: never[] } }>(
          'query ($id: ID!) { case(id: $id) { changes { id ground source evidence { now { zh } before { zh } agencyName { zh } } } } }',
          { id: caseId },
          licheng.handler,
        )
      ).case.changes;
    expect(await alerts()).toEqual([]);
    for (let repeat = 0; repeat < 2; repeat += 1) {
      await journey.answer(caseId, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 36, until: '2026-06-20' });
      await journey.answer(caseId, 'CHILD', 'HOUSEHOLD_REGISTRATION', { registeredAt: elsewhere.code });
    }
    expect(await alerts()).toMatchObject([
      { ground: 'MOVED', source: 'AGENCY', evidence: [{ now: { zh: expect.stringContaining('街道') } }] },
      { ground: 'PARENT_RELEASED', source: 'AGENCY', evidence: [{ now: { zh: '服刑在押，2026-06-20 期满' } }] },
    ]);
    expect(
      (
        await journey.ask<{ case: { changes: unknown[] } }>(
          'query ($id: ID!) { case(id: $id) { changes { id } } }',
          { id: caseId },
          guardian,
        )
      ).case.changes,
    ).toEqual([]);

    const { kit } = journey.subgraph.running;
    journey.onDay('2033-01-10');
    await runJob(kit, proposeTurning18);
    expect((await alerts()).some(({ ground }) => ground === 'TURNED_18')).toBe(false);
    journey.onDay('2033-01-11');
    await runJob(kit, proposeTurning18);
    await runJob(kit, proposeTurning18);
    const turning = (await alerts()).filter(({ ground }) => ground === 'TURNED_18');
    expect(turning).toMatchObject([{ source: 'CALENDAR' }]);
    expect(await changeOf(journey, turning[0]?.id ?? '', licheng.handler)).toMatchObject({ status: 'PROPOSED' });
    await runJob(kit, endEnrolments);
    expect(await statusOf(caseId, guardian)).toMatchObject({ status: 'CONFIRMED' });
  });
});
