import { compilePolicy, type MaterialsAnswer, type RecognitionAnswer, type TraceNode } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';
import { packFolder } from '../pack-folder.ts';
import { type PolicyCase, readCases, requestOf } from './case-file.ts';

const packs = loadPacks();
const policy = compilePolicy(packs);
const cases = readCases(packFolder());
const on = '2026-03-01';

/** The places whose rules differ, with the prefix of the codes their cases ask about. */
const PLACES = [
  { county: '370112', prefix: '370112' },
  { county: '370114', prefix: '370114' },
  { county: '210106', prefix: '21' },
  { county: '410102', prefix: '41' },
];

/** Definitions no recognition uses: those of the papers, of the hardship items and of the elderly have cases of their own. */
const ELSEWHERE = [
  'provedDeadOrUntraced',
  'provedByState',
  'declaredMissingOnly',
  'atPlaceOfResidence',
  'disabledApplicant',
  'sixtyYears',
  'onDibao',
];

const casesOf = (prefix: string, question: string): PolicyCase[] =>
  cases.filter((entry) => entry.jurisdiction.startsWith(prefix) && entry.question === question);

/** Every named condition of the levels of a place. */
function definitionsOf(county: string): string[] {
  const layers = policy.layers(county, on).map(({ hash }) => hash);
  const documents = packs.filter(({ hash }) => layers.includes(hash)).flatMap(({ content }) => Object.values(content.policy ?? {}));
  return [...new Set(documents.flatMap(({ definitions = {} }) => Object.keys(definitions)))].filter((name) => !ELSEWHERE.includes(name));
}

/** A circumstance and nothing more: where the person has another one, it is not even looked at. */
function isBareKind(name: string): boolean {
  const whens = packs.flatMap(({ content }) =>
    Object.values(content.policy ?? {}).flatMap(({ definitions = {} }) => definitions[name]?.when ?? []),
  );
  return whens.length > 0 && whens.every((when) => typeof when === 'object' && 'circumstance' in when && !('where' in when));
}

/** Notes the truths seen of each row: of a named condition wherever it stands, of each condition of a decision, of the decision. */
function noteRows(node: TraceNode, definitions: readonly string[], seen: Set<string>, depth = 0): void {
  const steps = node.id.split('.');
  const last = steps.at(-1) ?? '';
  if (definitions.includes(last)) seen.add(`${last} ${node.truth}`);
  if (depth < 2) seen.add(`${steps.slice(0, depth + 1).join('.')} ${node.truth}`);
  for (const child of node.children) noteRows(child, definitions, seen, depth + 1);
}

describe.each(PLACES)('the cases of $prefix', ({ county, prefix }) => {
  const definitions = definitionsOf(county);
  const { offered, decisions } = policy.recognise({ jurisdiction: county, on, given: {} });
  const seen = new Set<string>();
  for (const entry of casesOf(prefix, 'recognition')) {
    const answer = policy.recognise(requestOf(entry)) as RecognitionAnswer;
    for (const category of answer.offered) {
      const trace = answer.decisions[category]?.trace;
      if (trace) noteRows(trace, definitions, seen);
    }
  }
  const bothSides = (rows: readonly string[]): string[] =>
    rows.flatMap((row) => (isBareKind(row) ? ['YES'] : ['YES', 'NO']).map((truth) => `${row} ${truth}`)).filter((row) => !seen.has(row));

  it('meet every named condition, and miss it', () => {
    expect(definitions.length).toBeGreaterThan(20);
    expect(bothSides(definitions)).toEqual([]);
  });

  it.each(offered)('meet every condition of %s, and miss it', (category) => {
    const conditions = (decisions[category]?.trace.children ?? []).map(({ id }) => id.split('.').slice(0, 2).join('.'));
    expect(conditions.length).toBeGreaterThan(1);
    expect(bothSides([category, ...conditions])).toEqual([]);
  });

  it.each(offered)('ask for every paper of %s, and for none that is not needed', (category) => {
    const asked = casesOf(prefix, 'materials').filter(({ given }) => (given as { category?: string }).category === category);
    const answers = asked.map((entry) => policy.materials(requestOf(entry)) as MaterialsAnswer);
    const { materials: always, conditional } = policy.materials({ jurisdiction: county, on, given: { category } });
    expect(answers.length).toBeGreaterThan(0);
    const lacking = conditional.flatMap((code) => [
      ...(answers.some(({ materials }) => materials.includes(code)) ? [] : [`${code} required`]),
      ...(answers.some(({ materials, conditional: open }) => !materials.includes(code) && !open.includes(code))
        ? []
        : [`${code} not needed`]),
    ]);
    expect(lacking).toEqual([]);
    expect(answers.every(({ materials }) => always.every((code) => materials.includes(code)))).toBe(true);
  });
});

describe('the hardship rules of Licheng', () => {
  const DECIDED = [
    'TEKUN',
    'DIBAO',
    'DIBAO_MARGIN',
    'RIGID_EXPENDITURE',
    'TEMPORARY_EMERGENCY',
    'TEMPORARY_EXPENDITURE',
    'ELDERLY_LIVING',
    'ELDERLY_NURSING',
  ];
  const layer = packs.find(({ code }) => code === '370112');
  const rules = Object.values(layer?.content.policy ?? {}).flatMap(({ decisions = {} }) => Object.entries(decisions));
  const answers = cases
    .filter(
      ({ jurisdiction, question }) =>
        jurisdiction === '370112' && ['classification', 'temporaryAssistance', 'elderlyAllowance'].includes(question),
    )
    .map((entry) => JSON.stringify(policy.ask(entry.question, requestOf(entry))));

  it.each(DECIDED)('refuse %s for every reason they know', (name) => {
    const rule = rules.find(([decided]) => decided === name)?.[1];
    const reasons = [...JSON.stringify(rule).matchAll(/"otherwise":"(\w+)"/g)].map(([, code]) => code ?? '');
    expect(reasons.length + Object.keys(rule?.conditions ?? {}).length).toBeGreaterThan(1);
    expect(reasons.filter((code) => !answers.some((answer) => answer.includes(`"${code}"`)))).toEqual([]);
  });

  it('reach every class, and none of them', () => {
    const classes = ['TEKUN', 'DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE', 'NONE'];
    expect(classes.filter((name) => !answers.some((answer) => answer.includes(`"class":"${name}"`)))).toEqual([]);
  });
});
