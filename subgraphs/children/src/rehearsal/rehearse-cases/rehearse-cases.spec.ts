import type { RehearsalRequested } from '@onething/events';
import { hashLayer, type LayerContent, type PolicyLayerRelease } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { type Caller, runJob } from '@onething/subgraph-kit';
import { asCaller, dialects, schemaDrift } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Case } from '../../case/case.entity.ts';
import { replayDecision } from '../../decision/decision-record.ts';
import { ApplicationAnswers } from '../../draft/answers.entity.ts';
import { keepRestricted } from '../../restricted/restricted-case.ts';
import { RestrictedRecord } from '../../restricted/restricted-record.entity.ts';
import { enrolled } from '../../testing/change-steps.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';
import { CaseRehearsal } from '../rehearsal.entity.ts';
import { rehearseCases } from './rehearse-cases.ts';

const packs = loadPacks();
const today = '2026-03-10';
const administrator = asCaller('STAFF', [['administrator', '370112']]);
const citation = { document: '示例通知', clause: '第一条' };
const query = `query ($id: ID!, $kind: CaseEffectKind) { _entities(representations: [{ __typename: "Rehearsal", id: $id }]) { ... on Rehearsal {
  caseProgress { state total done changed unanswered }
  caseEffects(kind: $kind) { edges { node { kind open decisionBefore decisionAfter dueBefore dueAfter materials fields county { code }
    case { id childName status } cause { label { zh } citation { document clause } } } } }
  caseEffectCounts { kind open enrolled }
  casesUnderScope { kind cases } } } }`;

interface Seen {
  caseProgress: Record<string, unknown>;
  caseEffects: { edges: { node: Record<string, unknown> & { kind: string; case: { id: string; childName: string } } }[] };
  caseEffectCounts: Record<string, unknown>[];
  casesUnderScope: Record<string, unknown>[] | null;
}

function candidate(content: LayerContent, effectiveFrom = today, transition?: object): PolicyLayerRelease {
  const whole = { ...content, ...(transition ? { transition } : {}) } as LayerContent;
  return {
    code: '370112',
    name: { zh: '济南市历城区', en: 'Licheng District' },
    kind: 'county',
    releaseId: 'draft',
    publishedOn: today,
    effectiveFrom,
    hash: hashLayer(whole),
    content: whole,
  };
}

function rules(more: object, effectiveFrom = today): LayerContent {
  return {
    policy: { changes: { id: 'changes', effectiveFrom, publishedOn: today, citations: { basis: citation }, ...more } },
  } as LayerContent;
}

const term = (months: number, from = today): LayerContent =>
  rules({ parameters: { minimumTermMonths: { values: [{ from, value: months, citation: 'basis' }] } } }, from);

