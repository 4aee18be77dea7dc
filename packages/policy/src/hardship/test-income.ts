import type { AnswerBasis, IncomeTestAnswer, PolicyError } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { roundedHalfUp } from './rounding.ts';

interface Income {
  kind: string;
  fen?: number;
  category?: string;
}

export interface IncomeTestGiven {
  members?: number;
  incomes?: Income[];
}

const STANDARD = 'dibaoStandardFen';

/** Child benefits a place leaves out of the income of the family. */
function isDisregarded(rules: RuleSet, { kind, category }: Income): boolean {
  if (kind !== 'CHILD_BENEFIT' || category === undefined) return false;
  const disregarded = rules.parameters.value('disregardedAsIncome') as Record<string, unknown> | undefined;
  return disregarded?.[category] === true;
}

function missingFacts({ members, incomes }: IncomeTestGiven, counted: readonly Income[]): string[] {
  const uncategorised = counted.filter(({ kind, category }) => kind === 'CHILD_BENEFIT' && category === undefined);
  return [
    ...(members === undefined ? ['members'] : []),
    ...(incomes === undefined ? ['incomes'] : []),
    ...uncategorised.map(({ kind }) => `incomes.${kind}.category`),
    ...counted.filter(({ fen }) => fen === undefined).map(({ kind }) => `incomes.${kind}.fen`),
  ];
}

/** Whether the income per head, disregarded benefits left out, lies below the standard; the exact quotient decides. */
export function testIncome(rules: RuleSet, given: IncomeTestGiven, basis: AnswerBasis): IncomeTestAnswer {
  const counted = (given.incomes ?? []).filter((income) => !isDisregarded(rules, income));
  const missing = [...new Set(missingFacts(given, counted))];
  const standard = rules.parameters.value(STANDARD);
  const errors: PolicyError[] = [...basis.errors];
  if (typeof standard !== 'number') errors.push({ code: 'PARAMETER_UNSET', jurisdiction: rules.jurisdiction, parameter: STANDARD });
  const { members } = given;
  if (missing.length > 0 || members === undefined) return { ...basis, errors, countedFen: null, perHeadFen: null, passed: null, missing };
  const countedFen = counted.reduce((sum, { fen = 0 }) => sum + fen, 0);
  return {
    ...basis,
    errors,
    countedFen,
    perHeadFen: roundedHalfUp(countedFen / members),
    passed: typeof standard === 'number' ? countedFen < standard * members : null,
    missing,
  };
}
