import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packFolder } from '../pack-folder.ts';
import { checkPacks } from './check-packs.ts';
import type { PackProblem } from './pack-problem.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const place = (code: string, name: string, kind: string, from = '2020-01-01'): string => `code: "${code}"
name: { zh: ${name}, en: Sample }
shortName: { zh: ${name}, en: Sample }
kind: ${kind}
release: { id: "2020.1", publishedOn: ${from}, effectiveFrom: ${from}, basis: [{ document: 示例, clause: 一 }] }
`;

const head = `id: sample
effectiveFrom: 2020-01-01
publishedOn: 2020-01-01
citations: { here: { document: 示例, clause: 一 } }
`;

const offered = `parameters:
  offeredCategories: { values: [{ from: 2020-01-01, value: [ORPHAN], citation: here }] }
`;

/** A country and one province with the rules given. */
function check(rules: string, more: Record<string, string> = {}): PackProblem[] {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  folders.push(folder);
  const files = {
    'jurisdiction.yaml': place('000000', '示例国', 'country'),
    '99-sample/jurisdiction.yaml': place('990000', '示例省', 'province'),
    '99-sample/policy/rules.yaml': rules,
    ...more,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return checkPacks(folder);
}

const orphan = (condition: string): string => `${head}${offered}decisions:
  ORPHAN:
    citation: here
    conditions:
      only: ${condition}
