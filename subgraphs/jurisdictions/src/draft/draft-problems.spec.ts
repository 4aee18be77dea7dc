import { InProcessBus } from '@onething/events';
import type { FormDefinition } from '@onething/policy';
import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { asCaller, bootForTest, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../subgraph.ts';
import { type ChangeAnswer, DraftDesk, people } from '../testing/draft-desk.ts';
import { PaidMonth } from './paid-month.entity.ts';

const packs = loadPacks();
const samples = loadPackOverlays(new URL('../../../../infra/sample-data/policy', import.meta.url).pathname, packs);
const province = asCaller('STAFF', [['administrator', '410000']], { subject: 'staff:henan-administrator', name: '豫管' });
const provinceApprover = asCaller('STAFF', [['policyApprover', '410000']], { subject: 'staff:henan-approver', name: '豫批' });

describe('what is wrong with a draft', () => {
  let subgraph: TestSubgraph;
  let desk: DraftDesk;

  const codes = ({ refused = [] }: ChangeAnswer): string[] => refused.map(({ path, code }) => `${path} ${code}`);
  const pathsOf = async (draftId: string): Promise<string[]> => {
    const query = 'query ($draftId: ID!) { policyDraft(id: $draftId) { changes { path } } }';
    const { policyDraft } = await desk.ask<{ policyDraft: { changes: { path: string }[] } }>(query, { draftId }, people.administrator);
    return policyDraft.changes.map(({ path }) => path);
  };
  const formOf = (code: string): FormDefinition => structuredClone(packs.find((pack) => pack.code === '410100')!.content.forms![code]!);

  beforeAll(async () => {
    subgraph = (await bootForTest(jurisdictionsSubgraph({ releases: [...packs, ...samples] }), {
      bus: new InProcessBus(),
    })) as TestSubgraph;
    desk = new DraftDesk(subgraph);
  });
  afterAll(() => subgraph.stop());

  it.each<[string, unknown, string]>([
    ['standards/NOBODY', { fen: 1 }, 'PATH_UNKNOWN'],
    ['standards/ORPHAN', null, 'VALUE_MISSING'],
    ['standards/ORPHAN', { fen: -1 }, 'VALUE_MISSHAPEN'],
    ['standards/ORPHAN', { fen: 1, colour: 'red' }, 'VALUE_KEY_UNKNOWN'],
    ['standards/ORPHAN', { fen: 1, publishedOn: '2020-01-01' }, 'VALUE_KEY_UNKNOWN'],
    ['standards/ORPHAN', { fen: 180_000, from: '2026-12' }, 'FROM_BEFORE_DRAFT'],
    ['portal', { schemaVersion: 2 }, 'SCHEMA_VERSION_NEWER'],
    ['guides/child-welfare', { text: '长'.repeat(100_000) }, 'VALUE_TOO_LARGE'],
    ['parameters/neverHeardOf', { value: 1 }, 'UNKNOWN_PARAMETER'],
    ['decisions/ORPHAN/age', { fact: 'child.bornAt', ageBelow: 18 }, 'UNKNOWN_FACT'],
    ['decisions/ORPHAN/age', { fact: 'child.bornOn', youngerThan: 18 }, 'UNKNOWN_OPERATOR'],
    ['decisions/ORPHAN/age', { fact: 'child.bornOn', ageBelow: { parameter: 'neverHeardOf' } }, 'UNKNOWN_PARAMETER'],
    ['decisions/ORPHAN/age', 'noSuchDefinition', 'UNKNOWN_DEFINITION'],
    ['decisions/NOBODY/age', { fact: 'child.bornOn', ageBelow: 18 }, 'UNKNOWN_CATEGORY'],
    ['decisions/ORPHAN/age', { fact: 'child.bornOn', ageBelow: 18, citation: 'noSuchClause' }, 'UNKNOWN_CITATION'],
    ['definitions/gone', { of: 'PERSON', when: 'gone' }, 'RULE_CIRCULAR'],
    ['materials/ORPHAN/extra', { code: 'NO_SUCH_PAPER', because: { zh: '因为', en: 'because' } }, 'UNKNOWN_MATERIAL'],
    [
      'calendars/2027',
      {
        notice: { document: '示例', date: '2026-11-01' },
        holidays: [{ name: { zh: '元旦', en: "New Year's Day" }, from: '2027-01-01', to: '2027-01-03' }],
        makeUpWorkingDays: ['2027-01-04'],
      },
      'CALENDAR_MAKE_UP_WEEKDAY',
    ],
    ['units/370105', { kind: 'county', name: { zh: '别处', en: 'Elsewhere' } }, 'UNIT_ELSEWHERE'],
    ['units/410100', { kind: 'city', name: { zh: '自己', en: 'Itself' } }, 'UNIT_ELSEWHERE'],
  ])('is refused at %s: %j', async (path, value, code) => {
    const draftId = await desk.start();
    const answer = await desk.change(draftId, [
      { path: 'standards/SELF_DIFFICULTY', value: { fen: 46_000 } },
      { path, value },
    ]);
    expect(codes(answer)).toContain(`${path} ${code}`);
    expect(answer.refused?.every(({ message }) => /[\u3400-\u9fff]/.test(message))).toBe(true);
    // The good one of the batch is kept, the bad one nowhere.
    expect(answer.saved).toEqual(['standards/SELF_DIFFICULTY']);
    expect(await pathsOf(draftId)).toEqual(['standards/SELF_DIFFICULTY']);
  });

  it('is an accent nobody can read, or a service without a guide', async () => {
    const draftId = await desk.start();
    const portal = {
      ...packs.find(({ code }) => code === '410100')!.content.portal!,
      accentColour: '#ffcc00',
      services: ['no-such-service'],
    };
    expect(codes(await desk.change(draftId, [{ path: 'portal', value: portal }]))).toEqual([
      'portal ACCENT_UNREADABLE',
      'portal SERVICE_WITHOUT_GUIDE',
    ]);
  });

  it('is a form with a broken condition, and one that no longer tells what the rules need', async () => {
    const draftId = await desk.start();
    const untold = formOf('POOR_FAMILY_FORM');
    untold.facts = untold.facts.filter(({ fact }) => fact !== 'household.hardshipClass');
    const broken = formOf('POOR_FAMILY_FORM');
    const conditional = JSON.parse(
      '{"if":{"properties":{"family":{"properties":{"nothingOfTheKind":{"const":"X"}},"required":["nothingOfTheKind"]}},"required":["family"]},"then":{"required":["payment"]}}',
    ) as object;
    broken.schema = { ...broken.schema, allOf: [...((broken.schema['allOf'] as object[] | undefined) ?? []), conditional] };
    const path = 'forms/POOR_FAMILY_FORM';
    expect(codes(await desk.change(draftId, [{ path, value: untold }]))).toContain(`${path} FORM_LACKS_FIELD`);
    expect(codes(await desk.change(draftId, [{ path, value: broken }]))).toContain(`${path} FORM_CONDITION_BROKEN`);
    expect(await desk.change(draftId, [{ path, value: formOf('POOR_FAMILY_FORM') }])).toMatchObject({ refused: [], saved: [path] });
  });

  it('is worth knowing where a paper depends on what the form does not ask, and keeps nobody from going on', async () => {
    const draftId = await desk.start();
    const because = { zh: '核对学籍', en: 'To check the enrolment' };
    const path = 'materials/POOR_FAMILY/enrolmentProof';
    const value = { code: 'ENROLMENT_PROOF', when: { fact: 'child.inInstitution', is: true }, because };
    expect(await desk.change(draftId, [{ path, value }])).toMatchObject({ saved: [path], refused: [] });
    const query = 'query ($draftId: ID!) { policyDraft(id: $draftId) { changes { label { zh } } problems { path code severity } } }';
    const { policyDraft } = await desk.ask<{ policyDraft: { problems: object[]; changes: object[] } }>(
      query,
      { draftId },
      people.administrator,
    );
    expect(policyDraft.problems).toEqual([{ path, code: 'FACT_NOT_COLLECTED', severity: 'WARNING' }]);
    expect(policyDraft.changes).toEqual([{ label: { zh: '申请材料 · 在校就读证明' } }]);
  });

  it('is a standard below the floor of the province', async () => {
    const floor = await desk.start({ code: '410000' }, province);
    await desk.change(floor, [{ path: 'standards/ORPHAN', value: { fen: 170_000, mode: 'FLOOR' } }], province);
    expect(await desk.step('submitPolicyDraft', { draftId: floor, expectedVersion: 1 }, province)).toMatchObject({ state: 'SUBMITTED' });
    await desk.rehearsed(floor, province);
    const overrideReason = '示例：全省最低标准提高';
    expect(await desk.step('approvePolicyDraft', { draftId: floor, expectedVersion: 2, overrideReason }, provinceApprover)).toMatchObject({
      state: 'PUBLISHED',
    });
    const draftId = await desk.start();
    const below = await desk.change(draftId, [{ path: 'standards/ORPHAN', value: { fen: 165_000, mode: 'SET' } }]);
    expect(below.refused).toMatchObject([{ code: 'BELOW_FLOOR', message: '低于河南省规定的最低标准 1,700.00 元' }]);
    expect(codes(await desk.change(draftId, [{ path: 'standards/ORPHAN', value: { fen: 170_000, mode: 'SET' } }]))).toEqual([]);
  });

  it('is a month that was paid, unless the draft says that it reaches back', async () => {
    await subgraph.running.database.transact((manager) =>
      manager.insert(PaidMonth, { county: '410102', month: '2026-02', sentAt: '2026-02-20T01:00:00.000Z' }),
    );
    const change = [{ path: 'standards/ORPHAN', value: { fen: 180_000 } }];
    const draftId = await desk.start({ effectiveFrom: '2026-02-01' });
    expect(codes(await desk.change(draftId, change))).toEqual(['standards/ORPHAN EFFECTIVE_MONTH_PAID']);
    expect(codes(await desk.change(await desk.start({ effectiveFrom: '2026-03-01' }), change))).toEqual([]);
    const back = await desk.start({ effectiveFrom: '2026-02-01', retroactive: true });
    expect(codes(await desk.change(back, change))).toEqual([]);
  });

  it('is a second value for a day that has one, unless it is meant to correct it', async () => {
    const draftId = await desk.start({ effectiveFrom: '2026-01-01', retroactive: true });
    const value = { fen: 180_000, from: '2026-01' };
    expect(codes(await desk.change(draftId, [{ path: 'standards/ORPHAN', value }]))).toEqual(['standards/ORPHAN DATES_OVERLAP']);
    expect(codes(await desk.change(draftId, [{ path: 'standards/ORPHAN', value: { ...value, replaces: true } }]))).toEqual([]);
  });

  it('is a rule that nobody could ever meet: it may stand in the draft, and keeps it from being submitted', async () => {
    const draftId = await desk.start();
    const never = {
      all: [
        { fact: 'child.bornOn', ageBelow: 2 },
        { fact: 'child.bornOn', ageAtLeast: 17 },
      ],
      otherwise: 'AGE_LIMIT_REACHED',
    };
    expect(await desk.change(draftId, [{ path: 'decisions/ORPHAN/never', value: never }])).toMatchObject({ refused: [] });
    const answer = await desk.move('submitPolicyDraft', draftId, people.administrator);
    expect(answer).toMatchObject({ code: 'DRAFT_HAS_PROBLEMS' });
    expect(answer.details?.map(({ path, code }) => `${path} ${code}`)).toContain('decisions/ORPHAN/never NEVER_RECOGNISED');
    const query = 'query ($draftId: ID!) { policyDraft(id: $draftId) { nextStep { step } problems { path code severity message } } }';
    interface Answer {
      policyDraft: { nextStep: { step: string }; problems: { code: string; severity: string }[] };
    }
    const { policyDraft } = await desk.ask<Answer>(query, { draftId }, people.administrator);
    expect(policyDraft.nextStep.step).toBe('SETTLE_PROBLEMS');
    expect(policyDraft.problems.map(({ code }) => code)).toContain('NEVER_RECOGNISED');
  });

  it('is a draft without a name, a basis, a first of a month or a place', async () => {
    const refusalOf = async (input: Record<string, unknown>): Promise<string | undefined> =>
      (
        await desk.step(
          'startPolicyDraft',
          { code: '410100', name: '示例', basisDocument: '示例', basisClause: '一', effectiveFrom: '2027-01-01', ...input },
          people.administrator,
        )
      ).code;
    expect(await refusalOf({ name: ' ' })).toBe('DRAFT_NAME_MISSING');
    expect(await refusalOf({ basisClause: '' })).toBe('DRAFT_BASIS_MISSING');
    expect(await refusalOf({ effectiveFrom: '2027-01-15' })).toBe('DRAFT_MONTH_NOT_FIRST_DAY');
    expect(await refusalOf({ transition: 'FROM_DATE', transitionFrom: '2026-12-01' })).toBe('DRAFT_TRANSITION_DATE_MISSING');
  });
});
