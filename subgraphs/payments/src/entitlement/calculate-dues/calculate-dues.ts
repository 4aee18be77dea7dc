import { createHash } from 'node:crypto';
import type { OtherBenefitFact } from '@onething/events';
import { endedSince, type KnownFacts } from '../life-event/facts-known.ts';
import {
  type BenefitAnswer,
  canonicalJson,
  type Category,
  type LayerReference,
  payerByMoves,
  type Policy,
  type PolicyRequest,
} from '@onething/policy';
import type { DueProblem, Dues, OtherEnrolment } from './due.ts';
import { duesOf } from './dues-of.ts';

/** What is calculated: an enrolment, as confirmed or as it would be. */
export interface EnrolmentToCalculate {
  /** The county that confirmed, six digits. */
  county: string;
  confirmedOn: string;
  /** Stated by the confirmation; without it the policy gives the month. */
  firstMonth?: string | undefined;
  facts: Omit<KnownFacts, 'ownerSubject' | 'townshipCode'>;
  /** The child's enrolments by other cases: benefits that exclude each other are never paid beside each other. */
  others?: OtherEnrolment[];
}

/** All that is needed to make the same calculation again and to see that it gives the same bytes. */
export interface CalculationRecord {
  request: PolicyRequest;
  problem: DueProblem | null;
  /** Months nobody can calculate, each with the county that has to pay it; absent in records made before they were kept. */
  undecided?: { month: string; payerCode: string }[];
  /** SHA-256 of the canonical JSON of the kernel's answer. */
  answerDigest: string;
}

/** A calculation, not yet recorded. */
export interface Calculation extends Dues {
  layers: LayerReference[];
  kernelVersion: string;
  record: CalculationRecord;
}

/**
 * Asks the policy what a child is owed in the first twelve months and until a year from now: standard of each month, top-up against other benefits, stop rules
 * (辽民发〔2019〕66号 三（一）, 二（四）). `on` is the day of the question: only what was published by then counts.
 */
export function calculateDues(policy: Policy, enrolment: EnrolmentToCalculate, on: string): Calculation {
  const { request, answer, dues } = answered(policy, enrolment, on);
  return {
    ...dues,
    layers: answer.layers,
    kernelVersion: answer.kernelVersion,
    record: { request, problem: dues.problem, undecided: undecidedOf(dues, answer, enrolment), answerDigest: digestOf(answer) },
  };
}

/** An undecided month belongs to the county that would pay it; where the answer names none, to the one of registration by then. */
function undecidedOf(
  { undecidedMonths }: Dues,
  { payer }: BenefitAnswer,
  { county, facts: { moves = [] } }: EnrolmentToCalculate,
): { month: string; payerCode: string }[] {
  return undecidedMonths.map((month) => ({ month, payerCode: payer[month] ?? payerByMoves(county, moves, month) }));
}

/** The same dues without the record that would replay them: for what nobody is paid by. */
export function duesUnder(policy: Policy, enrolment: EnrolmentToCalculate, on: string): Dues {
  return answered(policy, enrolment, on).dues;
}

function answered(
  policy: Policy,
  enrolment: EnrolmentToCalculate,
  on: string,
): { request: PolicyRequest; answer: BenefitAnswer; dues: Dues } {
  const request = requestFor(enrolment, on);
  const answer = policy.benefit(request);
  const wanted = {
    county: enrolment.county,
    category: enrolment.facts.category as Category,
    statedFirstMonth: enrolment.firstMonth,
    confirmedOn: enrolment.confirmedOn,
    others: enrolment.others ?? [],
    presentMonth: on.slice(0, 7),
  };
  const dues = careOnly(policy, wanted, on) ?? (registeredElsewhere(enrolment) ? unclearPayer(wanted) : duesOf(answer, wanted));
  return { request, answer, dues };
}

/** Whether the recorded question still gets the recorded answer under this policy, byte for byte. */
export function replays(policy: Policy, record: CalculationRecord): boolean {
  return digestOf(policy.benefit(record.request)) === record.answerDigest;
}

function requestFor({ county, confirmedOn, firstMonth, facts, others = [] }: EnrolmentToCalculate, on: string): PolicyRequest {
  const { category, bornOn, registeredAt, study, otherBenefits, father, mother, diedOn, moves, parentEvents, childEvents } = facts;
  const endedOn = endedSince(facts, confirmedOn);
  const own = { category, confirmedOn, county, ...(firstMonth ? { firstMonth } : {}), ...(endedOn ? { endedOn } : {}) };
  const enrolments = [own, ...others];
  const happened = { diedOn, moves, parentEvents, childEvents };
  const given = { enrolments, bornOn, registeredAt, study, otherBenefits: otherBenefits?.map(inMonths), father, mother, ...happened };
  return { jurisdiction: county, on, given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

/** A category that a place looks after without paying for it is owed no month, which is not the same as an amount nobody published. */
function careOnly(policy: Policy, { county, category }: { county: string; category: Category }, on: string): Dues | undefined {
  const categories = policy.parameter(county, 'careOnlyCategories', on)?.value;
  if (!Array.isArray(categories) || !categories.includes(category)) return undefined;
  const problem: DueProblem = { code: 'CARE_ONLY', jurisdictionCode: county, category, month: null, missing: [] };
  return { state: 'CARE_ONLY', firstMonth: null, ...nothingLookedAt, over: true, problem };
}

/** The county of registration pays. One that confirmed a child registered elsewhere does not thereby become the payer, nor does the other. */
function registeredElsewhere({ county, facts }: EnrolmentToCalculate): boolean {
  return facts.registeredAt !== undefined && facts.registeredAt.slice(0, county.length) !== county;
}

function unclearPayer({
  county,
  category,
  statedFirstMonth = null,
}: {
  county: string;
  category: Category;
  statedFirstMonth?: string | null | undefined;
}): Dues {
  const problem: DueProblem = {
    code: 'FACTS_MISSING',
    jurisdictionCode: county,
    category,
    month: statedFirstMonth,
    missing: ['child.registeredAt'],
  };
  return { state: 'FACTS_MISSING', firstMonth: statedFirstMonth, ...nothingLookedAt, over: false, problem };
}

const nothingLookedAt = { dues: [], undecidedMonths: [], ended: [], throughMonth: null } satisfies Partial<Dues>;

/** Registers tell the day a benefit began or ended; the policy counts whole months. */
function inMonths(benefit: OtherBenefitFact): OtherBenefitFact {
  const { from, until } = benefit;
  return { ...benefit, ...(from ? { from: from.slice(0, 7) } : {}), ...(until ? { until: until.slice(0, 7) } : {}) };
}

function digestOf(answer: object): string {
  return createHash('sha256').update(canonicalJson(answer)).digest('hex');
}
