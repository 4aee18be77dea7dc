import type { AnswerBasis, BenefitAnswer, ChildBenefit, PolicyError, PolicyRequest } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { LayerIndex } from '../tree/layer-index.ts';
import { ruleChanges } from '../rules/rule-changes.ts';
import type { BenefitContext, ChildFacts } from './benefit-facts.ts';
import { childBenefit } from './child-benefit.ts';
import { standardLookup } from './standards.ts';

export interface BenefitQuestion {
  request: PolicyRequest;
  basis: AnswerBasis;
  rulesOf(request: Omit<PolicyRequest, 'given'>): RuleSet;
  layers: LayerIndex;
}

type BenefitGiven = ChildFacts & { children?: Record<string, ChildFacts> };

const NOTHING: ChildBenefit = {
  months: {},
  basis: {},
  category: {},
  payer: {},
  firstMonth: null,
  lastMonth: null,
  lumpSum: null,
  lumpSumCategory: null,
  lumpSumLines: [],
  stop: null,
  stopReasons: [],
  arrears: {},
  arrearsTotalFen: 0,
  excludes: [],
  compatible: [],
  transfer: null,
  missing: [],
  explanation: {},
};

/** Every place whose rules or amounts may count: where it is asked, confirmed, moved from and to. */
export function benefitCounties({ jurisdiction, given }: PolicyRequest): string[] {
  const { children = {}, ...single } = given as BenefitGiven;
  const places = [single, ...Object.values(children)].flatMap(({ registeredAt, moves = [], enrolments = [] }) => [
    registeredAt,
    ...moves.flatMap(({ from, to }) => [from, to]),
    ...enrolments.map(({ county }) => county),
  ]);
  return [...new Set([jurisdiction, ...places.filter((place) => place !== undefined)])];
}

function contextOf({ request, rulesOf, layers }: BenefitQuestion): BenefitContext {
  const { jurisdiction, on, knownOn = on, parameters } = request;
  const overlay = (parameters as { standards?: unknown } | undefined)?.standards;
  const changes = ruleChanges(layers, knownOn);
  const sameRulesSince = (code: string, day: string): string => changes(code).findLast((date) => date <= day) ?? day;
  return {
    jurisdiction,
    on,
    knownOn,
    rulesOf,
    parameters,
    sameRulesSince,
    standards: standardLookup(layers, jurisdiction, knownOn, overlay),
  };
}

function sumOfMonths(children: readonly ChildBenefit[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { months } of children) {
    for (const [month, fen] of Object.entries(months)) sum[month] = (sum[month] ?? 0) + fen;
  }
  return sum;
}

/** What a child, or each child of a household, is due month by month, and why. Amounts nobody published are refused. */
export function answerBenefit(question: BenefitQuestion): BenefitAnswer {
  const { basis, request } = question;
  if (basis.errors.length > 0) return { ...basis, ...NOTHING };
  const given = request.given as BenefitGiven;
  const context = contextOf(question);
  if (!given.children) {
    const { errors, ...benefit } = childBenefit(given, context);
    return { ...basis, ...benefit, errors };
  }
  const children = Object.fromEntries(Object.entries(given.children).map(([name, facts]) => [name, childBenefit(facts, context)] as const));
  const all = Object.values(children);
  const errors: PolicyError[] = all.flatMap((child) => child.errors);
  const missing = [...new Set(all.flatMap((child) => child.missing))];
  return { ...basis, ...NOTHING, errors, missing, children, householdMonths: sumOfMonths(all) };
}
