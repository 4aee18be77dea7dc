import { loadPacks } from '@onething/policy-packs';
import { type Caller } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hardshipSubgraph } from '../subgraph.ts';
import { childId, county, grandmotherId, listOf, sampleRows } from '../testing/sample-lists.ts';
import { Household } from './household.entity.ts';

const byId =
  'query ($id: ID!) { household(id: $id) { id hardshipClass monthlyFen memberCount from until source jurisdiction { code } members { name residentId role } } }';
const byReference =
  'query ($id: ID!) { _entities(representations: [{ __typename: "Household", id: $id }]) { ... on Household { id hardshipClass members { name } } } }';
const imports = '{ householdImports(first: 5) { edges { node { fileName rowsAccepted jurisdiction { code } problems { code } } } } }';

describe.each(await dialects())('households on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let id = '';
  const clerk = asCaller('STAFF', [['agencyClerk', county]]);
  beforeAll(async () => {
    subgraph = await bootForTest(hardshipSubgraph(), { dialect, policyReleases: loadPacks() });
    const input = { csv: listOf(...sampleRows), fileName: 'list.csv', jurisdictionCode: county, idempotencyKey: 'households-1' };
    await subgraph.execute(
      'mutation ($input: ImportHouseholdRecordsInput!) { importHouseholdRecords(input: $input) { __typename } }',
      { input },
      clerk,
    );
    ({ id } = await subgraph.running.database.read.manager.findOneByOrFail(Household, { hardshipClass: 'DIBAO' }));
  });
  afterAll(() => subgraph?.stop());

  it('shows a household to officers of its county, its people masked', async () => {
    for (const caller of [asCaller('STAFF', [['countyOfficer', county]]), asCaller('STAFF', [['auditor', '370000']])]) {
      const { data, errors } = await subgraph.execute(byId, { id }, caller);
      expect(errors).toBeUndefined();
      expect(data?.['household']).toMatchObject({
        hardshipClass: 'DIBAO',
        monthlyFen: 135_000,
        memberCount: 2,
        from: '2024-07',
        until: null,
        source: 'licheng-civil-affairs',
        jurisdiction: { code: county },
      });
      expect(data?.['household']).toMatchObject({
        members: [{ role: 'HEAD', residentId: expect.stringMatching(/^370112\*{8}/) }, { role: 'GRANDCHILD' }],
      });
      for (const canary of [childId, grandmotherId, '示例祖母']) expect(JSON.stringify(data)).not.toContain(canary);
      expect((await subgraph.execute(byReference, { id }, caller)).data).toMatchObject({ _entities: [{ id, members: [{}, {}] }] });
    }
  });

  it.each<[string, Caller, string, string]>([
    ['an officer of another county', asCaller('STAFF', [['countyOfficer', '210106']]), 'NOT_FOUND', 'NOT_FOUND'],
    ['a clerk of an agency', clerk, 'FORBIDDEN', 'NOT_FOUND'],
    ['a township officer', asCaller('STAFF', [['townshipOfficer', '370112001']]), 'FORBIDDEN', 'NOT_FOUND'],
    ['an applicant', asCaller('PERSON'), 'FORBIDDEN', 'NOT_FOUND'],
    ['nobody', asCaller('ANONYMOUS', [], { subject: '' }), 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ])('tells %s nothing', async (_, caller, query, reference) => {
    for (const [operation, code] of [
      [byId, query],
      [byReference, reference],
    ] as const) {
      const { data, errors } = await subgraph.execute(operation, { id }, caller);
      expect(errors?.[0]?.extensions).toMatchObject({ code });
      expect(JSON.stringify(data ?? null)).not.toContain('DIBAO');
    }
  });

  it('lists what was handed in for the own counties', async () => {
    const edges = async (caller: Caller): Promise<unknown> => (await subgraph.execute(imports, {}, caller)).data?.['householdImports'];
    expect(await edges(clerk)).toEqual({
      edges: [{ node: { fileName: 'list.csv', rowsAccepted: 4, jurisdiction: { code: county }, problems: [] } }],
    });
    expect(await edges(asCaller('STAFF', [['agencyClerk', '210106']]))).toEqual({ edges: [] });
    expect((await subgraph.execute(imports, {}, asCaller('PERSON'))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
