import { compilePolicy } from '@onething/policy';
import { editForm } from '@onething/policy/form-editing';
import { loadPacks } from '@onething/policy-packs';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../subgraph.ts';
import { DraftDesk, people } from '../testing/draft-desk.ts';

const packs = loadPacks();
const form = compilePolicy(packs).form('370112', 'DE_FACTO_FORM', '2027-01-01')!;
const administrator = people.elsewhere;

interface Rules {
  requirements: { id: string; off: boolean }[];
  groups: {
    kind: string;
    path: string;
    rows: { id: string; level: string; draft: boolean; citation: { document: string }; phrases: { text: { zh: string } }[] }[];
  }[];
  problems: { code: string; row: string | null; other: string | null; exampleFather: { zh: string } | null }[];
  tried: number;
  persons: { key: string }[];
  grid: string[][];
  gridBefore: string[][];
}

const rulesQuery = `query ($category: Category!, $draftId: ID) {
  studioRules(code: "370112", category: $category, draftId: $draftId) {
    requirements { id off } groups { kind path rows { id level draft citation { document } phrases { text { zh en } } } }
    problems { code row other exampleFather { zh } } tried persons { key } grid gridBefore
  }
}`;

const one = { one: ['father', 'mother'], is: 'gone', other: 'listedState' };
const both = { each: ['father', 'mother'], is: 'listedState' };

describe.each(await dialects())('forms and eligibility tables in a draft on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let desk: DraftDesk;
  let draftId: string;

  const rules = async (draft?: string): Promise<Rules> =>
    (await desk.ask<{ studioRules: Rules }>(rulesQuery, { category: 'DE_FACTO_UNSUPPORTED', draftId: draft }, administrator)).studioRules;
  const change = (path: string, value: unknown) => desk.change(draftId, [{ path, value, basedOnVersion: 0 }], administrator);

  beforeAll(async () => {
    subgraph = (await bootForTest(jurisdictionsSubgraph({ releases: packs }), { dialect })) as TestSubgraph;
    desk = new DraftDesk(subgraph);
    draftId = await desk.start({ code: '370112' }, administrator);
  });
  afterAll(() => subgraph.stop());

  it('says how a place decides, and nothing is wrong with what is published', async () => {
    const { groups, problems, tried, persons, grid, gridBefore } = await rules();
    expect(groups[0]?.rows.map(({ phrases, level }) => `${phrases.map(({ text }) => text.zh).join('')} ${level}`)).toEqual([
      '父亲和母亲都符合所列情形之一 000000',
      '父母一方死亡或失踪，另一方符合所列情形之一 000000',
    ]);
    expect([problems, tried > 300, grid.length === persons.length]).toEqual([[], true, true]);
    expect(grid).toEqual(gridBefore);
  });

  it('is closed to whoever does not administer the place', async () => {
    await expect(desk.ask(rulesQuery, { category: 'ORPHAN' }, people.administrator)).rejects.toThrow('NOT_FOUND');
  });

  it('keeps a row that nothing reaches in the draft, says which row covers it, and bars the way on', async () => {
    const never = { one: ['father', 'mother'], is: 'declaredMissing', other: 'servingSentence' };
    const label = { zh: '父母双方的情形', en: 'The circumstances of both parents' };
    // What a level above said keeps its clause; what the draft adds rests on the draft's.
    const clause = { document: '民发〔2019〕62号', clause: '一' };
    const value = { label, when: { any: [{ ...both, citation: clause }, { ...one, citation: clause }, never] } };
    expect(await change('definitions/bothParents', value)).toMatchObject({ saved: ['definitions/bothParents'], refused: [] });
    const { problems, groups } = await rules(draftId);
    expect(problems).toMatchObject([{ code: 'UNREACHABLE_ROW', row: '3', other: '2', exampleFather: { zh: '服刑在押' } }]);
    expect(groups[0]?.rows.map(({ draft, citation }) => [draft, citation.document])).toEqual([
      [false, clause.document],
      [false, clause.document],
      [true, '郑民文〔2026〕示例号'],
    ]);
    const query = 'query ($id: ID!) { policyDraft(id: $id) { problems { path code message } } }';
    const { policyDraft } = await desk.ask<{ policyDraft: { problems: object[] } }>(query, { id: draftId }, administrator);
    expect(policyDraft.problems).toContainEqual(expect.objectContaining({ path: 'definitions/bothParents', code: 'ROW_COVERED' }));
  });

  it('refuses a form that lacks what a rule reads, at its path and with the clause, and one whose condition is broken', async () => {
    const path = 'forms/DE_FACTO_FORM';
    const without = editForm(form, { kind: 'REMOVE', path: 'parents/father/details/SERVING_SENTENCE/termMonths' });
    if (!without.ok) throw new Error('not removed');
    expect(await change(path, without.form)).toMatchObject({
      saved: [],
      refused: [{ path, code: 'FORM_LACKS_FIELD', message: '不能删除“全部期限”：规则“期限达到规定”要用它（民发〔2019〕62号 一（期限））' }],
    });
    const broken = structuredClone(form) as unknown as { schema: { properties: { child: { allOf: object[] } } } };
    broken.schema.properties.child.allOf.push({
      if: { type: 'object', properties: { nowhere: { const: 'YES' } }, required: ['nowhere'] },
      ['then' as string]: { required: ['name'] },
    });
    expect(await change(path, broken)).toMatchObject({ saved: [], refused: [{ path, code: 'FORM_CONDITION_BROKEN' }] });
  });

  it('takes a form with one more question, and shows it with what is published beside it', async () => {
    const path = 'forms/DE_FACTO_FORM';
    const label = { zh: '就读学校', en: 'School' };
    const more = editForm(form, { kind: 'ADD_FIELD', into: 'child', name: 'school', field: { widget: 'TEXT', label } });
    if (!more.ok) throw new Error('not added');
    expect(await change(path, more.form)).toMatchObject({ saved: [path], refused: [] });
  });
});
