import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { EnrolmentRow } from '../../decision/decision.entity.ts';
import { ProtectionPlacementRow, ProtectionReportRow } from '../../protection/protection.entity.ts';
import { duePeriod, visitFrequency } from '../due-period.ts';
import { newDuty, periodColumns } from '../plan-duties.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';

type Child = Pick<Case, 'id' | 'countyCode' | 'townshipCode' | 'villageCode' | 'restricted'>;

/** The duty to visit a child who came home on a day, as often as the place has published; undefined where it has published nothing. */
export function returnDuty(kit: ChildrenKit, { id: caseId, ...child }: Child, returnedOn: string): VisitDutyRow | undefined {
  const policy = kit.policy.current();
  const today = kit.clock.today();
  const actor = 'RESCUE_AGENCY';
  const frequency = visitFrequency(policy, child.countyCode, actor, today);
  if (frequency === undefined) return undefined;
  const given = { countyCode: child.countyCode, actor, since: returnedOn, lastVisitOn: null, endedOn: null } as const;
  return newDuty(kit, { caseId, ...child }, { actor, frequency, since: returnedOn, ...periodColumns(duePeriod(policy, given, today)) });
}

/**
 * Return visits follow from temporary care that has ended: the enrolled child of the report came home on its last day (辽民发〔2019〕66号 三（四）). Planned
 * once for a child; where a correction moved the day before anybody visited, the duty begins with the right one. Nothing where no frequency is published.
 */
export async function followPlacement(
  kit: ChildrenKit,
  manager: EntityManager,
  report: Pick<ProtectionReportRow, 'id' | 'linkedCaseId'>,
): Promise<void> {
  if (report.linkedCaseId === null) return;
  const record = await manager.findOneBy(Case, { id: report.linkedCaseId });
  if (record?.status !== 'CONFIRMED' || !(await manager.existsBy(EnrolmentRow, { id: record.id }))) return;
  const where = { reportId: report.id, endedOn: Not(IsNull()) };
  const last = await manager.findOne(ProtectionPlacementRow, { where, order: { endedOn: 'DESC', id: 'DESC' } });
  const duty = last?.endedOn ? returnDuty(kit, record, last.endedOn) : undefined;
  if (!duty) return;
  const planned = await manager.findOneBy(VisitDutyRow, { caseId: record.id, actor: 'RESCUE_AGENCY' });
  if (!planned) {
    await manager.insert(VisitDutyRow, duty);
    return;
  }
  if (planned.lastVisitOn !== null || planned.since === duty.since) return;
  const { since, period, opensOn, dueOn, ended } = duty;
  await manager.update(VisitDutyRow, { id: planned.id }, { since, period, opensOn, dueOn, ended });
}
