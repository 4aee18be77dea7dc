import {
  CASE_FACTS,
  CIRCUMSTANCE_FACTS,
  type FactDescription,
  type PrecheckAnswer,
  type PrecheckFile,
  type PrecheckQuestion,
  type PrecheckValue,
} from '@onething/policy';
import type { RuleProblem } from './condition-scope.ts';
import type { LayerVocabulary } from './layer-vocabulary.ts';
import { suggestion } from './nearest.ts';

type KeyPath = (string | number)[];

const KINDS = Object.keys(CIRCUMSTANCE_FACTS);
const PERSONS = ['child', 'father', 'mother'];

/** Facts an answer may set: those of the case, the circumstances of a person, and the facts of a circumstance. */
function describe(path: string): FactDescription | undefined {
  const [person = '', kind = '', fact] = path.split('.');
  if (fact === undefined) {
    return PERSONS.includes(person) && kind === 'circumstances' ? { type: 'CODES', values: KINDS } : CASE_FACTS[path];
  }
  if (!PERSONS.includes(person)) return undefined;
  const kinds = kind === '*' ? KINDS : [kind];
  return kinds.map((known) => CIRCUMSTANCE_FACTS[known as keyof typeof CIRCUMSTANCE_FACTS]?.[fact]).find((known) => known !== undefined);
}

function knownPaths(): string[] {
  const ofPersons = PERSONS.flatMap((person) => [
    `${person}.circumstances`,
    ...KINDS.flatMap((kind) =>
      Object.keys(CIRCUMSTANCE_FACTS[kind as keyof typeof CIRCUMSTANCE_FACTS]).map((fact) => `${person}.${kind}.${fact}`),
    ),
  ]);
  return [...Object.keys(CASE_FACTS), ...ofPersons];
}

/** Whether a value of an answer can be the value of the fact. */
function fits(value: PrecheckValue, { type, values }: FactDescription): boolean {
  if (Array.isArray(value)) return type === 'CODES' && value.every((code) => values?.includes(code) ?? true);
  if (typeof value === 'object') {
    if ('monthsAgo' in value) return type === 'DATE';
    return 'registered' in value ? type === 'CODE' && values === undefined : type === 'NUMBER';
  }
  if (typeof value === 'string') return type === 'CODE' && (values?.includes(value) ?? true);
  return type === (typeof value === 'boolean' ? 'BOOLEAN' : 'NUMBER');
}

function parametersIn(value: PrecheckValue): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  if ('parameter' in value) return [value.parameter];
  return 'monthsAgo' in value && typeof value.monthsAgo === 'object' ? [value.monthsAgo.parameter] : [];
}

/** Numbers of the place that a text names. */
const namedIn = ({ text, help }: Pick<PrecheckQuestion, 'text' | 'help'>): string[] =>
  [text, ...(help ? [help] : [])].flatMap(({ zh, en }) => [...`${zh} ${en}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));

function checkParameters(names: readonly string[], path: KeyPath, { parameters }: LayerVocabulary): RuleProblem[] {
  return names
    .filter((name) => !parameters.has(name))
    .map((name) => ({ path, message: `The parameter ${name} is not declared`, fix: suggestion(name, parameters) }));
}

function checkAnswer(answer: PrecheckAnswer, path: KeyPath, vocabulary: LayerVocabulary): RuleProblem[] {
  const facts = Object.entries(answer.facts ?? {}).flatMap(([fact, value]) => {
    const place = [...path, 'facts', fact];
    const known = describe(fact);
    if (!known) return [{ path: place, message: `There is no fact ${fact}`, fix: suggestion(fact, knownPaths()) }];
    const unfit = fits(value, known) ? [] : [{ path: place, message: `${JSON.stringify(value)} cannot be ${fact}`, fix: fixOf(known) }];
    return [...unfit, ...checkParameters(parametersIn(value), place, vocabulary)];
  });
  return [...facts, ...checkParameters(namedIn(answer), path, vocabulary)];
}

const fixOf = ({ type, values }: FactDescription): string =>
  values ? `Known are: ${values.join(', ')}` : type === 'DATE' ? 'Write { monthsAgo: … }' : `Write a ${type.toLowerCase()}`;

/** What the schema cannot see in a pre-check: facts, their values, parameters, questions and answers that are referred to. */
export function checkPrecheck(
  file: PrecheckFile,
  known: ReadonlyMap<string, PrecheckQuestion>,
  vocabulary: LayerVocabulary,
): RuleProblem[] {
  const questions = Object.entries(file.questions ?? {}).flatMap(([id, question]) => {
    const path = ['questions', id];
    const hanging = Object.entries(question.when ?? {}).flatMap(([other, wanted]) => {
      const place = [...path, 'when', other];
      const asked = known.get(other);
      if (!asked) return [{ path: place, message: `There is no question ${other}`, fix: suggestion(other, known.keys()) }];
      const ids = asked.answers.map((answer) => answer.id);
      return wanted
        .filter((answer) => !ids.includes(answer))
        .map((answer) => ({ path: place, message: `${other} has no answer ${answer}`, fix: suggestion(answer, ids) }));
    });
    const answers = question.answers.flatMap((answer, index) => checkAnswer(answer, [...path, 'answers', index], vocabulary));
    return [...hanging, ...answers, ...checkParameters(namedIn(question), path, vocabulary)];
  });
  const categories = Object.entries(file.categories ?? {}).flatMap(([category, { questions: ids }]) => {
    const path = ['categories', category];
    const undecided = vocabulary.decisions.has(category)
      ? []
      : [{ path, message: `No level decides about ${category}`, fix: suggestion(category, vocabulary.decisions) }];
    return [...undecided, ...checkOrder(ids, path, known)];
  });
  return [...questions, ...categories];
}

/** Every question exists, and stands behind those it hangs on. */
function checkOrder(ids: readonly string[], path: KeyPath, known: ReadonlyMap<string, PrecheckQuestion>): RuleProblem[] {
  return ids.flatMap((id, index) => {
    const place = [...path, 'questions', index];
    const question = known.get(id);
    if (!question) return [{ path: place, message: `There is no question ${id}`, fix: suggestion(id, known.keys()) }];
    return Object.keys(question.when ?? {})
      .filter((other) => !ids.slice(0, index).includes(other))
      .map((other) => ({ path: place, message: `${id} hangs on ${other}, which is not asked before it`, fix: `Ask ${other} first` }));
  });
}
