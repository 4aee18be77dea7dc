import type { Job } from '@onething/subgraph-kit';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { EnrolmentRow } from '../../decision/decision.entity.ts';
import { duePeriod, duePeriodFrom, visitFrequency } from '../due-period.ts';
import type { EnrolledChild } from '../plan-duties.ts';
import { dutyRow, periodColumns, unsetFrequency } from '../plan-duties.ts';
import { ProtectionReportRow } from '../../protection/protection.entity.ts';
import { followPlacement } from '../plan-return-visits/return-duty.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';
import type { VisitActor } from '../visit-words.ts';
import { visitActors } from '../visit-words.ts';

const tenMinutesMs = 600_000;
/** Rows of one statement. */
const batch = 500;

/**
 * Keeps the duties to visit as the policy has them: for every enrolled child and whoever owes visits there, set by set; anew where a county changed
 * its frequency; and closed where the protection has ended. It may be cut short anywhere and finds its work again.
 */
export const keepVisitDuties: Job<ChildrenServices> = {
  name: 'keep-visit-duties',
  everyMs: tenMinutesMs,
  run: async (kit) => {
    for (const countyCode of await countiesWithEnrolments(kit)) {
      for (const actor of visitActors) {
        const frequency = visitFrequency(kit.policy.current(), countyCode, actor, kit.clock.today());
        if (actor !== 'RESCUE_AGENCY') await planMissing(kit, countyCode, actor);
        else if (frequency !== undefined) await planReturns(kit, countyCode);
        if (frequency !== undefined) await followFrequency(kit, countyCode, actor, frequency);
      }
    }
    await closeEnded(kit);
  },
};

async function countiesWithEnrolments(kit: ChildrenKit): Promise<string[]> {
  const rows = await kit.database.read.manager
    .createQueryBuilder(EnrolmentRow, 'enrolment')
    .select('enrolment.countyCode', 'countyCode')
    .distinct(true)
    .getRawMany<{ countyCode: string }>();
  return rows.map(({ countyCode }) => countyCode);
}

async function planMissing(kit: ChildrenKit, countyCode: string, actor: VisitActor): Promise<void> {
  for (;;) {
    const children = await withoutDuty(kit, countyCode, actor);
    const rows = children.flatMap((child) => dutyRow(kit, child, actor) ?? []);
    if (rows.length > 0) await kit.database.transact((manager) => manager.insert(VisitDutyRow, rows));
    if (rows.length < batch) return;
  }
}

/** Children who came home from temporary care before they were enrolled, or before the place published how often they are visited. */
async function planReturns(kit: ChildrenKit, countyCode: string): Promise<void> {
  const { manager } = kit.database.read;
  const rows = await manager
    .createQueryBuilder(ProtectionReportRow, 'report')
    .innerJoin(EnrolmentRow, 'enrolment', 'enrolment.id = report.linkedCaseId')
    .where('report.countyCode = :countyCode', { countyCode })
    .andWhere(
      'EXISTS (SELECT 1 FROM protection_placement placement WHERE placement.report_id = report.id AND placement.ended_on IS NOT NULL)',
    )
    .andWhere('NOT EXISTS (SELECT 1 FROM visit_duty duty WHERE duty.case_id = report.linked_case_id AND duty.actor = :actor)', {
      actor: 'RESCUE_AGENCY',
    })
    .orderBy('report.id')
    .limit(batch)
    .getMany();
  for (const report of rows) await kit.database.transact((writer) => followPlacement(kit, writer, report));
}

async function withoutDuty(kit: ChildrenKit, countyCode: string, actor: VisitActor): Promise<EnrolledChild[]> {
  const rows = await kit.database.read.manager
    .createQueryBuilder(EnrolmentRow, 'enrolment')
    .innerJoin(Case, 'found', 'found.id = enrolment.id')
    .select('enrolment.id', 'caseId')
    .addSelect('enrolment.countyCode', 'countyCode')
    .addSelect('found.townshipCode', 'townshipCode')
    .addSelect('found.villageCode', 'villageCode')
    .addSelect('found.restricted', 'restricted')
    .addSelect('enrolment.confirmedOn', 'confirmedOn')
    .addSelect('enrolment.firstMonth', 'firstMonth')
    .where('enrolment.countyCode = :countyCode', { countyCode })
    .andWhere('NOT EXISTS (SELECT 1 FROM visit_duty duty WHERE duty.case_id = enrolment.id AND duty.actor = :actor)', { actor })
    .orderBy('enrolment.id')
    .limit(batch)
    .getRawMany<Omit<EnrolledChild, 'restricted'> & { restricted: boolean | number }>();
  return rows.map((row) => ({ ...row, restricted: Boolean(row.restricted) }));
}

/** A county visits more or less often than it did: the period that is next is cut anew. */
async function followFrequency(kit: ChildrenKit, countyCode: string, actor: VisitActor, frequency: string): Promise<void> {
  for (;;) {
    const rows = await kit.database.read.manager
      .createQueryBuilder(VisitDutyRow, 'duty')
      .where('duty.countyCode = :countyCode AND duty.actor = :actor AND duty.ended = :ended', { countyCode, actor, ended: false })
      .andWhere('duty.frequency <> :frequency', { frequency })
      .limit(batch)
      .getMany();
    for (const row of rows) {
      // A frequency published only now binds from today.
      const today = kit.clock.today();
      const isNew = row.frequency === unsetFrequency;
      const since = isNew ? today : row.since;
      const due = (isNew ? duePeriodFrom : duePeriod)(kit.policy.current(), { ...row, since }, today);
      await kit.database.transact((manager) =>
        manager.update(VisitDutyRow, { id: row.id, period: row.period }, { frequency, since, ...periodColumns(due) }),
      );
    }
    if (rows.length < batch) return;
  }
}

/** Duties whose protection has ended are done with, whatever was missed before. */
async function closeEnded(kit: ChildrenKit): Promise<void> {
  await kit.database.transact((manager) =>
    manager
      .createQueryBuilder()
      .update(VisitDutyRow)
      .set(periodColumns(null))
      .where('ended = :open AND ended_on <= :today', { open: false, today: kit.clock.today() })
      .execute(),
  );
}
