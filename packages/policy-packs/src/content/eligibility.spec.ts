import {
  checkEligibility,
  compilePolicy,
  type EligibilityTable,
  eligibilityGrid,
  eligibilityTable,
  pairJudge,
  phrasesText,
  rulesOf,
  samplePersons,
} from '@onething/policy';
import type { Definition, LayerContent, PolicyLayerRelease } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';

const LICHENG = '370112';
const ON = '2026-12-01';
const packs = loadPacks();
const policy = compilePolicy(packs);

function table(code: string, category: string, releases = packs): { table: EligibilityTable; rules: ReturnType<typeof rulesOf> } {
  const rules = rulesOf(releases === packs ? policy : compilePolicy(releases), code, ON);
  const found = eligibilityTable(rules, category);
  if (!found) throw new Error(`${code} decides no ${category}`);
  return { table: found, rules };
}

/** A release of Licheng that patches definitions and conditions. */
function changed(definitions: Record<string, Definition>, conditions: Record<string, unknown> = {}): PolicyLayerRelease[] {
  const content = {
    policy: {
      changes: {
        id: 'changes',
        effectiveFrom: '2026-11-01',
        publishedOn: '2026-11-01',
        citations: { basis: { document: '示例文件', clause: '一' } },
        definitions,
        decisions: { DE_FACTO_UNSUPPORTED: { conditions } },
      },
    },
  } as unknown as LayerContent;
  const name = { zh: '历城区', en: 'Licheng' };
  const release = {
    code: LICHENG,
    name,
    kind: 'county' as const,
    releaseId: 'draft-1',
    publishedOn: '2026-11-01',
    effectiveFrom: '2026-11-01',
    hash: 'x',
    content,
  };
  return [...packs, release];
}

const both = { label: { zh: '双方均符合所列情形', en: 'Both in a listed state' }, each: ['father', 'mother'], is: 'listedState' } as const;
const one = {
  label: { zh: '一方死亡或失踪、另一方符合所列情形', en: 'One dead or missing, the other in a listed state' },
  one: ['father', 'mother'],
  is: 'gone',
  other: 'listedState',
} as const;
const missing = { one: ['father', 'mother'], is: 'declaredMissing', other: 'servingSentence' } as const;

