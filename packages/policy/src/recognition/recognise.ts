import type { AnswerBasis, Category, CategoryDecision, Decision, PolicyError, RecognitionAnswer, TraceNode } from '../types.ts';
import { categoryLabel, reasonLabel } from '../labels.ts';
import { type CompiledCondition, reasonsOf, splitMissing } from '../conditions/compiled-condition.ts';
import { situation } from '../conditions/situation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { CATEGORIES, difficultyClasses, offeredCategories } from './categories.ts';
import { compileCategories } from './compile-category.ts';

const decisionOf = ({ truth }: TraceNode): Decision => (truth === 'YES' ? 'ELIGIBLE' : truth === 'NO' ? 'INELIGIBLE' : 'UNDETERMINED');

type Outlook = NonNullable<CategoryDecision['outlook']>;

/** What would follow from each missing fact if it were proved, and if it were refuted. */
function outlookOf(condition: CompiledCondition, given: object, missing: readonly string[]): Outlook {
  const assuming = (path: string, holds: boolean): Decision => decisionOf(condition.explain(situation(given, new Map([[path, holds]]))));
  return missing.map((path) => ({ path, whenYes: assuming(path, true), whenNo: assuming(path, false) }));
}

function judge(condition: CompiledCondition, given: object): { decision: CategoryDecision; unset: string[] } {
  const trace = condition.explain(situation(given));
  const { facts, parameters } = splitMissing(trace.missing ?? []);
  const decision = decisionOf(trace);
  return {
    decision: {
      decision,
      reasons: reasonsOf(trace),
      missing: facts,
      trace,
      ...(facts.length > 0 && { outlook: outlookOf(condition, given, facts) }),
    },
    unset: parameters,
  };
}

function notOffered(category: Category): CategoryDecision {
  const reason = 'CATEGORY_NOT_OFFERED';
  const label = categoryLabel(category);
  const child: TraceNode = { id: `${category}.offered`, label: reasonLabel(reason), truth: 'NO', reason, children: [] };
  return { decision: 'INELIGIBLE', reasons: [reason], missing: [], trace: { id: category, label, truth: 'NO', children: [child] } };
}

/** Counted by class; open as long as an open class could still make the child one. */
function countsAsInDifficulty(classes: readonly string[], decisions: Record<string, CategoryDecision>): boolean | null {
  if (classes.length === 0) return null;
  const counted = classes.map((category) => decisions[category]?.decision);
  if (counted.includes('ELIGIBLE')) return true;
  return counted.includes('UNDETERMINED') ? null : false;
}

/**
 * Which categories a child belongs to, each with reasons, clauses and what is missing.
 * A refusal of everything owes a written notice; there is never a public one.
 */
export function recognise(rules: RuleSet, given: object, basis: AnswerBasis): RecognitionAnswer {
  const compile = compileCategories(rules);
  const offered = offeredCategories(rules);
  const decisions: Record<string, CategoryDecision> = {};
  const errors: PolicyError[] = [...basis.errors];
  for (const category of CATEGORIES) {
    const condition = offered.includes(category) ? compile(category) : undefined;
    if (!condition) {
      decisions[category] = notOffered(category);
      continue;
    }
    const { decision, unset } = judge(condition, given);
    decisions[category] = decision;
    for (const parameter of unset) {
      if (!errors.some((error) => error.code === 'PARAMETER_UNSET' && error.parameter === parameter)) {
        errors.push({ code: 'PARAMETER_UNSET', jurisdiction: rules.jurisdiction, parameter });
      }
    }
  }
  const judged = offered.map((category) => decisions[category]?.decision);
  return {
    ...basis,
    errors,
    categories: offered.filter((category) => decisions[category]?.decision === 'ELIGIBLE'),
    decisions,
    offered,
    inDifficulty: countsAsInDifficulty(difficultyClasses(rules), decisions),
    writtenNotice: judged.length > 0 && judged.every((decision) => decision === 'INELIGIBLE'),
    publicNotice: false,
  };
}

/** The answer where no policy is in force. */
export const unanswered = (basis: AnswerBasis): RecognitionAnswer => ({
  ...basis,
  categories: [],
  decisions: {},
  offered: [],
  inDifficulty: null,
  writtenNotice: false,
  publicNotice: false,
});
