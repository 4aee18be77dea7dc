import type { CircumstanceKind, Condition, PolicyDocument } from '@onething/policy';
import { CASE_FACTS, CIRCUMSTANCE_FACTS, reasonLabels } from '@onething/policy';
import { checkFactTest } from './check-fact-test.ts';
import type { ConditionProblem, ConditionScope } from './condition-scope.ts';
import { suggestion } from './nearest.ts';

const COMMON = ['otherwise', 'label', 'citation'];
const TESTS = [
  'is',
  'oneOf',
  'includesAny',
  'atLeast',
  'atMost',
  'below',
  'ageBelow',
  'ageAtLeast',
  'monthsAgoAtLeast',
  'withinJurisdiction',
];
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  once: ['require'],
  person: ['is'],
  each: ['is'],
  one: ['is', 'other'],
  circumstance: ['where'],
  circumstanceOf: [],
  listed: ['none', 'unlisted', 'beside'],
  eligibleFor: [],
  evidence: [],
  fact: TESTS,
};

const at = (scope: ConditionScope, ...keys: (string | number)[]): ConditionScope => ({ ...scope, path: [...scope.path, ...keys] });

function problem({ path }: ConditionScope, code: string, [message, zh]: readonly [string, string], fix: string): ConditionProblem[] {
  return [{ path, code, message, zh, fix }];
}

function checkDefinitionName(name: string, scope: ConditionScope): ConditionProblem[] {
  const definition = scope.vocabulary.definitions.get(name);
  if (!definition)
    return problem(
      scope,
      'UNKNOWN_DEFINITION',
      [`The definition ${name} does not exist here or above`, `本级和上级都没有定义“${name}”`],
      suggestion(name, scope.vocabulary.definitions.keys()),
    );
  if (definition.ofPerson && !scope.person) {
    return problem(
      scope,
      'PERSON_MISSING',
      [`${name} is about a person, but no person is named`, `“${name}”说的是人的情形，却没有指明是谁`],
      `Write { person: father, is: ${name} }, each or one`,
    );
  }
  return scope.kinds === undefined ? [] : checkWithinKinds(name, definition.when, scope);
}

/** A definition used on a circumstance must fit the facts of its kind. */
function checkWithinKinds(name: string, when: Condition | undefined, scope: ConditionScope): ConditionProblem[] {
  if (when === undefined || typeof when === 'string') return [];
  return checkCondition(when, { ...scope, cited: true, document: { ...scope.document, citations: anyCitation } })
    .filter(({ code }) => code === 'UNKNOWN_CIRCUMSTANCE_FACT')
    .map(({ code, message, zh, fix }) => ({
      path: scope.path,
      code,
      message: `${name} does not fit here: ${message}`,
      zh: `“${name}”不能用在这里：${zh}`,
      fix,
    }));
}

/** Citations are checked where the definition stands. */
const anyCitation: PolicyDocument['citations'] = {};

const isReason = (code: string): boolean => Object.hasOwn(reasonLabels, code);

function checkReason(code: unknown, scope: ConditionScope): ConditionProblem[] {
  if (code === undefined) return [];
  if (typeof code !== 'string' || !isReason(code))
    return problem(
      scope,
      'UNKNOWN_REASON',
      [`${String(code)} is no reason code`, `没有理由代码“${String(code)}”`],
      suggestion(String(code), Object.keys(reasonLabels)),
    );
  return scope.cited
    ? []
    : problem(
        scope,
        'CITATION_MISSING',
        [`A refusal with ${code} would rest on no clause`, `以“${code}”不予认定时缺少依据条款`],
        'Add a citation to the condition, the definition or the decision',
      );
}

function checkKinds(kinds: readonly string[], scope: ConditionScope): ConditionProblem[] {
  return kinds
    .filter((kind) => !Object.hasOwn(CIRCUMSTANCE_FACTS, kind))
    .flatMap((kind) =>
      problem(
        scope,
        'UNKNOWN_CIRCUMSTANCE',
        [`${kind} is no kind of circumstance`, `没有情形“${kind}”`],
        suggestion(kind, Object.keys(CIRCUMSTANCE_FACTS)),
      ),
    );
}

type Shaped = Record<string, unknown>;

function shapeOf(condition: Shaped): string | undefined {
  return Object.keys(SHAPES).find((key) => Object.hasOwn(condition, key));
}

function checkKeys(condition: Shaped, shape: string, scope: ConditionScope): ConditionProblem[] {
  const known = [shape, ...COMMON, ...(SHAPES[shape] ?? [])];
  return Object.keys(condition)
    .filter((key) => !known.includes(key))
    .flatMap((key) =>
      problem(
        at(scope, key),
        'UNKNOWN_OPERATOR',
        [`${key} is no operator of a condition with ${shape}`, `条件中没有“${key}”这种写法`],
        suggestion(key, known),
      ),
    );
}

