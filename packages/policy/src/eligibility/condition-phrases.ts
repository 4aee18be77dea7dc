import type { Condition, FactTest, Operand, Person } from '../pack-types.ts';
import type { LocalisedText } from '../types.ts';
import { categoryLabel, circumstanceLabel, factLabel, factValueText } from '../labels.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** A piece of a sentence. `at`: what it stands for and where that is set: a definition, a threshold. */
export interface Phrase {
  text: LocalisedText;
  /** Underlined: a person, a named state, a value. */
  term?: 'PERSON' | 'STATE' | 'VALUE';
  /** Path of a draft: `definitions/listedState`, `parameters/minimumTermMonths`. */
  at?: string;
}

const plain = (zh: string, en: string): Phrase => ({ text: { zh, en } });
const AND = plain('，并且', ', and ');
const OR = plain('，或者', ', or ');

const joined = (parts: readonly Phrase[][], between: Phrase): Phrase[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));

const persons: Readonly<Record<Person, LocalisedText>> = {
  child: { zh: '孩子', en: 'the child' },
  father: { zh: '父亲', en: 'the father' },
  mother: { zh: '母亲', en: 'the mother' },
};

const person = (who: Person): Phrase => ({ text: persons[who], term: 'PERSON' });

/** Both, either one and the other one of several persons. */
function several(who: readonly Person[], how: 'BOTH' | 'ONE' | 'OTHER'): Phrase {
  const parents = who.length === 2 && !who.includes('child');
  if (how === 'ONE')
    return { text: parents ? { zh: '父母一方', en: 'one parent' } : { zh: '其中一人', en: 'one of them' }, term: 'PERSON' };
  if (how === 'OTHER') return { text: parents ? { zh: '另一方', en: 'the other' } : { zh: '其余的人', en: 'the others' }, term: 'PERSON' };
  const names = who.map((one) => persons[one]);
  return {
    text: { zh: `${names.map(({ zh }) => zh).join('和')}都`, en: `both ${names.map(({ en }) => en).join(' and ')}` },
    term: 'PERSON',
  };
}

function operand(value: Operand, fact: string, rules: RuleSet): Phrase {
  if (typeof value !== 'object' || Array.isArray(value)) return { text: factValueText(fact, value, () => undefined), term: 'VALUE' };
  const name = value.parameter;
  const set = rules.parameters.value(name);
  const lineage = rules.parameters.lineage(name);
  const text =
    Array.isArray(set) || set === undefined ? (lineage?.label ?? { zh: name, en: name }) : factValueText(fact, set, () => undefined);
  return { text, term: 'VALUE', at: `parameters/${name}` };
}

const tests: Readonly<Record<string, readonly [LocalisedText, LocalisedText]>> = {
  is: [
    { zh: '为', en: ' is ' },
    { zh: '', en: '' },
  ],
  oneOf: [
    { zh: '属于', en: ' is one of ' },
    { zh: '', en: '' },
  ],
  includesAny: [
    { zh: '包含', en: ' includes ' },
    { zh: '', en: '' },
  ],
  atLeast: [
    { zh: '不少于', en: ' is at least ' },
    { zh: '', en: '' },
  ],
  atMost: [
    { zh: '不超过', en: ' is at most ' },
    { zh: '', en: '' },
  ],
  below: [
    { zh: '低于', en: ' is below ' },
    { zh: '', en: '' },
  ],
  ageBelow: [
    { zh: '未满', en: ': under ' },
    { zh: '周岁', en: ' years' },
  ],
  ageAtLeast: [
    { zh: '已满', en: ': at least ' },
    { zh: '周岁', en: ' years' },
  ],
  monthsAgoAtLeast: [
    { zh: '已满', en: ': at least ' },
    { zh: '', en: ' ago' },
  ],
};

function factTest(fact: string, test: FactTest, rules: RuleSet): Phrase[] {
  const name: Phrase = { text: factLabel(fact) };
  if ('withinJurisdiction' in test) return [name, plain('在本地', ' is here')];
  const [operator, value] = Object.entries(test).find(([key]) => Object.hasOwn(tests, key)) ?? [];
  const [before, after] = tests[operator ?? ''] ?? [];
  if (!before || !after) return [name];
  const months = operator === 'monthsAgoAtLeast' ? 'months' : fact;
  return [name, { text: before }, operand(value as Operand, months, rules), ...(after.zh || after.en ? [{ text: after }] : [])];
}

function definition(name: string, rules: RuleSet): Phrase[] {
  const known = rules.definitions.get(name);
  return [{ text: known?.label ?? { zh: name, en: name }, term: 'STATE', at: `definitions/${name}` }];
}

function combination(condition: Exclude<Condition, string>, rules: RuleSet): Phrase[] | undefined {
  const all = (parts: readonly Condition[], between: Phrase): Phrase[] =>
    joined(
      parts.map((part) => conditionPhrases(part, rules)),
      between,
    );
  if ('all' in condition) return all(condition.all, AND);
  if ('any' in condition) return all(condition.any, OR);
  if ('once' in condition) return all([condition.once, condition.require], AND);
  if ('not' in condition) return [plain('不属于：', 'not: '), ...conditionPhrases(condition.not, rules)];
  if ('person' in condition) return [person(condition.person), plain('', ': '), ...conditionPhrases(condition.is, rules)];
  if ('each' in condition) return [several(condition.each, 'BOTH'), plain('', ': '), ...conditionPhrases(condition.is, rules)];
  if ('one' in condition) {
    const [one, other] = [conditionPhrases(condition.is, rules), conditionPhrases(condition.other, rules)];
    return [
      several(condition.one, 'ONE'),
      plain('', ': '),
      ...one,
      plain('，', '; '),
      several(condition.one, 'OTHER'),
      plain('', ': '),
      ...other,
    ];
  }
  return undefined;
}

/** A condition as a sentence in both languages; its terms say where they are set. */
export function conditionPhrases(condition: Condition, rules: RuleSet): Phrase[] {
  if (typeof condition === 'string') return definition(condition, rules);
  const combined = combination(condition, rules);
  if (combined) return combined;
  if ('circumstance' in condition) {
    const kinds = [condition.circumstance].flat().map((kind): Phrase[] => [{ text: circumstanceLabel(kind), term: 'STATE' }]);
    const where = condition.where === undefined ? [] : [plain('，', ', '), ...conditionPhrases(condition.where, rules)];
    return [...joined(kinds, plain('、', ' or ')), ...where];
  }
  if ('circumstanceOf' in condition) return [plain('属于', 'in a state of '), ...definition(condition.circumstanceOf, rules)];
  if ('listed' in condition)
    return joined(
      condition.listed.map((name) => definition(name, rules)),
      plain('、', ', '),
    );
  if ('eligibleFor' in condition) return [plain('符合', 'eligible as '), { text: categoryLabel(condition.eligibleFor), term: 'STATE' }];
  if ('evidence' in condition) return [plain('有', 'with '), { text: factLabel(condition.evidence) }];
  if ('fact' in condition) return factTest(condition.fact, condition as FactTest, rules);
  return [];
}

/** The sentence as plain text. */
export function phrasesText(phrases: readonly Phrase[]): LocalisedText {
  return { zh: phrases.map(({ text }) => text.zh).join(''), en: phrases.map(({ text }) => text.en).join('') };
}
