import { InProcessBus, type RehearsalRequested } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import type { Category, PolicyLayerRelease } from '@onething/policy';
import { type Caller, csvOfSpreadsheet, runJob } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, schemaDrift, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentsServices } from '../../payments-context.ts';
import { paymentsSubgraph } from '../../subgraph.ts';
import { caseConfirmed, type SampleCase, standardsRelease } from '../../testing/sample-case.ts';
import { AmountRehearsal, RehearsedAmount } from '../rehearsal.entity.ts';
import { rehearseAmounts } from './rehearse-amounts.ts';

const packs = loadPacks();
const today = '2026-03-10';
const shenyang = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
  { category: 'HIV_INFECTED', from: '2026-01', fen: 195_000 },
]);
const published = [...packs, shenyang];
const [job] = rehearseAmounts.jobs;
const administrator = asCaller('STAFF', [['administrator', '210106']]);

const query = `query ($id: ID!, $kind: AmountEffectKind, $category: Category, $clause: ID) {
  _entities(representations: [{ __typename: "Rehearsal", id: $id }]) { ... on Rehearsal {
    amountProgress { state total done changed unanswered failure }
    amountEffects(kind: $kind, category: $category, clause: $clause) { edges { node { kind category month beforeFen afterFen differenceFen arrearsFen
      overpaidFen county { code } cause { id label { zh } citation { document clause } } } } }
    amountSums { kind cases beforeFen afterFen differenceFen arrearsFen }
    monthlyCost { month beforeFen afterFen paidBefore paidAfter }
    yearCost { fiscalYear throughMonth beforeFen afterFen budgetFen breachMonthBefore breachMonthAfter county { code } }
    amountsUnderScope { gains loses differenceFen } } } }`;

interface Seen {
  amountProgress: Record<string, unknown>;
  amountEffects: { edges: { node: Record<string, unknown> & { cause: { id: string } } }[] };
  amountSums: Record<string, unknown>[];
  monthlyCost: { month: string; beforeFen: number; afterFen: number }[];
  yearCost: Record<string, unknown>[];
  amountsUnderScope: Record<string, unknown> | null;
}

