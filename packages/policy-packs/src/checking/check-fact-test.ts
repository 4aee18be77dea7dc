import { CASE_FACTS, CIRCUMSTANCE_FACTS, type FactDescription } from '@onething/policy';
import type { ConditionProblem, ConditionScope } from './condition-scope.ts';
import { suggestion } from './nearest.ts';

const OPERATORS: Readonly<Record<FactDescription['type'], readonly string[]>> = {
  DATE: ['ageBelow', 'ageAtLeast', 'monthsAgoAtLeast'],
  BOOLEAN: ['is'],
  NUMBER: ['is', 'atLeast', 'atMost', 'below', 'oneOf'],
  CODE: ['is', 'oneOf', 'withinJurisdiction'],
  CODES: ['includesAny'],
};
const ALL = [...new Set(Object.values(OPERATORS).flat())];

function descriptionOf(fact: string, { kinds }: ConditionScope): FactDescription | undefined {
  const [kind] = kinds ?? [];
  return kind === undefined || fact.includes('.') ? CASE_FACTS[fact] : CIRCUMSTANCE_FACTS[kind]?.[fact];
}

function checkOperand(operand: unknown, operator: string, fact: FactDescription | undefined, scope: ConditionScope): ConditionProblem[] {
  const path = [...scope.path, operator];
  if (typeof operand === 'object' && operand !== null && 'parameter' in operand) {
    const name = String(operand.parameter);
    const { parameters } = scope.vocabulary;
    return parameters.has(name)
      ? []
      : [
          {
            path,
            code: 'UNKNOWN_PARAMETER',
            message: `The parameter ${name} is declared nowhere`,
            zh: `没有参数“${name}”`,
            fix: suggestion(name, parameters),
          },
        ];
  }
  const values = fact?.values;
  if (!values) return [];
  return [operand]
    .flat()
    .filter((value) => !values.includes(String(value)))
    .map((value) => ({
      path,
      code: 'UNKNOWN_VALUE',
      message: `${String(value)} is no value of the fact`,
      zh: `该事实没有“${String(value)}”这个取值`,
      fix: suggestion(String(value), values),
    }));
}

/** Exactly one operator, one that fits the fact, with an operand that exists. */
export function checkFactTest(condition: { fact: string }, scope: ConditionScope): ConditionProblem[] {
  const operators = Object.keys(condition).filter((key) => ALL.includes(key));
  const [operator] = operators;
  if (operator === undefined || operators.length > 1) {
    return [
      {
        path: scope.path,
        code: 'UNKNOWN_OPERATOR',
        message: `The fact ${condition.fact} needs exactly one test`,
        zh: `事实“${condition.fact}”需要且只能有一种比较`,
        fix: `One of ${ALL.join(', ')}`,
      },
    ];
  }
  const fact = descriptionOf(condition.fact, scope);
  const fitting = fact ? OPERATORS[fact.type] : ALL;
  if (!fitting.includes(operator)) {
    const message = `${operator} does not fit the fact ${condition.fact}`;
    const zh = `事实“${condition.fact}”不能用“${operator}”比较`;
    return [{ path: [...scope.path, operator], code: 'UNKNOWN_OPERATOR', message, zh, fix: `Use one of ${fitting.join(', ')}` }];
  }
  return checkOperand((condition as Record<string, unknown>)[operator], operator, fact, scope);
}
