import type { AnswerBasis, ClassificationAnswer, HardshipClass, PolicyError, ReasonCode } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { judgeRule } from './judge-rule.ts';

export interface ClassificationGiven {
  applicant?: { unemploymentRegistered?: boolean };
  household?: { registration?: 'URBAN' | 'RURAL' };
  leaving?: HardshipClass;
}

/** One application is examined class by class; the first that fits wins. */
const ORDER: readonly HardshipClass[] = ['TEKUN', 'DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE'];

interface Examination {
  class: ClassificationAnswer['class'];
  tried: HardshipClass[];
  reasons: Record<string, ReasonCode[]>;
  stoppedAt: HardshipClass | null;
  missing: string[];
  errors: PolicyError[];
}

/** Goes on until a class fits, or until an unknown fact or an unset parameter stops it. */
function examine(rules: RuleSet, given: ClassificationGiven): Examination {
  const classes = ORDER.slice(given.leaving === undefined ? 0 : ORDER.indexOf(given.leaving) + 1);
  const tried: HardshipClass[] = [];
  const reasons: Record<string, ReasonCode[]> = {};
  const stopped = { stoppedAt: null, missing: [], errors: [] };
  for (const name of classes) {
    const judged = judgeRule(rules, name, given);
    if (!judged) continue;
    if (judged.decision === 'ELIGIBLE') return { class: name, tried, reasons, ...stopped };
    if (judged.decision === 'UNDETERMINED') {
      const { missing, errors } = judged;
      return { class: missing.length > 0 ? 'UNDETERMINED' : null, tried, reasons, stoppedAt: name, missing, errors };
    }
    tried.push(name);
    reasons[name] = judged.reasons;
  }
  return { class: 'NONE', tried, reasons, ...stopped };
}

const SHARED_SERVICES: readonly string[] = ['MEDICAL_AID', 'PENSION_INSURANCE_SUBSIDY'];
const ALL_LINKED: readonly string[] = [...SHARED_SERVICES, 'EMPLOYMENT_DIFFICULTY'];

/** What follows by data sharing, without another application. */
function linkedServices(hardshipClass: ClassificationAnswer['class'], given: ClassificationGiven): string[] {
  if (hardshipClass !== 'TEKUN' && hardshipClass !== 'DIBAO') return [];
  const unemployed = hardshipClass === 'DIBAO' && given.applicant?.unemploymentRegistered === true;
  return [...SHARED_SERVICES, ...(unemployed ? ['EMPLOYMENT_DIFFICULTY'] : [])];
}

function itemOf(hardshipClass: ClassificationAnswer['class'], registration: string | undefined): string | null {
  if (registration === undefined || (hardshipClass !== 'TEKUN' && hardshipClass !== 'DIBAO')) return null;
  return `${registration}_${hardshipClass}`;
}

/** The first hardship class that fits. Whoever leaves one goes on with the next, without a new application. */
export function classify(rules: RuleSet, given: ClassificationGiven, basis: AnswerBasis): ClassificationAnswer {
  const { errors, ...examination } = examine(rules, given);
  const linked = linkedServices(examination.class, given);
  return {
    ...basis,
    errors: [...basis.errors, ...errors],
    ...examination,
    item: itemOf(examination.class, given.household?.registration),
    newApplicationRequired: false,
    writtenNotice: examination.class === 'NONE',
    linked,
    notLinked: ALL_LINKED.filter((service) => !linked.includes(service)),
  };
}
