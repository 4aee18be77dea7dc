import type { BenefitLine, Category, ChildBenefit, JurisdictionCode, PolicyError, StopReason } from '../types.ts';
import { addMonths, monthOf } from '../time/date-arithmetic.ts';
import { arrearsOf } from './arrears.ts';
import { type BenefitContext, type ChildFacts, rulesForMonth } from './benefit-facts.ts';
import { enrolmentsOf } from './choose-enrolment.ts';
import { type PlannedEnrolment, planEnrolment } from './enrolment-stops.ts';
import { lumpSumOf } from './lump-sum.ts';
import { type MonthAmount, monthAmount } from './month-amount.ts';
import { type Residence, residenceOf, transferOf } from './residence.ts';
import { earliestMonth, earliestStops, type Stop, stopOf } from './stop.ts';

/** How far beyond everything that is known months are laid out. */
const MONTHS_AHEAD = 24;

/** The latest month any fact speaks of, and some more. */
function horizonOf(facts: ChildFacts, on: string): string {
  const { study, moves = [], parentEvents = [], childEvents = [], enrolments = [], otherBenefits = [], paid = {} } = facts;
  const dates = [
    on,
    facts.diedOn,
    facts.endedOn,
    study?.graduatesOn,
    study?.leftOn,
    ...[...moves, ...parentEvents, ...childEvents].map((event) => event.on),
    ...enrolments.flatMap(({ confirmedOn, firstMonth, endedOn }) => [confirmedOn, firstMonth, endedOn]),
    ...otherBenefits.flatMap(({ from, until }) => [from, until]),
    ...Object.keys(paid),
  ];
  const latest =
    dates
      .filter((date) => date !== undefined)
      .map(monthOf)
      .toSorted()
      .at(-1) ?? monthOf(on);
  return addMonths(latest, MONTHS_AHEAD);
}

/** What has been gathered month by month. */
class Ledger {
  readonly months: Record<string, number> = {};
  readonly basis: ChildBenefit['basis'] = {};
  readonly category: Record<string, Category | null> = {};
  readonly payer: Record<string, JurisdictionCode | null> = {};
  readonly explanation: Record<string, BenefitLine[]> = {};
  readonly amounts = new Map<string, MonthAmount>();
  readonly entitled: string[] = [];
  readonly missing = new Set<string>();
  readonly errors: PolicyError[] = [];

  enter(month: string, payer: JurisdictionCode, amount: MonthAmount): void {
    this.amounts.set(month, amount);
    this.months[month] = amount.fen;
    this.basis[month] = amount.basis;
    this.category[month] = amount.category;
    this.payer[month] = payer;
    this.explanation[month] = amount.lines;
  }

  /** One error for each payer and category says from which month on. */
  fail(error: PolicyError): void {
    const known = this.errors.some(
      (other) =>
        error.code === other.code &&
        (error.code !== 'STANDARD_UNSET' ||
          other.code !== 'STANDARD_UNSET' ||
          (error.jurisdiction === other.jurisdiction && error.category === other.category)),
    );
    if (!known) this.errors.push(error);
  }
}

function layOut(
  facts: ChildFacts,
  plans: readonly PlannedEnrolment[],
  residence: Residence,
  horizon: string,
  context: BenefitContext,
): Ledger {
  const ledger = new Ledger();
  const first = plans.map(({ firstMonth }) => firstMonth).toSorted()[0];
  for (let month = first ?? addMonths(horizon, 1); month <= horizon; month = addMonths(month, 1)) {
    const categories = enrolmentsOf(plans, month, residence).map(({ enrolment }) => enrolment.category);
    if (categories.length === 0) continue;
    const payer = residence.payer(month);
    ledger.entitled.push(month);
    const amount = monthAmount(facts, categories, payer, month, context);
    if ('fen' in amount) ledger.enter(month, payer, amount);
    else {
      ledger.payer[month] = payer;
      for (const path of amount.missing ?? []) ledger.missing.add(path);
      if (amount.error) ledger.fail(amount.error);
    }
  }
  return ledger;
}