describe('the table of a category', () => {
  const licheng = table(LICHENG, 'DE_FACTO_UNSUPPORTED');

  it('says its requirements, alternatives and states as sentences, with the level each comes from', () => {
    expect(licheng.table.requirements.map(({ id, label }) => `${id} ${label?.zh}`)).toEqual([
      'age 未满18周岁',
      'registration 户籍在本地',
      'freedom 孩子本人未服刑、戒毒或被限制人身自由',
      'notOrphan 不属于孤儿',
      'parents 父母双方的情形',
    ]);
    const [alternatives, states] = licheng.table.groups;
    expect(alternatives?.rows.map(({ phrases, source }) => `${phrasesText(phrases).zh} ${source.code}`)).toEqual([
      '父亲和母亲都符合所列情形之一 000000',
      '父母一方死亡或失踪，另一方符合所列情形之一 000000',
    ]);
    expect(alternatives?.rows.map(({ phrases }) => phrasesText(phrases).en)).toEqual([
      'both the father and the mother: In one of the listed states',
      'one parent: Dead or missing; the other: In one of the listed states',
    ]);
    expect(states?.rows.map(({ id, source }) => `${id} ${source.code}`)).toEqual([
      'severeDisability 000000',
      'seriousIllness 000000',
      'servingSentence 000000',
      'compulsoryDetox 000000',
      'otherRestriction 000000',
      'outOfContact 000000',
      'guardianshipRevoked 370100',
      'deported 370100',
    ]);
    expect(phrasesText(states?.rows[2]?.phrases ?? []).zh).toBe('服刑在押，期限达到规定');
  });

  it.each([
    [LICHENG, 'DE_FACTO_UNSUPPORTED'],
    [LICHENG, 'ORPHAN'],
    [LICHENG, 'KEY_DIFFICULTY'],
    ['210100', 'DE_FACTO_UNSUPPORTED'],
    ['410100', 'LEFT_BEHIND'],
    ['410100', 'POOR_FAMILY'],
  ])('%s %s has nothing wrong in what is published', (code, category) => {
    const { table: known, rules } = table(code, category);
    const form = policy.form(code, `${category === 'DE_FACTO_UNSUPPORTED' ? 'DE_FACTO' : category}_FORM`, ON);
    expect(checkEligibility(rules, known, form).problems).toEqual([]);
    expect(known.groups.flatMap(({ rows }) => rows).filter(({ label, phrases }) => !label && phrases.length === 0)).toEqual([]);
  });

  it('finds the row that an earlier one covers, with a pair that shows it', () => {
    const { table: known, rules } = table(
      LICHENG,
      'DE_FACTO_UNSUPPORTED',
      changed({ bothParents: { when: { any: [both, one, missing] } } as unknown as Definition }),
    );
    expect(checkEligibility(rules, known, undefined).problems).toMatchObject([
      {
        code: 'UNREACHABLE_ROW',
        path: 'definitions/bothParents',
        row: '3',
        other: '2',
        example: { father: { zh: '服刑在押' }, mother: { zh: '失踪（法院宣告）' } },
      },
    ]);
    expect(known.groups[0]?.rows.map(({ source }) => source.releaseId === 'draft-1')).toEqual([false, false, true]);
  });

  it('finds a row that a requirement always refuses, and a name nobody defines', () => {
    const gone = { each: ['father', 'mother'], is: 'gone' } as const;
    const contradictory = table(
      LICHENG,
      'DE_FACTO_UNSUPPORTED',
      changed({ bothParents: { when: { any: [both, one, gone] } } as unknown as Definition }),
    );
    expect(checkEligibility(contradictory.rules, contradictory.table, undefined).problems).toMatchObject([
      { code: 'CONTRADICTORY_ROW', row: '3', other: 'notOrphan' },
    ]);
    const unknown = table(
      LICHENG,
      'DE_FACTO_UNSUPPORTED',
      changed({ bothParents: { when: { any: [both, 'noSuchState'] } } as unknown as Definition }),
    );
    expect(checkEligibility(unknown.rules, unknown.table, undefined).problems).toMatchObject([
      { code: 'UNKNOWN_NAME', name: 'noSuchState' },
    ]);
  });

  it('shows what a level above says and this one switched off', () => {
    const off = table(
      LICHENG,
      'DE_FACTO_UNSUPPORTED',
      changed({ bothParents: { when: { any: [both] } } as unknown as Definition }, { freedom: null }),
    );
    expect(off.table.groups[0]?.rows.map(({ off: isOff }) => isOff)).toEqual([false, true]);
    expect(off.table.requirements.find(({ id }) => id === 'freedom')?.off).toBe(true);
  });

  it('colours each pair of parents by the row that recognises it', () => {
    const persons = samplePersons(licheng.rules).filter(({ typical }) => typical);
    const grid = eligibilityGrid(pairJudge(licheng.rules, licheng.table), persons);
    const at = (father: string, mother: string) => {
      const index = (key: string) => persons.findIndex((each) => each.key === key);
      const { decision, row, orphan } = grid[index(father)]?.[index(mother)] ?? {};
      return `${decision} ${row} ${orphan}`;
    };
    expect([at('SERVING_SENTENCE', 'DEPORTED'), at('DEAD', 'SERIOUS_ILLNESS'), at('DEAD', 'DEAD'), at('NONE', 'DEAD')]).toEqual([
      'ELIGIBLE 1 false',
      'ELIGIBLE 2 false',
      'INELIGIBLE 0 true',
      'INELIGIBLE 0 false',
    ]);
  });
});
