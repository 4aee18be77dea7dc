import type { Category, JurisdictionCode, OtherBenefitKind, PolicyError, PolicyRequest } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { lastDayOf } from '../time/date-arithmetic.ts';
import type { StandardLookup } from './standards.ts';

/** A confirmed recognition. `firstMonth`: stated in the confirmation; `county`: who confirmed, by default where registered. */
export interface Enrolment {
  category: Category;
  confirmedOn: string;
  firstMonth?: string;
  county?: JurisdictionCode;
  /** This one alone ended for another cause than those the rules name. */
  endedOn?: string;
}

export interface Move {
  on: string;
  from: JurisdictionCode;
  to: JurisdictionCode;
}

export interface Study {
  level?: string;
  graduatesOn?: string;
  leftOn?: string;
}

/** Monthly; of a household the share per head counts. */
export interface OtherBenefit {
  kind: OtherBenefitKind;
  fen?: number;
  householdFen?: number;
  members?: number;
  from?: string;
  until?: string;
}

/** The facts of one child. */
export interface ChildFacts {
  enrolments?: Enrolment[];
  bornOn?: string;
  diedOn?: string;
  /** Ended for another cause than those the rules name, with its reason in the case. */
  endedOn?: string;
  registeredAt?: JurisdictionCode;
  study?: Study;
  moves?: Move[];
  father?: { circumstances?: { kind: string }[] };
  mother?: { circumstances?: { kind: string }[] };
  parentEvents?: { parent: 'father' | 'mother'; ended: string; on: string }[];
  childEvents?: { began: string; on: string }[];
  otherBenefits?: OtherBenefit[];
  paid?: Record<string, number>;
}

/** What a calculation may ask for besides the facts. */
export interface BenefitContext {
  jurisdiction: JurisdictionCode;
  on: string;
  knownOn: string;
  /** Rules of a county on a day, as known on the day asked. */
  rulesOf(request: Omit<PolicyRequest, 'given'>): RuleSet;
  parameters: object | undefined;
  /** The earliest day from which a county's rules have not changed until the day given: one set of rules serves many months. */
  sameRulesSince(jurisdiction: JurisdictionCode, on: string): string;
  standards: StandardLookup;
}

/** Rules of a county on the day asked. */
export const rulesAt = (context: BenefitContext, jurisdiction: JurisdictionCode, on: string = context.on): RuleSet =>
  context.rulesOf({
    jurisdiction,
    on,
    knownOn: context.knownOn,
    ...(context.parameters && { parameters: context.parameters }),
  });

/** Rules of a county for a month: those in force on its last day, as its standard is. */
export const rulesForMonth = (context: BenefitContext, jurisdiction: JurisdictionCode, month: string): RuleSet =>
  rulesAt(context, jurisdiction, context.parameters ? lastDayOf(month) : context.sameRulesSince(jurisdiction, lastDayOf(month)));

/** The entry of a parameter that is a map by category or kind. */
export function mapEntry(rules: RuleSet, parameter: string, key: string): unknown {
  const map = rules.parameters.value(parameter);
  return typeof map === 'object' && map !== null ? (map as Record<string, unknown>)[key] : undefined;
}

export function listEntry(rules: RuleSet, parameter: string, key: string): readonly string[] {
  const list = mapEntry(rules, parameter, key);
  return Array.isArray(list) ? (list as string[]) : [];
}

/** Where an answer ends for want of a fact or a parameter. */
export interface OpenQuestion {
  missing?: string[];
  error?: PolicyError;
}
