import { AuditEntry } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../children-context.ts';
import { rolesOn } from './case-access.ts';
import { isOnApplicantsSide } from './case-relation.ts';
import type { Case } from './case.entity.ts';

/** Looking at the same case again within this time is the same reading. */
const oneReadingMinutes = 15;

/** Why somebody may look: it is theirs, it lies on their level's table, or their area covers it. */
type ReadingGround = 'HANDLER' | 'ON_TABLE' | 'AREA';

const readings = new WeakMap<ChildrenContext, Map<string, Promise<void>>>();

/**
 * Notes that a member of staff opens a minor's case, with the ground, before anything of it is shown; once for a request, and not again while they
 * look at it. The applicant's own reading is nobody's concern.
 */
export function recordReading(context: ChildrenContext, record: Case): Promise<void> {
  if (isOnApplicantsSide(context, record)) return Promise.resolve();
  let known = readings.get(context);
  if (!known) readings.set(context, (known = new Map()));
  let reading = known.get(record.id);
  if (!reading) known.set(record.id, (reading = appendReading(context, record)));
  return reading;
}

async function appendReading(context: ChildrenContext, record: Case): Promise<void> {
  const { caller, clock, database } = context;
  const since = new Date(Date.parse(clock.now()) - oneReadingMinutes * 60_000).toISOString();
  const latest = await database.read.manager.findOne(AuditEntry, {
    where: { subject: record.id, actor: caller.subject, action: 'read-case' },
    order: { sequence: 'DESC' },
  });
  if (latest && latest.at >= since) return;
  const entry = {
    jurisdictionCode: record.countyCode,
    actor: caller.subject,
    action: 'read-case',
    subject: record.id,
    details: { ground: groundOf(context, record), status: record.status },
  };
  await database.transact((manager) => context.audit.append(manager, entry));
}

function groundOf({ caller }: ChildrenContext, record: Case): ReadingGround {
  if (caller.subject === record.townshipHandler || caller.subject === record.countyHandler) return 'HANDLER';
  const level = rolesOn(caller, record).some((role) => role.startsWith('county')) ? 'COUNTY' : 'TOWNSHIP';
  return record.tableLevel === level ? 'ON_TABLE' : 'AREA';
}
