import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { DuePeriod } from './due-period.ts';
import { duePeriod, visitFrequency } from './due-period.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';
import type { VisitActor } from './visit-words.ts';
import { usualActors } from './visit-words.ts';

/** An enrolled child, as duties are planned from it. */
export interface EnrolledChild {
  caseId: string;
  countyCode: string;
  townshipCode: string | null;
  villageCode: string | null;
  restricted: boolean;
  confirmedOn: string;
  /** `YYYY-MM`. */
  firstMonth: string;
}

/** Last day of what is never due. */
export const neverDue = '9999-12-31';

/** Nobody owes visits before the child is enrolled, however early the first month is. */
function dutySince({ confirmedOn, firstMonth }: EnrolledChild): string {
  const first = `${firstMonth}-01`;
  return first > confirmedOn ? first : confirmedOn;
}

/** The columns that say which period is next; a duty with nothing left to visit has ended. */
export function periodColumns(due: DuePeriod | null): Pick<VisitDutyRow, 'period' | 'opensOn' | 'dueOn' | 'ended'> {
  return due ? { ...due, ended: false } : { period: '', opensOn: neverDue, dueOn: neverDue, ended: true };
}

/** What is stored instead of a frequency that nobody has published. */
export const unsetFrequency = 'UNSET';
/** Last day of what has none: behind everything that has one. */
const undated = '9998-12-31';

/**
 * The duty of one actor towards an enrolled child. Where its county has published no frequency the child stands in the lists without a due date;
 * data that nobody is told to verify again is nobody's duty: undefined.
 */
export function dutyRow(kit: ChildrenKit, child: EnrolledChild, actor: VisitActor): VisitDutyRow | undefined {
  const policy = kit.policy.current();
  const today = kit.clock.today();
  const given = { countyCode: child.countyCode, actor, lastVisitOn: null, endedOn: null };
  const frequency = visitFrequency(policy, child.countyCode, actor, today);
  if (frequency === undefined) {
    if (actor === 'COUNTY_DATA') return undefined;
    const open = { period: '', opensOn: child.confirmedOn, dueOn: undated, ended: false };
    return newDuty(kit, child, { actor, frequency: unsetFrequency, since: child.confirmedOn, ...open });
  }
  const enrolled = dutySince(child);
  // A frequency published later binds from the day it is known, not backwards.
  const since = duePeriod(policy, { ...given, since: enrolled }, today) ? enrolled : today;
  return newDuty(kit, child, { actor, frequency, since, ...periodColumns(duePeriod(policy, { ...given, since }, today)) });
}

/** A duty without a visit so far. */
export function newDuty(
  kit: Pick<ChildrenKit, 'ids'>,
  { caseId, countyCode, townshipCode, villageCode, restricted }: Omit<EnrolledChild, 'confirmedOn' | 'firstMonth'>,
  more: Partial<VisitDutyRow>,
): VisitDutyRow {
  const place = { caseId, countyCode, townshipCode, villageCode, restricted };
  return Object.assign(new VisitDutyRow(), {
    id: kit.ids.next(),
    ...place,
    lastVisitOn: null,
    endedOn: null,
    escalatedPeriod: '',
    ...more,
  });
}

/** Plans every duty towards a child that has just been enrolled, in the unit of work of the decision. */
export async function planDuties(kit: ChildrenKit, manager: EntityManager, child: EnrolledChild): Promise<void> {
  const rows = usualActors.flatMap((actor) => dutyRow(kit, child, actor) ?? []);
  if (rows.length > 0) await manager.insert(VisitDutyRow, rows);
}