interface Ending {
  /** null: none, or no end known. */
  lastMonth: string | null;
  stopReasons: StopReason[];
  /** What ended it, with the days. */
  stops: Stop[];
  /** From this month on nobody can say. */
  openFrom?: string;
}

const NEVER = '9999-12';

/** Enrolments in force in the month before their own end, when that end is open. */
function openEnds(plans: readonly PlannedEnrolment[], residence: Residence): Stop[] {
  return plans.flatMap((plan) => {
    const open = earliestStops(plan.stops).filter((stop) => stop.open !== undefined);
    return open.filter(({ month }) => enrolmentsOf(plans, addMonths(month, -1), residence).includes(plan));
  });
}

/** How it all ends. Nothing is said about an end that is open for want of a fact or a rule. */
function endingOf(plans: readonly PlannedEnrolment[], residence: Residence, ledger: Ledger): Ending {
  if (enrolmentsOf(plans, NEVER, residence).length > 0) return { lastMonth: null, stopReasons: [], stops: [] };
  const open = openEnds(plans, residence);
  for (const { open: question } of open) {
    for (const path of question?.missing ?? []) ledger.missing.add(path);
    if (question?.error) ledger.fail(question.error);
  }
  const openFrom = open.map(({ month }) => month).toSorted()[0];
  if (openFrom !== undefined) return { lastMonth: null, stopReasons: [], stops: [], openFrom };
  const lastMonth = lastPayable(plans, residence);
  const ended = lastMonth === null ? plans.slice(-1) : enrolmentsOf(plans, lastMonth, residence);
  const stops = ended.flatMap((plan) => earliestStops(plan.stops));
  const reasons = stops.flatMap(({ reason }) => (reason ? [reason] : []));
  return { lastMonth, stopReasons: [...new Set(reasons)], stops };
}

/** The latest month before a stop in which an enrolment is in force, also beyond what is laid out. */
function lastPayable(plans: readonly PlannedEnrolment[], residence: Residence): string | null {
  const ends = plans.flatMap(({ stops }) => earliestMonth(stops) ?? []).map((month) => addMonths(month, -1));
  return ends.toSorted().findLast((month) => enrolmentsOf(plans, month, residence).length > 0) ?? null;
}

/** The benefit of one child, month by month. */
export function childBenefit(facts: ChildFacts, context: BenefitContext): ChildBenefit & { errors: PolicyError[] } {
  const residence = residenceOf(facts, context.jurisdiction);
  const horizon = horizonOf(facts, context.on);
  const plans = (facts.enrolments ?? []).map((enrolment) => planEnrolment(enrolment, { facts, residence, context, horizon }));
  const ledger = layOut(facts, plans, residence, horizon, context);
  const { lastMonth, stopReasons, stops, openFrom } = endingOf(plans, residence, ledger);
  const lump = lumpSumOf(facts, plans, residence, context);
  if (lump.error) ledger.fail(lump.error);
  // The sum at 18 falls into the month after the last one: its payer is said too.
  if (lump.lumpSum) ledger.payer[lump.lumpSum.month] ??= residence.payer(lump.lumpSum.month);
  const firstMonth = ledger.entitled[0] ?? null;
  const asked = firstMonth !== null && firstMonth > monthOf(context.on) ? firstMonth : monthOf(context.on);
  const isOpen = (month: string): boolean =>
    (openFrom !== undefined && month >= openFrom) || (ledger.entitled.includes(month) && !ledger.amounts.has(month));
  return {
    months: ledger.months,
    basis: ledger.basis,
    category: ledger.category,
    payer: ledger.payer,
    firstMonth,
    lastMonth,
    lumpSum: lump.lumpSum,
    lumpSumCategory: lump.category,
    lumpSumLines: lump.lines,
    stopReasons,
    stop: stopOf(stops, (month) => rulesForMonth(context, residence.payer(month), month)),
    ...arrearsOf(ledger.months, facts.paid ?? {}, firstMonth, isOpen),
    excludes: ledger.amounts.get(asked)?.excludes ?? [],
    compatible: ledger.amounts.get(asked)?.compatible ?? [],
    transfer: transferOf(residence),
    missing: [...ledger.missing],
    explanation: ledger.explanation,
    errors: ledger.errors,
  };
}
