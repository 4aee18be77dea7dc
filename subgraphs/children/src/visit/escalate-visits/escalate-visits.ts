import type { CaseworkRole } from '@onething/casework';
import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { lockedCase } from '../../case/open-case.ts';
import { systemAuthor } from '../../case/record-action.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { auditSystem } from '../../queue/escalate-deadlines/audit-system.ts';
import { lockedRow } from '../locked-row.ts';
import { tellOffice } from '../tell-office.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';
import type { VisitActor } from '../visit-words.ts';

const tenMinutesMs = 600_000;
/** Duties of one round; the next round goes on. */
const dutiesOfRound = 500;

/** Who is told of a missed visit: the level above whoever owes it, and of the county's own whoever answers for it. */
const supervisors: Record<VisitActor, readonly CaseworkRole[]> = {
  VILLAGE: ['townshipOfficer', 'townshipHead'],
  TOWNSHIP: ['countyOfficer'],
  COUNTY: ['countyConfirmer'],
  COUNTY_DATA: ['countyConfirmer'],
  RESCUE_AGENCY: ['countyConfirmer'],
};

/** Brings overdue visits before the next level, once for each period that is missed, however often it runs. */
export const escalateVisits: Job<ChildrenServices> = {
  name: 'escalate-visits',
  everyMs: tenMinutesMs,
  run: async (kit) => {
    for (const id of await overdueDuties(kit)) await kit.database.transact((manager) => escalate(kit, manager, id));
  },
};

async function overdueDuties(kit: ChildrenKit): Promise<string[]> {
  const rows = await kit.database.read.manager
    .createQueryBuilder(VisitDutyRow, 'duty')
    .select('duty.id', 'id')
    .where('duty.ended = :ended AND duty.dueOn < :today', { ended: false, today: kit.clock.today() })
    .andWhere('duty.escalatedPeriod <> duty.period')
    .orderBy('duty.dueOn')
    .limit(dutiesOfRound)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

async function escalate(kit: ChildrenKit, manager: EntityManager, id: string): Promise<void> {
  const seen = await manager.findOneBy(VisitDutyRow, { id });
  const record = seen && (await lockedCase(manager, seen.caseId));
  const duty = record && (await lockedRow(manager, VisitDutyRow, { id }));
  // Somebody may have visited since the list was read.
  if (!record || !duty || duty.ended || duty.dueOn >= kit.clock.today() || duty.escalatedPeriod === duty.period) return;
  await manager.update(VisitDutyRow, { id }, { escalatedPeriod: duty.period });
  for (const audience of supervisors[duty.actor])
    await tellOffice(kit, manager, record, { code: 'VISIT_OVERDUE', audience, causeId: kit.ids.next(), bySubject: systemAuthor.subject });
  await auditSystem(kit, manager, record, 'escalate-visit');
}