describe.each(await dialects())('rehearsing cases on %s', (dialect) => {
  let journey: CaseJourney;
  let open: string;
  let confirmed: string;
  const [job] = rehearseCases.jobs;

  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    const sentence = (id: string): Promise<unknown> =>
      journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48, until: '2028-03-10' });
    confirmed = await enrolled(journey, licheng, '2026-02-02', {}, sentence);
    journey.onDay(today);
    open = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await sentence(open);
    await journey.act('acceptApplication', open, licheng.handler);
  });
  afterAll(() => journey.end());

  const rehearse = async (release: PolicyLayerRelease, more: Partial<RehearsalRequested> = {}): Promise<string> => {
    const { kit } = journey.subgraph.running;
    const rehearsalId = kit.ids.next();
    const side = { code: '370112', releases: packs.map(({ code, hash }) => ({ code, hash })), heldOn: null };
    const on = release.effectiveFrom > today ? release.effectiveFrom : today;
    const data = {
      rehearsalId,
      code: '370112',
      on,
      fromMonth: on.slice(0, 7),
      today,
      before: { ...side, laid: [] },
      after: { ...side, laid: [release] },
      ...more,
    };
    await journey.subgraph.bus.publish({
      specversion: '1.0',
      id: kit.ids.next(),
      source: '/subgraphs/jurisdictions',
      type: 'jurisdictions.rehearsal-requested',
      subject: rehearsalId,
      time: kit.clock.now(),
      datacontenttype: 'application/json',
      data,
    });
    await journey.subgraph.drainEvents();
    const running = (): Promise<boolean> => kit.database.read.manager.existsBy(CaseRehearsal, { rehearsalId, state: 'RUNNING' });
    while (await running()) await runJob(kit, job as NonNullable<typeof job>);
    return rehearsalId;
  };
  const seen = async (id: string, kind?: string, caller: Caller = administrator): Promise<Seen> =>
    (await journey.ask<{ _entities: [Seen] }>(query, { id, kind }, caller))._entities[0];

  it('tells who is no longer eligible, open or enrolled, by the clause that does it, masked', async () => {
    const rehearsal = await seen(await rehearse(candidate(term(60))));
    expect(rehearsal.caseProgress).toEqual({ state: 'COMPLETED', total: 2, done: 2, changed: 2, unanswered: 0 });
    expect(rehearsal.caseEffectCounts).toEqual([{ kind: 'NO_LONGER_ELIGIBLE', open: 1, enrolled: 1 }]);
    const effects = rehearsal.caseEffects.edges.map(({ node }) => node);
    expect(new Set(effects.map((effect) => effect.case.id))).toEqual(new Set([open, confirmed]));
    for (const effect of effects) {
      expect(effect).toMatchObject({ decisionBefore: 'ELIGIBLE', decisionAfter: 'INELIGIBLE', county: { code: '370112' } });
      expect(effect.case.childName).toMatch(/^王[＊*]/);
      expect(effect['cause']).toMatchObject({ citation: { document: expect.any(String) } });
    }
    expect(await schemaDrift(journey.subgraph.running.database)).toEqual([]);
  });

  it('says nothing where nothing would be otherwise', async () => {
    const rehearsal = await seen(await rehearse(candidate(term(48))));
    expect(rehearsal.caseProgress).toMatchObject({ done: 2, changed: 0 });
    expect(rehearsal.caseEffects.edges).toEqual([]);
  });

  it('leaves open cases under their law until they are decided, where the draft says so', async () => {
    const rehearsal = await seen(await rehearse(candidate(term(60, '2026-04-01'), '2026-04-01', { openCases: 'UNTIL_DECIDED' })));
    expect(rehearsal.caseEffectCounts).toEqual([{ kind: 'NO_LONGER_ELIGIBLE', open: 0, enrolled: 1 }]);
  });

  it('takes open cases along from the day the draft names, and not the day before', async () => {
    const transition = { openCases: 'FROM_DATE', from: '2026-05-01' };
    const release = candidate(term(60, '2026-04-01'), '2026-04-01', transition);
    const before = await seen(await rehearse(release, { on: '2026-04-30' }));
    expect(before.caseEffectCounts).toEqual([{ kind: 'NO_LONGER_ELIGIBLE', open: 0, enrolled: 1 }]);
    const from = await seen(await rehearse(release, { on: '2026-05-01' }));
    expect(from.caseEffectCounts).toEqual([{ kind: 'NO_LONGER_ELIGIBLE', open: 1, enrolled: 1 }]);
  });

  it('tells due dates that would be broken or come earlier, and by which limit', async () => {
    const limit = (days: number): PolicyLayerRelease =>
      candidate(
        rules({ parameters: { 'limitWorkingDays.CHILD_WELFARE.WHOLE': { values: [{ from: today, value: days, citation: 'basis' }] } } }),
      );
    const earlier = await seen(await rehearse(limit(5)));
    expect(earlier.caseEffects.edges).toMatchObject([
      { node: { kind: 'DEADLINE_EARLIER', open: true, dueBefore: '2026-03-31', dueAfter: '2026-03-17', cause: { citation } } },
    ]);
    const broken = await seen(await rehearse(limit(5), { today: '2026-03-18' }));
    expect(broken.caseEffectCounts).toEqual([{ kind: 'DEADLINE_BROKEN', open: 1, enrolled: 0 }]);
    const kept = await seen(await rehearse(limit(5), { today: '2026-03-17' }));
    expect(kept.caseEffectCounts).toEqual([{ kind: 'DEADLINE_EARLIER', open: 1, enrolled: 0 }]);
  });

  it('tells papers and answers that open cases would need beyond those they have', async () => {
    const because = { zh: '本区要求', en: 'The district asks for it' };
    const materials = { DE_FACTO_UNSUPPORTED: { materials: { bank: { code: 'BANK_CARD', because, citation: 'basis' } } } };
    const paper = await seen(await rehearse(candidate(rules({ materials }))));
    expect(paper.caseEffects.edges).toMatchObject([
      { node: { kind: 'MATERIALS_REQUIRED', open: true, materials: ['BANK_CARD'], cause: { citation } } },
    ]);
    const form = journey.subgraph.running.kit.policy.current().form('370112', 'DE_FACTO_FORM', today);
    if (!form) throw new Error('Licheng has no form');
    const schema = structuredClone(form.schema) as { required?: string[]; properties: Record<string, unknown> };
    schema.properties['school'] = { type: 'string', minLength: 1 };
    schema.required = [...(schema.required ?? []), 'school'];
    const changed = { ...form, schema, effectiveFrom: today, publishedOn: today };
    const answers = await seen(await rehearse(candidate({ forms: { DE_FACTO_FORM: changed as never } })));
    expect(answers.caseEffects.edges).toMatchObject([{ node: { kind: 'ANSWERS_REQUIRED', open: true, fields: ['/school'] } }]);
  });

  it('counts restricted cases for whoever holds the scope, never lists them, and hides a count below ten', async () => {
    const { kit, database } = journey.subgraph.running;
    const record = await database.read.manager.findOneByOrFail(Case, { id: open });
    const { storedCategory, formCode } = record;
    const stored = await database.read.manager.findOneByOrFail(ApplicationAnswers, { id: open });
    await database.transact(async (manager) => {
      await keepRestricted(kit, manager, open, { category: 'DE_FACTO_UNSUPPORTED', formCode });
      const kept = await manager.findOneByOrFail(RestrictedRecord, { id: open });
      kept.answers = kit.fields.seal(kept, 'answers', kit.fields.open(stored, 'answers'));
      await manager.save(kept);
      await manager.update(Case, { id: open }, { restricted: true, storedCategory: 'RESTRICTED', formCode: 'RESTRICTED' });
    });
    const id = await rehearse(candidate(term(60)));
    await database.transact((manager) => manager.update(Case, { id: open }, { restricted: false, storedCategory, formCode }));
    const plain = await seen(id);
    expect(plain.caseProgress).toMatchObject({ done: 2, changed: 2, unanswered: 0 });
    expect(plain.caseEffects.edges.map(({ node }) => node.case.id)).toEqual([confirmed]);
    expect(plain.caseEffectCounts).toEqual([{ kind: 'NO_LONGER_ELIGIBLE', open: 0, enrolled: 1 }]);
    expect(plain.casesUnderScope).toBeNull();
    const trusted: Caller = { ...administrator, grants: [{ role: 'administrator', jurisdiction: '370112', scopes: ['hivRecords'] }] };
    const scoped = await seen(id, undefined, trusted);
    expect(scoped.caseEffects.edges).toHaveLength(1);
    expect(scoped.casesUnderScope).toEqual([{ kind: 'NO_LONGER_ELIGIBLE', cases: null }]);
  });

  it('is there for nobody else', async () => {
    const id = await rehearse(candidate(term(60)));
    for (const caller of [licheng.countyOfficer, asCaller('STAFF', [['administrator', '370114']]), asCaller('PERSON')])
      await expect(seen(id, undefined, caller)).rejects.toThrow('NOT_FOUND');
  });

  it('changes nothing of what was decided: published, with either rule for open cases, the decision is replayed to the same bytes', async () => {
    const { kit, database } = journey.subgraph.running;
    const before = await replayDecision(kit, confirmed);
    expect(before.same).toBe(true);
    for (const transition of [{ openCases: 'UNTIL_DECIDED' }, { openCases: 'FROM_DATE', from: '2026-05-01' }]) {
      const release = { ...candidate(term(60, '2026-04-01'), '2026-04-01', transition), releaseId: `with-${transition.openCases}` };
      await database.transact((manager) => kit.policy.accept(manager, release));
      for (const day of ['2026-03-31', '2026-04-01', '2026-05-01']) {
        journey.onDay(day);
        const { same, record } = await replayDecision(kit, confirmed);
        expect(same).toBe(true);
        expect(record).toEqual(before.record);
      }
      // The release does hold for a case begun now.
      expect(kit.policy.current().parameter('370112', 'minimumTermMonths', '2026-05-01')?.value).toBe(60);
    }
    journey.onDay(today);
  });
});
