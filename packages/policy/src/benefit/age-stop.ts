import type { Category, JurisdictionCode } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { addMonths, birthday, monthOf } from '../time/date-arithmetic.ts';
import {
  type BenefitContext,
  type ChildFacts,
  listEntry,
  mapEntry,
  type OpenQuestion,
  rulesForMonth,
  type Study,
} from './benefit-facts.ts';
import { nextMonthStop, type Stop } from './stop.ts';

const FULL_AGE = 18;

/** The day a child comes of age. */
export const comesOfAgeOn = (bornOn: string): string => birthday(bornOn, FULL_AGE);

/** In school on the day: a level, not yet left and not yet graduated. */
function isStudyingOn(study: Study, date: string): boolean {
  if (study.level === undefined || study.level === 'NONE') return false;
  if (study.leftOn !== undefined && study.leftOn < date) return false;
  return study.graduatesOn === undefined || study.graduatesOn >= date;
}

/** Whether the child goes on in school at 18; then no lump sum is due. */
export const goesOnInSchool = ({ bornOn, study }: ChildFacts): boolean =>
  bornOn !== undefined && study !== undefined && isStudyingOn(study, comesOfAgeOn(bornOn));

/** Leaving early stops from the next month, graduation after its month. */
function endOfStudy(study: Study): Stop[] {
  const left = study.leftOn === undefined ? [] : [nextMonthStop(study.leftOn, 'LEFT_STUDY')];
  const graduated = study.graduatesOn === undefined ? [] : [nextMonthStop(study.graduatesOn, 'GRADUATED')];
  return [...left, ...graduated];
}

const levelCounts = (rules: RuleSet, category: string, level: string): boolean => {
  const levels = listEntry(rules, 'studyLevels', category);
  return levels.length === 0 || levels.includes(level);
};

/** The rule a place applies to a child in school at 18; some look it up under another category. */
function studyRule(rules: RuleSet, category: Category): { rule: unknown; under: Category } {
  const under = (mapEntry(rules, 'studyRuleCategory', category) as Category | undefined) ?? category;
  return { rule: mapEntry(rules, 'studyRule', under), under };
}

const openFrom = ({ month, on }: Stop, horizon: string, open: OpenQuestion): Stop[] => (month <= horizon ? [{ month, on, open }] : []);

interface AgeQuestion {
  facts: ChildFacts;
  category: Category;
  payer(month: string): JurisdictionCode;
  context: BenefitContext;
  /** Nothing is asked about school before it matters. */
  horizon: string;
}

/**
 * Of age, payment stops from the month after the birthday, unless school goes on and the rules continue it.
 * An unknown fact or a rule nobody wrote leaves the months after open: neither stopped nor continued by guess.
 */
export function ageStops({ facts, category, payer, context, horizon }: AgeQuestion): Stop[] {
  if (facts.bornOn === undefined) return [];
  const ofAgeOn = comesOfAgeOn(facts.bornOn);
  const stop = nextMonthStop(ofAgeOn, 'TURNED_18');
  const rules = rulesForMonth(context, payer(monthOf(ofAgeOn)), monthOf(ofAgeOn));
  const { rule, under } = studyRule(rules, category);
  if (facts.study?.level === undefined) {
    const matters = rule !== 'STOP' || lumpSumMonths(rules, category) > 0;
    if (!matters) return [stop];
    return openFrom(stop, horizon, { missing: [facts.study ? 'study.level' : 'study'] });
  }
  if (!isStudyingOn(facts.study, ofAgeOn)) return [stop];
  if (rule === undefined || rule === null) {
    const error = { code: 'PARAMETER_UNSET' as const, jurisdiction: context.jurisdiction, parameter: 'studyRule', category: under };
    return openFrom(stop, horizon, { error });
  }
  if (rule === 'STOP' || !levelCounts(rules, under, facts.study.level)) return [stop];
  return endOfStudy(facts.study);
}

/** How many months' worth is paid once at 18; 0 where nothing is. */
export function lumpSumMonths(rules: RuleSet, category: Category): number {
  const months = mapEntry(rules, 'lumpSumMonths', category);
  return typeof months === 'number' ? months : 0;
}

export const monthAfter = (date: string): string => addMonths(monthOf(date), 1);
