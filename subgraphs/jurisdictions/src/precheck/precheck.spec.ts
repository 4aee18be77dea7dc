import { bootForTest } from '@onething/subgraph-kit/testing';
import type { TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../subgraph.ts';

interface Result {
  verdict: string;
  grounds: { text: { zh: string }; citation: { document: string; clause: string } | null }[];
  open: { text: { zh: string }; outcomes: { verdict: string; answers: { zh: string }[] }[] }[];
  papers: { code: string; label: { zh: string }; because: { zh: string } | null }[];
}

const question = `query ($code: JurisdictionCode!, $category: Category!, $answers: [PrecheckAnswerInput!]!) {
  precheckResult(code: $code, category: $category, answers: $answers) {
    verdict
    grounds { text { zh } citation { document clause } }
    open { text { zh } outcomes { verdict answers { zh } } }
    papers { code label { zh } because { zh } }
  }
}`;

describe('a pre-check', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = (await bootForTest(jurisdictionsSubgraph())) as TestSubgraph;
    await subgraph.drainEvents();
  });
  afterAll(() => subgraph.stop());

  const check = async (answers: Record<string, string>, code = '370112', category = 'DE_FACTO_UNSUPPORTED'): Promise<Result | null> => {
    const given = Object.entries(answers).map(([name, answer]) => ({ question: name, answer }));
    const { data, errors } = await subgraph.execute(question, { code, category, answers: given });
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { precheckResult: Result | null }).precheckResult;
  };
  const both = { age: 'YES', registration: 'YES', father: 'SERVING_SENTENCE', fatherTerm: 'YES' };

  it('says likely with the clauses and the papers, to anybody', async () => {
    const result = await check({ ...both, mother: 'DEAD' });
    expect(result).toMatchObject({ verdict: 'LIKELY', open: [] });
    expect(result!.grounds.length).toBeGreaterThan(0);
    expect(result!.grounds.every(({ text, citation }) => text.zh && citation?.document)).toBe(true);
    expect(result!.papers.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['FATHER_STATE_PROOF', 'MOTHER_DEATH_OR_UNTRACED_PROOF']),
    );
  });

  it('says unlikely with the reason and its clause, and asks for no paper', async () => {
    const result = await check({ ...both, mother: 'ABLE' });
    expect(result).toMatchObject({ verdict: 'UNLIKELY', papers: [] });
    expect(result!.grounds[0]?.citation?.clause).toBeTruthy();
  });

  it('leaves unknown what nobody knows, and shows what follows either way', async () => {
    const result = await check({ ...both, mother: 'UNKNOWN' });
    expect(result!.verdict).toBe('UNCLEAR');
    const [open] = result!.open;
    expect(open?.text.zh).toContain('母亲');
    const answers = (verdict: string) => open!.outcomes.find((each) => each.verdict === verdict)!.answers.map(({ zh }) => zh);
    expect(answers('LIKELY')).toContain('已经去世');
    expect(answers('UNLIKELY')).toContain('没有这些情况，能抚养孩子');
  });

  it('is unclear before anything is answered, and never a silent no', async () => {
    expect(await check({})).toMatchObject({ verdict: 'UNCLEAR' });
    expect((await check({ father: 'NO_SUCH_ANSWER', nothing: 'X' }))!.verdict).toBe('UNCLEAR');
  });

  it('asks nothing about a category kept under a scope, anywhere', async () => {
    const list = '{ prechecks(code: "410102") { category questions { id text { zh } help { zh } } } }';
    const { data } = await subgraph.execute(list);
    const { prechecks } = data as { prechecks: { category: string }[] };
    expect(prechecks.length).toBeGreaterThan(2);
    expect(JSON.stringify(prechecks)).not.toMatch(/HIV|艾滋/);
    expect(await check({ infection: 'YES' }, '410102', 'HIV_INFECTED')).toBeNull();
  });

  it('refuses more answers than there can be questions', async () => {
    const answers = Array.from({ length: 41 }, (_, index) => ({ question: `q${index}`, answer: 'YES' }));
    const { errors } = await subgraph.execute(question, { code: '370112', category: 'ORPHAN', answers });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
  });

  it('finds a place by part of its name, by its code, and an unlisted code as its nearest place', async () => {
    const find = async (text: string) => {
      const { data } = await subgraph.execute(
        'query ($text: String!) { jurisdictionSearch(text: $text, first: 10) { edges { node { code listed path { code } } } } }',
        { text },
      );
      return (data as { jurisdictionSearch: { edges: { node: { code: string; listed: boolean } }[] } }).jurisdictionSearch.edges.map(
        ({ node }) => node,
      );
    };
    expect((await find('历城')).map(({ code }) => code)).toContain('370112');
    expect((await find('licheng')).map(({ code }) => code)).toContain('370112');
    expect((await find('37011')).map(({ code }) => code)).toEqual(expect.arrayContaining(['370112', '370114']));
    expect(await find('370112099')).toMatchObject([{ code: '370112099', listed: false }]);
    expect(await find('没有这个地方')).toEqual([]);
  });
});
