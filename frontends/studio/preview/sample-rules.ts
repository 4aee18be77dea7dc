import type { ConditionChoices } from '../src/condition/condition-choices.ts';
import type { Phrase, RuleRow, Rules } from '../src/rules/rules.operations.ts';

const phrase = (zh: string, en: string, term: Phrase['term'] = null, at: string | null = null): Phrase => ({ text: { zh, en }, term, at });
const row = (id: string, phrases: Phrase[], patch: Partial<RuleRow> = {}): RuleRow => ({
  id,
  label: null,
  phrases,
  condition: { id },
  level: '000000',
  levelName: { zh: '国家', en: 'China' },
  draft: false,
  off: false,
  citation: { document: '民发〔2019〕62号', clause: '一' },
  reason: null,
  ...patch,
});

const persons = [
  ['NONE', '没有以上情形', 'None of these'],
  ['SEVERE_DISABILITY', '重残', 'Severe disability'],
  ['SERIOUS_ILLNESS', '重病', 'Serious illness'],
  ['SERVING_SENTENCE', '服刑在押', 'Serving a sentence'],
  ['COMPULSORY_DETOX', '强制隔离戒毒', 'Compulsory detoxification'],
  ['OUT_OF_CONTACT', '失联', 'Out of contact'],
  ['DEPORTED', '被遣送（驱逐）出境', 'Deported'],
  ['DEAD', '死亡', 'Dead'],
  ['DECLARED_MISSING', '失踪（法院宣告）', 'Declared missing'],
] as const;

const gone = (key: string): boolean => key === 'DEAD' || key === 'DECLARED_MISSING';

function sign(father: string, mother: string, deported: boolean): string {
  const listed = (key: string): boolean => key !== 'NONE' && !gone(key) && (deported || key !== 'DEPORTED');
  if (gone(father) && gone(mother)) return 'O';
  if (listed(father) && listed(mother)) return 'R1';
  return (gone(father) && listed(mother)) || (gone(mother) && listed(father)) ? 'R2' : 'N';
}

const grid = (deported: boolean): string[][] => persons.map(([father]) => persons.map(([mother]) => sign(father, mother, deported)));

/** What rows and materials of the samples can be chosen from. */
export const sampleChoices: ConditionChoices = {
  states: [
    { name: 'gone', label: { zh: '死亡或失踪', en: 'Dead or missing' } },
    { name: 'listedState', label: { zh: '符合所列情形之一', en: 'In a listed state' } },
    { name: 'severeDisability', label: { zh: '重残', en: 'Severe disability' } },
    { name: 'servingSentence', label: { zh: '服刑在押', en: 'Serving a sentence' } },
  ],
  facts: [
    { fact: 'child.bornOn', label: { zh: '出生日期', en: 'Date of birth' }, values: [] },
    {
      fact: 'household.hardshipClass',
      label: { zh: '困难类别', en: 'Class of hardship' },
      values: [{ value: 'DIBAO', label: { zh: '低保', en: 'dibao' } }],
    },
  ],
};

/** The table of the samples; with a draft it has a row nothing reaches and one more state. */
export function sampleRules(drafted: boolean): Rules {
  const listed = phrase('符合所列情形之一', 'in one of the listed states', 'STATE', 'definitions/listedState');
  const never = row(
    '3',
    [
      phrase('父母一方', 'one parent', 'PERSON'),
      phrase('经法院宣告失踪', ' declared missing', 'STATE'),
      phrase('，', '; '),
      phrase('另一方', 'the other', 'PERSON'),
      phrase('服刑在押', ' serving a sentence', 'STATE'),
    ],
    {
      draft: true,
      condition: { one: ['father', 'mother'], is: 'gone', other: 'servingSentence' },
      level: '370112',
      levelName: { zh: '历城区', en: 'Licheng' },
    },
  );
  const state = (
    id: string,
    zh: string,
    en: string,
    patch: Partial<RuleRow> = {},
    phrases: Phrase[] = [phrase(zh, en, 'STATE')],
  ): RuleRow => row(id, phrases, { label: { zh, en }, condition: null, ...patch });
  return {
    category: 'DE_FACTO_UNSUPPORTED',
    label: { zh: '事实无人抚养儿童', en: 'De facto unsupported children' },
    asOf: '2027-01-01',
    offered: ['ORPHAN', 'DE_FACTO_UNSUPPORTED', 'KEY_DIFFICULTY'],
    requirements: [
      row('age', [phrase('未满18周岁', 'Under 18', 'STATE')], { reason: { zh: '已年满规定的年龄', en: 'Of age' } }),
      row('registration', [phrase('户籍在本地', 'Registered here', 'STATE')]),
      ...(drafted ? [row('freedom', [phrase('孩子本人未服刑', 'The child is not serving a sentence', 'STATE')], { off: true })] : []),
    ],
    groups: [
      {
        kind: 'ALTERNATIVES',
        name: 'bothParents',
        path: 'definitions/bothParents',
        label: { zh: '父母双方的情形', en: 'The circumstances of both parents' },
        frame: { label: { zh: '父母双方的情形', en: 'The circumstances of both parents' }, when: {} },
        rows: [
          row('1', [phrase('父亲和母亲都', 'both parents', 'PERSON'), phrase('', ' are '), listed]),
          row('2', [
            phrase('父母一方', 'one parent', 'PERSON'),
            phrase('死亡或失踪', ' dead or missing', 'STATE'),
            phrase('，', '; '),
            phrase('另一方', 'the other', 'PERSON'),
            phrase('', ' '),
            listed,
          ]),
          ...(drafted ? [never] : []),
        ],
      },
      {
        kind: 'STATES',
        name: 'listedState',
        path: 'definitions/listedState',
        label: { zh: '符合所列情形之一', en: 'In one of the listed states' },
        frame: { label: { zh: '符合所列情形之一', en: 'In one of the listed states' }, when: {} },
        rows: [
          state('severeDisability', '重残', 'Severe disability'),
          state('servingSentence', '服刑在押', 'Serving a sentence', {}, [
            phrase('期限（月）不少于', 'term in months at least '),
            phrase('6 个月', '6 months', 'VALUE', 'parameters/minimumTermMonths'),
          ]),
          ...(drafted
            ? [
                state('deported', '被遣送（驱逐）出境', 'Deported', {
                  draft: true,
                  level: '370112',
                  levelName: { zh: '历城区', en: 'Licheng' },
                  citation: null,
                }),
              ]
            : []),
        ],
      },
    ],
    ...sampleChoices,
    problems: drafted
      ? [
          {
            code: 'UNREACHABLE_ROW',
            path: 'definitions/bothParents',
            row: '3',
            label: null,
            other: '2',
            name: null,
            fact: null,
            exampleFather: { zh: '失踪（法院宣告）', en: 'Declared missing' },
            exampleMother: { zh: '服刑在押', en: 'Serving a sentence' },
          },
          {
            code: 'MISSING_CITATION',
            path: 'definitions/deported',
            row: 'deported',
            label: { zh: '被遣送（驱逐）出境', en: 'Deported' },
            other: null,
            name: null,
            fact: null,
            exampleFather: null,
            exampleMother: null,
          },
        ]
      : [],
    tried: 403,
    persons: persons.map(([key, zh, en]) => ({ key, label: { zh, en }, typical: true })),
    grid: grid(drafted),
    gridBefore: grid(false),
  };
}