/** Everything wrong with a condition and what stands in it. */
export function checkCondition(condition: Condition, scope: ConditionScope): ConditionProblem[] {
  if (typeof condition === 'string') return checkDefinitionName(condition, scope);
  const shaped = condition as unknown as Shaped;
  const shape = shapeOf(shaped);
  if (shape === undefined) {
    const [key = ''] = Object.keys(shaped);
    return problem(
      at(scope, key),
      'UNKNOWN_OPERATOR',
      [`${key} begins no condition`, `条件不能以“${key}”开头`],
      suggestion(key, Object.keys(SHAPES)),
    );
  }
  const { citation } = condition;
  const uncited = typeof citation === 'string' && !Object.hasOwn(scope.document.citations, citation);
  const inner = { ...scope, cited: scope.cited || citation !== undefined };
  return [
    ...checkKeys(shaped, shape, scope),
    ...(uncited
      ? problem(
          at(scope, 'citation'),
          'UNKNOWN_CITATION',
          [`The citation ${citation} is not in this file`, `没有登记依据“${citation}”`],
          suggestion(citation, Object.keys(scope.document.citations)),
        )
      : []),
    ...checkReason(condition.otherwise, at(inner, 'otherwise')),
    ...checkParts(condition, inner),
    ...checkLeaf(condition, inner),
  ];
}

type Structured = Exclude<Condition, string>;

function checkParts(condition: Structured, scope: ConditionScope): ConditionProblem[] {
  const part = (inner: Condition, ...keys: (string | number)[]): ConditionProblem[] => checkCondition(inner, at(scope, ...keys));
  const person = { ...scope, person: true };
  const ofPerson = (inner: Condition, key: string): ConditionProblem[] => checkCondition(inner, at(person, key));
  if ('all' in condition) return condition.all.flatMap((inner, index) => part(inner, 'all', index));
  if ('any' in condition) return condition.any.flatMap((inner, index) => part(inner, 'any', index));
  if ('not' in condition) return part(condition.not, 'not');
  if ('once' in condition) return [...part(condition.once, 'once'), ...part(condition.require, 'require')];
  if ('person' in condition || 'each' in condition) return ofPerson(condition.is, 'is');
  if ('one' in condition) return [...ofPerson(condition.is, 'is'), ...ofPerson(condition.other, 'other')];
  return [];
}

function checkCircumstance(
  condition: { circumstance: CircumstanceKind | CircumstanceKind[]; where?: Condition },
  scope: ConditionScope,
): ConditionProblem[] {
  const kinds = [condition.circumstance].flat();
  const lost = scope.person
    ? []
    : problem(
        at(scope, 'circumstance'),
        'PERSON_MISSING',
        ['Nobody is named whose circumstance this is', '没有指明是谁的情形'],
        'Put it into a definition with of: PERSON',
      );
  const where = condition.where === undefined ? [] : checkCondition(condition.where, { ...at(scope, 'where'), kinds });
  return [...lost, ...checkKinds(kinds, at(scope, 'circumstance')), ...where];
}

function checkLeaf(condition: Structured, scope: ConditionScope): ConditionProblem[] {
  if ('circumstance' in condition) return checkCircumstance(condition, scope);
  if ('circumstanceOf' in condition) return checkDefinitionName(condition.circumstanceOf, at(scope, 'circumstanceOf'));
  if ('listed' in condition) {
    return [
      ...condition.listed.flatMap((name, index) => checkDefinitionName(name, at(scope, 'listed', index))),
      ...checkReason(condition.none, at(scope, 'none')),
      ...checkReason(condition.unlisted, at(scope, 'unlisted')),
      ...checkKinds(condition.beside ?? [], at(scope, 'beside')),
    ];
  }
  if ('eligibleFor' in condition) {
    const { decisions } = scope.vocabulary;
    return decisions.has(condition.eligibleFor)
      ? []
      : problem(
          at(scope, 'eligibleFor'),
          'UNKNOWN_CATEGORY',
          [`No level decides ${condition.eligibleFor}`, `没有类别“${condition.eligibleFor}”的认定条件`],
          suggestion(condition.eligibleFor, decisions),
        );
  }
  if ('evidence' in condition) return checkFactName(condition.evidence, at(scope, 'evidence'));
  if ('fact' in condition) return [...checkFactName(condition.fact, at(scope, 'fact')), ...checkFactTest(condition, scope)];
  return [];
}

const CIRCUMSTANCE_FACT_NAMES = [...new Set(Object.values(CIRCUMSTANCE_FACTS).flatMap((facts) => Object.keys(facts)))];

function checkFactName(fact: string, scope: ConditionScope): ConditionProblem[] {
  if (scope.kinds === undefined || fact.includes('.')) {
    const known = scope.person ? [...Object.keys(CASE_FACTS), ...CIRCUMSTANCE_FACT_NAMES] : Object.keys(CASE_FACTS);
    return known.includes(fact)
      ? []
      : problem(scope, 'UNKNOWN_FACT', [`The fact ${fact} does not exist`, `没有事实“${fact}”`], suggestion(fact, known));
  }
  const kinds = scope.kinds.filter((kind) => Object.hasOwn(CIRCUMSTANCE_FACTS, kind));
  return kinds
    .filter((kind) => !Object.hasOwn(CIRCUMSTANCE_FACTS[kind], fact))
    .flatMap((kind) =>
      problem(
        scope,
        'UNKNOWN_CIRCUMSTANCE_FACT',
        [`A circumstance ${kind} has no fact ${fact}`, `情形“${kind}”没有事实“${fact}”`],
        suggestion(fact, Object.keys(CIRCUMSTANCE_FACTS[kind])),
      ),
    );
}