describe.each(await dialects())('rehearsing amounts on %s', (dialect) => {
  let subgraph: TestSubgraph<PaymentsServices>;
  let bus: InProcessBus;

  const confirm = (sample: SampleCase = {}): Promise<void> => bus.publish(caseConfirmed(subgraph.running.kit, sample));
  const request = async (candidate: PolicyLayerRelease, more: Partial<RehearsalRequested> = {}): Promise<string> => {
    const rehearsalId = subgraph.running.kit.ids.next();
    const releases = published.map(({ code, hash }) => ({ code, hash }));
    const rules = { code: '210106', releases, heldOn: null };
    const on = candidate.effectiveFrom > today ? candidate.effectiveFrom : today;
    const data: RehearsalRequested = {
      rehearsalId,
      code: '210106',
      on,
      fromMonth: candidate.effectiveFrom.slice(0, 7),
      today,
      before: { ...rules, laid: [] },
      after: { ...rules, laid: [candidate] },
      ...more,
    };
    const { kit } = subgraph.running;
    await bus.publish({
      specversion: '1.0',
      id: kit.ids.next(),
      source: '/subgraphs/jurisdictions',
      type: 'jurisdictions.rehearsal-requested',
      subject: rehearsalId,
      time: kit.clock.now(),
      datacontenttype: 'application/json',
      data,
    });
    await bus.idle();
    return rehearsalId;
  };
  const finish = async (rehearsalId: string): Promise<void> => {
    const { kit } = subgraph.running;
    const running = (): Promise<boolean> => kit.database.read.manager.existsBy(AmountRehearsal, { rehearsalId, state: 'RUNNING' });
    while (await running()) await runJob(kit, job as NonNullable<typeof job>);
  };
  const seen = async (id: string, variables: Record<string, unknown> = {}, caller: Caller = administrator): Promise<Seen | null> => {
    const { data, errors } = await subgraph.execute(query, { id, ...variables }, caller);
    if (errors?.some(({ extensions }) => !['NOT_FOUND', 'UNAUTHENTICATED'].includes(String(extensions?.['code']))))
      throw new Error(JSON.stringify(errors));
    return (data as { _entities: [Seen | null] } | null)?._entities[0] ?? null;
  };

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    subgraph = await bootForTest(paymentsSubgraph({ background: false }), { dialect, bus, policyReleases: published });
  });
  afterEach(async () => {
    expect(await bus.deadLetters()).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('tells what a raised standard costs from its month on, and changes nothing of what is owed', async () => {
    for (const caseId of ['one', 'two', 'three']) await confirm({ caseId, ...(caseId === 'three' ? { jurisdictionCode: '210102' } : {}) });
    await bus.idle();
    const raised = standardsRelease('210100', 'raise', today, [{ category: 'DE_FACTO_UNSUPPORTED', from: '2027-01', fen: 205_000 }]);
    const months = async (): Promise<unknown> => subgraph.running.database.read.query('SELECT * FROM entitlement_month ORDER BY id');
    const owed = await months();
    const id = await request({ ...raised, effectiveFrom: '2027-01-01' });
    await finish(id);
    const rehearsal = await seen(id);
    expect(rehearsal?.amountProgress).toEqual({ state: 'COMPLETED', total: 2, done: 2, changed: 2, unanswered: 0, failure: null });
    expect(rehearsal?.amountSums).toEqual([
      { kind: 'GAINS', cases: 2, beforeFen: 390_000, afterFen: 410_000, differenceFen: 2 * 12 * 10_000, arrearsFen: 0 },
    ]);
    expect(rehearsal?.amountEffects.edges.map(({ node }) => node)).toEqual(
      Array.from({ length: 2 }, () =>
        expect.objectContaining({
          kind: 'GAINS',
          category: 'DE_FACTO_UNSUPPORTED',
          month: '2027-01',
          beforeFen: 195_000,
          afterFen: 205_000,
          county: { code: '210106' },
          cause: { id: expect.any(String), label: { zh: expect.any(String) }, citation: { document: '示例标准', clause: 'raise' } },
        }),
      ),
    );
    expect(rehearsal?.monthlyCost).toHaveLength(12);
    expect(rehearsal?.monthlyCost[0]).toEqual({ month: '2027-01', beforeFen: 390_000, afterFen: 410_000, paidBefore: 2, paidAfter: 2 });
    expect(rehearsal?.yearCost).toMatchObject([{ fiscalYear: 2027, throughMonth: '2027-12', beforeFen: 4_680_000, afterFen: 4_920_000 }]);
    expect(await months()).toEqual(owed);
    expect(await schemaDrift(subgraph.running.database)).toEqual([]);
  });

  it('tells arrears of a change that reaches back, and what was paid too much', async () => {
    await confirm({ confirmedOn: '2026-01-10', firstMonth: '2026-02' });
    await bus.idle();
    const raise = (fen: number): PolicyLayerRelease => ({
      ...standardsRelease('210100', `back-${fen}`, '2026-02-01', [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-02', fen }]),
    });
    const more = await request(raise(205_000));
    await finish(more);
    expect((await seen(more))?.amountSums).toMatchObject([{ kind: 'GAINS', arrearsFen: 10_000, differenceFen: 120_000 }]);
    const less = await request(raise(190_000));
    await finish(less);
    const [effect] = (await seen(less))?.amountEffects.edges ?? [];
    expect(effect?.node).toMatchObject({ kind: 'LOSES', month: '2026-02', overpaidFen: 5_000, differenceFen: -60_000 });
  });

  it('answers whoever administers the place, filters by category and clause, and counts the rest under its scope', async () => {
    await confirm();
    await confirm({ facts: { category: 'HIV_INFECTED' } });
    await bus.idle();
    const both: { category: Category; from: string; fen: number }[] = [
      { category: 'DE_FACTO_UNSUPPORTED', from: '2026-04', fen: 205_000 },
      { category: 'HIV_INFECTED', from: '2026-04', fen: 205_000 },
    ];
    const id = await request(standardsRelease('210100', 'raise', today, both));
    await finish(id);
    for (const caller of [
      asCaller('STAFF', [['countyOfficer', '210106']]),
      asCaller('STAFF', [['administrator', '210102']]),
      asCaller('STAFF', [['policyApprover', '370112']]),
      asCaller('PERSON'),
      asCaller('ANONYMOUS'),
    ])
      expect(await seen(id, {}, caller)).toBeNull();
    const whole = await seen(id, {}, asCaller('STAFF', [['policyApprover', '210000']]));
    expect(whole?.amountEffects.edges).toHaveLength(1);
    expect(whole?.amountsUnderScope).toBeNull();
    const clause = whole?.amountEffects.edges[0]?.node.cause.id;
    expect((await seen(id, { clause, category: 'DE_FACTO_UNSUPPORTED', kind: 'GAINS' }))?.amountEffects.edges).toHaveLength(1);
    for (const none of [{ clause: 'another' }, { category: 'HIV_INFECTED' }, { kind: 'LOSES' }])
      expect((await seen(id, none))?.amountEffects.edges).toEqual([]);
    const trusted: Caller = { ...administrator, grants: [{ role: 'administrator', jurisdiction: '210106', scopes: ['hivRecords'] }] };
    const scoped = await seen(id, {}, trusted);
    expect(scoped?.amountEffects.edges).toHaveLength(1);
    expect(scoped?.amountsUnderScope).toEqual({ gains: null, loses: 0, differenceFen: null });
  });

  it('keeps nothing that tells a category or a clause in plain', async () => {
    await confirm({ facts: { category: 'HIV_INFECTED' } });
    await bus.idle();
    const id = await request(standardsRelease('210100', 'raise', today, [{ category: 'HIV_INFECTED', from: '2026-04', fen: 205_000 }]));
    await finish(id);
    for (const table of ['rehearsed_amount', 'rehearsed_month', 'rehearsed_effect', 'rehearsed_clause']) {
      const rows = JSON.stringify(await subgraph.running.database.read.query(`SELECT * FROM ${table}`));
      expect(rows).not.toMatch(/HIV|示例标准|艾滋/);
    }
  });

  it('is forgotten with its rows when it is cancelled, and goes no further', async () => {
    await confirm();
    await bus.idle();
    const id = await request(standardsRelease('210100', 'raise', today, [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-04', fen: 1 }]));
    await finish(id);
    const { kit } = subgraph.running;
    const other = await request(
      standardsRelease('210100', 'raise-2', today, [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-04', fen: 2 }]),
    );
    const event = { type: 'jurisdictions.rehearsal-cancelled' as const, data: { rehearsalId: other } };
    const frame = {
      specversion: '1.0',
      source: '/subgraphs/jurisdictions',
      time: kit.clock.now(),
      datacontenttype: 'application/json',
    } as const;
    await bus.publish({ ...frame, ...event, id: kit.ids.next(), subject: other });
    await bus.idle();
    await finish(other);
    const { manager } = kit.database.read;
    expect(await manager.findOneBy(AmountRehearsal, { rehearsalId: other })).toMatchObject({ state: 'CANCELLED', done: 0 });
    expect(await manager.findBy(RehearsedAmount, { rehearsalId: other })).toEqual([]);
    expect(await manager.findBy(RehearsedAmount, { rehearsalId: id })).toHaveLength(1);
  });

  it('ends as failed, with its reason, where a release it rests on never arrives or a page cannot be answered', async () => {
    await confirm();
    await bus.idle();
    const { kit } = subgraph.running;
    const told: unknown[] = [];
    await bus.subscribe(
      'listening',
      ['payments.rehearsal-completed'],
      async ({ data }) => void told.push([data.rehearsalId, data.outcome]),
    );
    const raise = standardsRelease('210100', 'raise', today, [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-04', fen: 205_000 }]);
    const rules = { code: '210106', releases: [{ code: '210100', hash: 'sha256:nobody-has-it' }], heldOn: null };
    const waiting = await request(raise, { before: { ...rules, laid: [] } });
    for (let round = 0; round < 25; round += 1) await runJob(kit, job as NonNullable<typeof job>);
    // It may still be on its way.
    expect((await seen(waiting))?.amountProgress).toMatchObject({ state: 'RUNNING', failure: null });
    await kit.database.transact((manager) =>
      manager.update(
        AmountRehearsal,
        { rehearsalId: waiting },
        { startedAt: new Date(Date.parse(kit.clock.now()) - 60_000).toISOString() },
      ),
    );
    await finish(waiting);
    expect((await seen(waiting))?.amountProgress).toMatchObject({ state: 'FAILED', failure: 'RELEASE_MISSING', done: 0 });

    const broken = await request(raise);
    const storedKey = kit.database.dialect === 'sqlite' ? '"sealed_facts"' : '`sealed_facts`';
    await kit.database.transact((manager) => manager.query(`UPDATE entitlement SET ${storedKey} = 'nothing anybody can open'`));
    await finish(broken);
    expect((await seen(broken))?.amountProgress).toMatchObject({ state: 'FAILED', failure: 'CASES_UNANSWERABLE', done: 0 });
    await subgraph.drainEvents();
    expect(told).toEqual([
      [waiting, 'FAILED'],
      [broken, 'FAILED'],
    ]);
  });

  it('is handed out as a spreadsheet, child by child or by county, to those who shape the rules, without a name and without restricted cases', async () => {
    await confirm({ caseId: '=case-one' });
    await confirm({ facts: { category: 'HIV_INFECTED' } });
    await bus.idle();
    const both: { category: Category; from: string; fen: number }[] = [
      { category: 'DE_FACTO_UNSUPPORTED', from: '2026-04', fen: 205_000 },
      { category: 'HIV_INFECTED', from: '2026-04', fen: 205_000 },
    ];
    const id = await request(standardsRelease('210100', 'raise', today, both));
    await finish(id);
    const mutation = `mutation ($input: ExportRehearsalInput!) { exportRehearsal(input: $input) { ... on RehearsalSheet { fileName rows contentBase64 }
      ... on LawfulRefusal { code } } }`;
    const exported = async (rowsOf: string, caller: Caller): Promise<{ rows?: number; text: string[][] } | null> => {
      const input = { rehearsalId: id, rowsOf, idempotencyKey: `export-${rowsOf}-${caller.subject}` };
      const { data } = await subgraph.execute(mutation, { input }, caller);
      const made = (data as { exportRehearsal: { rows: number; contentBase64: string } } | null)?.exportRehearsal;
      if (!made) return null;
      const csv = await csvOfSpreadsheet(Buffer.from(made.contentBase64, 'base64'));
      return {
        rows: made.rows,
        text: String(csv)
          .trim()
          .split('\n')
          .map((line) => line.split(',')),
      };
    };
    const cases = await exported('CASES', administrator);
    expect(cases?.rows).toBe(1);
    expect(cases?.text[1]?.slice(0, 3)).toEqual(["'=case-one", '210106', expect.any(String)]);
    expect(JSON.stringify(cases)).not.toMatch(/HIV|艾滋/);
    const counties = await exported('COUNTIES', administrator);
    expect(counties?.text).toHaveLength(2);
    expect(counties?.text[1]?.[0]).toBe('210106');
    for (const caller of [asCaller('STAFF', [['countyOfficer', '210106']]), asCaller('STAFF', [['administrator', '210102']])])
      expect(await exported('CASES', caller)).toBeNull();
  });
});
