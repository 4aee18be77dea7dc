import type { BenefitLine, Category, ChildBenefit, PolicyError } from '../types.ts';
import { categoryLabel } from '../labels.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { StandardAmount } from './standards.ts';
import { monthOf } from '../time/date-arithmetic.ts';
import { comesOfAgeOn, goesOnInSchool, lumpSumMonths, monthAfter } from './age-stop.ts';
import { type BenefitContext, type ChildFacts, rulesForMonth } from './benefit-facts.ts';
import { enrolmentsOf } from './choose-enrolment.ts';
import type { PlannedEnrolment } from './enrolment-stops.ts';
import type { Residence } from './residence.ts';

type LumpSum = { lumpSum: ChildBenefit['lumpSum']; lines: BenefitLine[]; category: Category | null; error?: PolicyError };

const NONE: LumpSum = { lumpSum: null, lines: [], category: null };

/** Nothing else had ended the enrolment before the birthday, and the child lives. */
const endedOnlyByAge = (plan: PlannedEnrolment, ofAgeOn: string, dueIn: string): boolean =>
  plan.stops.every(({ reason, on, month }) => reason === 'TURNED_18' || (on >= ofAgeOn && (reason !== 'CHILD_DIED' || month > dueIn)));

/**
 * Paid once at 18 where the rules say so: so many times the full standard of the month after the birthday, due in that month,
 * also for a child topped up before; not for one who goes on in school.
 */
export function lumpSumOf(facts: ChildFacts, plans: readonly PlannedEnrolment[], residence: Residence, context: BenefitContext): LumpSum {
  if (facts.bornOn === undefined || facts.study?.level === undefined || goesOnInSchool(facts)) return NONE;
  const ofAgeOn = comesOfAgeOn(facts.bornOn);
  const month = monthAfter(ofAgeOn);
  const payer = residence.payer(month);
  const rules = rulesForMonth(context, payer, month);
  const entitled = enrolmentsOf(plans, monthOf(ofAgeOn), residence)
    .filter((plan) => lumpSumMonths(rules, plan.enrolment.category) > 0)
    .filter((plan) => endedOnlyByAge(plan, ofAgeOn, month))
    .filter((plan) => !plan.stops.some(({ reason, month: from }) => reason === 'MOVED_TO_ANOTHER_PROVINCE' && from <= month));
  const category = entitled[0]?.enrolment.category;
  if (category === undefined) return NONE;
  const standard = context.standards(payer, category, month);
  if (!standard) return { ...NONE, error: { code: 'STANDARD_UNSET', jurisdiction: payer, category, month } };
  const months = lumpSumMonths(rules, category);
  return { lumpSum: { month, fen: standard.fen * months }, lines: linesOf(category, standard, months, rules), category };
}

/** One line for the sum under the clause that grants it, with the release that set the standard it multiplies. */
function linesOf(category: Category, standard: StandardAmount, months: number, rules: RuleSet): BenefitLine[] {
  const citation = rules.parameters.citation('lumpSumMonths');
  const { zh, en } = categoryLabel(category);
  const yuan = (standard.fen / 100).toFixed(2);
  const label = {
    zh: `年满18周岁一次性发放（${zh}标准 ${yuan} 元 × ${months} 个月）`,
    en: `Paid once on turning 18 (${en}: ${yuan} yuan × ${months} months)`,
  };
  const amountFen = standard.fen * months;
  const { layer, sample } = standard;
  return [{ kind: 'STANDARD', label, amountFen, ...(citation && { citation }), ...(layer && { layer }), ...(sample && { sample }) }];
}
