import type { Policy, VisitsAnswer } from '@onething/policy';
import { dayAfter } from '../queue/queue-flags.ts';
import type { VisitActor } from './visit-words.ts';

/** A period in which a visit is owed. */
export interface DuePeriod {
  /** `2026-04`, `2026-Q2`, `2026-H1`. */
  period: string;
  opensOn: string;
  dueOn: string;
}

/** What the next period follows from. Days `YYYY-MM-DD`. */
export interface DutyGiven {
  countyCode: string;
  actor: VisitActor;
  since: string;
  /** Latest visit that counts. */
  lastVisitOn: string | null;
  endedOn: string | null;
}

/** How often somebody owes visits on a day; undefined where the jurisdiction has published nothing: it is never guessed. */
export function visitFrequency(policy: Policy, countyCode: string, actor: VisitActor, on: string): string | undefined {
  const value = policy.parameter(countyCode, 'visitFrequency', on)?.value as Record<string, unknown> | undefined;
  const frequency = value?.[actor];
  return typeof frequency === 'string' ? frequency : undefined;
}

/** The period a day lies in, as the policy cuts them; null where no frequency is published or none is owed. */
export function periodOfVisit(policy: Policy, { countyCode, actor, endedOn }: DutyGiven, on: string, knownOn: string): DuePeriod | null {
  const answer = policy.ask('visits', {
    jurisdiction: countyCode,
    on,
    knownOn,
    given: { actor, since: on, visits: [], ...(endedOn ? { terminatedOn: endedOn } : {}) },
  }) as VisitsAnswer;
  if (answer.errors.length > 0 || answer.period === null || answer.dueBy === null) return null;
  return { period: answer.period, opensOn: on, dueOn: answer.dueBy };
}

/**
 * The first period without a visit since the last one: overdue once its last day has passed. A period that was missed before the last visit stays
 * missed and asks for nothing more, for nobody can visit in the past. Null: nothing is owed (辽民发〔2019〕66号 二（四）).
 */
export function duePeriod(policy: Policy, given: DutyGiven, today: string): DuePeriod | null {
  if (given.lastVisitOn === null) return periodOfVisit(policy, given, given.since, today);
  const visited = periodOfVisit(policy, { ...given, endedOn: null }, given.lastVisitOn, today);
  return visited && periodOfVisit(policy, given, dayAfter(visited.dueOn), today);
}

/** The same where the duty is new to whoever has it now: nothing that lies before `from` is held against them. */
export function duePeriodFrom(policy: Policy, given: DutyGiven, from: string): DuePeriod | null {
  const due = duePeriod(policy, given, from);
  return due && due.dueOn < from ? periodOfVisit(policy, given, from, from) : due;
}

/** Periods that have passed without a visit since the last one, oldest first. */
export function overduePeriods(policy: Policy, given: Omit<DutyGiven, 'lastVisitOn'>, from: string, today: string): string[] {
  const { countyCode, actor, endedOn } = given;
  if (from > today) return [];
  const answer = policy.ask('visits', {
    jurisdiction: countyCode,
    on: today,
    given: { actor, since: from, visits: [], ...(endedOn ? { terminatedOn: endedOn } : {}) },
  }) as VisitsAnswer;
  return answer.overdue;
}