`;

const LAST_LINE = orphan('x').trimEnd().split('\n').length;
const young = '{ fact: child.bornOn, ageBelow: 18, otherwise: AGE_LIMIT_REACHED }';

describe('checks of the packs', () => {
  it('find nothing in the packs of the repository', () => {
    expect(checkPacks(packFolder())).toEqual([]);
  }, 180_000);

  it('find nothing in a sound pack', () => {
    expect(check(orphan(young))).toEqual([]);
  });

  it.each([
    ['a misspelt fact', '{ fact: child.bornOm, ageBelow: 18, otherwise: AGE_LIMIT_REACHED }', 'child.bornOm', 'Did you mean child.bornOn?'],
    ['a misspelt operator', '{ fact: child.bornOn, ageBelo: 18, otherwise: AGE_LIMIT_REACHED }', 'ageBelo', 'Did you mean ageBelow?'],
    [
      'an operator that does not fit',
      '{ fact: child.bornOn, atLeast: 18, otherwise: AGE_LIMIT_REACHED }',
      'atLeast does not fit',
      'ageBelow',
    ],
    [
      'an undeclared parameter',
      '{ fact: child.bornOn, ageBelow: { parameter: ofAge }, otherwise: AGE_LIMIT_REACHED }',
      'ofAge',
      'Known are',
    ],
    ['an unknown code', '{ fact: child.registration, is: RURALL, otherwise: NOT_RURAL }', 'RURALL', 'Did you mean RURAL?'],
    ['an unknown reason', '{ fact: child.bornOn, ageBelow: 18, otherwise: TOO_OLD }', 'TOO_OLD', 'Known are'],
    ['an unknown definition', 'youg', 'youg', ''],
    ['a definition nobody refers a person to', '{ circumstance: DEAD, otherwise: PARENT_LIVING }', 'Nobody is named', 'of: PERSON'],
    ['an unknown category', '{ not: { eligibleFor: ORFAN }, otherwise: OTHER_CATEGORY_FIRST }', 'ORFAN', 'Did you mean ORPHAN?'],
    [
      'an unknown citation',
      '{ fact: child.bornOn, ageBelow: 18, otherwise: AGE_LIMIT_REACHED, citation: ther }',
      'ther',
      'Did you mean here?',
    ],
  ])('find %s with its place and what to write instead', (_what, condition, message, fix) => {
    const problems = check(orphan(condition));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ file: '99-sample/policy/rules.yaml', line: LAST_LINE });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).toContain(fix);
  });

  it('find a misspelt key, with line and column', () => {
    const [problem] = check(orphan(young).replace('conditions:', 'condition:'));
    expect(problem).toMatchObject({ line: LAST_LINE - 1, column: 5, fix: 'Did you mean conditions?' });
  });

  it('find broken YAML', () => {
    expect(check(`${head}decisions: [`)[0]?.file).toBe('99-sample/policy/rules.yaml');
  });

  it('find a refusal that rests on no clause', () => {
    const problems = check(orphan(young).replace('    citation: here\n', ''));
    expect(problems[0]?.message).toContain('would rest on no clause');
  });

  it('find values out of order, and before their file', () => {
    const values = '[{ from: 2022-01-01, value: 1, citation: here }, { from: 2021-01-01, value: 2, citation: here }]';
    expect(check(`${head}parameters:\n  one: { values: ${values} }\n`)[0]?.message).toBe('2021-01-01 comes after 2022-01-01');
    const early = '[{ from: 2019-12-31, value: 1, citation: here }]';
    expect(check(`${head}parameters:\n  one: { values: ${early} }\n`)[0]?.message).toContain('before the file takes effect');
  });

  it('find a layer that takes effect before what it inherits from', () => {
    const [problem] = check(orphan(young), { '99-sample/jurisdiction.yaml': place('990000', '示例省', 'province', '2019-01-01') });
    expect(problem).toMatchObject({ file: '99-sample/jurisdiction.yaml', fix: 'Begin on 2020-01-01 or later' });
  });

  it('find a category that stays open although everything is known', () => {
    const unset = orphan('{ fact: child.bornOn, ageBelow: { parameter: limit }, otherwise: AGE_LIMIT_REACHED }');
    const problems = check(unset.replace('parameters:\n', 'parameters:\n  limit: { values: [] }\n'));
    expect(problems.map(({ message }) => message).join('\n')).toContain('stays undetermined although everything is known');
  });

  it('find rows that are never reached and categories nobody can belong to', () => {
    const never = orphan(`{ all: [${young}, { fact: child.bornOn, ageAtLeast: 18, otherwise: AGE_LIMIT_REACHED }] }`);
    expect(
      check(never)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('No combination of facts reaches ORPHAN');
    const row = orphan(`{ any: [${young}, { all: [${young}, { fact: child.bornOn, ageAtLeast: 18 }] }], otherwise: AGE_LIMIT_REACHED }`);
    expect(
      check(row)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('is never true');
  });

  it('find a refusal without a reason', () => {
    expect(
      check(orphan('{ fact: child.bornOn, ageBelow: 18 }'))
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('refused without a reason');
  });

  describe('of a pre-check', () => {
    const asks = (question: string, ids = 'age'): string => `effectiveFrom: 2020-01-01
publishedOn: 2020-01-01
questions:
  age: ${question}
categories: { ORPHAN: { questions: [${ids}], citation: { document: 示例, clause: 一 } } }
`;
    const answered = (facts: string): string =>
      `{ text: { zh: 例, en: Sample }, answers: [{ id: ONE, text: { zh: 例, en: Sample }, facts: { ${facts} } }, { id: UNKNOWN, text: { zh: 例, en: Sample } }] }`;
    const tried = (question: string, ids?: string): PackProblem[] =>
      check(orphan(young), { '99-sample/precheck.yaml': asks(question, ids) });
    const tenYearsOld = answered('child.bornOn: { monthsAgo: 120 }');

    it('find nothing in a sound one', () => {
      expect(tried(tenYearsOld)).toEqual([]);
    });

    it.each([
      ['an unknown fact', answered('child.bornOm: { monthsAgo: 120 }'), 'There is no fact child.bornOm', 'Did you mean child.bornOn?'],
      ['a value that is no date', answered('child.bornOn: true'), 'cannot be child.bornOn', 'monthsAgo'],
      ['a kind nobody knows', answered('father.circumstances: [DEDA]'), 'cannot be father.circumstances', 'DEAD'],
      ['a parameter nobody declares', answered('child.bornOn: { monthsAgo: { parameter: years } }'), 'years', 'Known are'],
      [
        'a question that is not asked',
        tenYearsOld.replace('{ text', '{ when: { fater: [ONE] }, text'),
        'There is no question fater',
        'Known are: age',
      ],
      ['an answer nobody can give', tenYearsOld.replace('{ text', '{ when: { age: [TWO] }, text'), 'age has no answer TWO', 'ONE'],
    ])('find %s, with its line', (_what, question, message, fix) => {
      const [problem] = tried(question);
      expect(problem).toMatchObject({ file: '99-sample/precheck.yaml', line: 4 });
      expect(problem?.message).toContain(message);
      expect(problem?.fix).toContain(fix);
    });

    it('find a question in the list that does not exist', () => {
      expect(tried(tenYearsOld, 'age, parents')[0]).toMatchObject({ line: 5, message: 'There is no question parents' });
    });

    it('find a question whose facts no condition uses', () => {
      const idle = `${tenYearsOld}\n  rural: ${answered('child.registration: RURAL')}`;
      expect(tried(idle, 'age, rural')[0]).toMatchObject({
        file: '99-sample/precheck.yaml',
        message: '990000: The question rural changes nothing about ORPHAN: no condition uses its facts',
      });
    });

    it('find questions that lead nobody to the category', () => {
      const grown = tried(answered('child.bornOn: { monthsAgo: 240 }'));
      expect(grown.map(({ message }) => message)).toEqual(['990000: No answers of the pre-check lead to ORPHAN']);
    });
  });

  it('find two cases of one id', () => {
    const entry = `question: recognition
cases:
  - { id: same-case, title: 例, jurisdiction: "990000", on: 2026-01-01, given: {}, expect: { categories: [] }, because: { source: 示例, clause: 一 } }
`;
    const problems = check(orphan(young), { '99-sample/cases/one.yaml': entry, '99-sample/cases/two.yaml': entry });
    expect(problems[0]).toMatchObject({ file: '99-sample/cases/two.yaml', line: 3 });
  });

  it('find a file that is no part of a pack', () => {
    expect(check(orphan(young), { '99-sample/notes.yaml': 'a: 1\n' })[0]?.file).toBe('99-sample/notes.yaml');
  });
});
