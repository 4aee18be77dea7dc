import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { LessThan } from 'typeorm';
import { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { FilingRow } from '../../filing/filing.entity.ts';
import { ProtectionReportRow } from '../../protection/protection.entity.ts';
import { RestrictedRecord } from '../../restricted/restricted-record.entity.ts';
import { ApplicationAnswers } from '../answers.entity.ts';

/** Days after the last save that a draft is kept where the jurisdiction sets none (`draftRetentionDays`). */
const retentionDays = 90;
const everyHours = 6;
const batchSize = 100;
/** Rows that carry the id of the case as their own; all others name it in `caseId`. */
const rowsOfCase = [ApplicationAnswers, FilingRow, RestrictedRecord, Case];

/**
 * Erases what somebody began and never handed in, after the jurisdiction's retention: the answers, the papers' links and the case itself; the files go
 * with the gateway's next sweep. What stays is an entry that a draft was erased. A case that was ever submitted is no draft.
 */
export const wipeOldDrafts: Job<ChildrenServices> = {
  name: 'wipe-old-drafts',
  everyMs: everyHours * 3_600_000,
  run: async (kit) => void (await wipeDrafts(kit)),
};

/** One round. Returns how many were erased. */
export async function wipeDrafts(kit: ChildrenKit): Promise<number> {
  let erased = 0;
  let after = '';
  for (;;) {
    const rows: { id: string }[] = await kit.database.read.manager
      .createQueryBuilder(Case, 'found')
      .select('found.id', 'id')
      .where('found.submittedAt IS NULL')
      .andWhere({ startedAt: LessThan(kit.clock.now()) })
      .andWhere('found.id > :after', { after })
      .orderBy('found.id', 'ASC')
      .limit(batchSize)
      .getRawMany();
    for (const { id } of rows) if (await kit.database.transact((manager) => wipeIfOld(kit, manager, id))) erased += 1;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batchSize) return erased;
  }
}

async function wipeIfOld(kit: ChildrenKit, manager: EntityManager, id: string): Promise<boolean> {
  const record = await lockedCase(manager, id);
  if (!record || record.submittedAt !== null) return false;
  const answers = await manager.findOneBy(ApplicationAnswers, { id });
  if ((answers?.savedAt ?? record.startedAt) >= instantBefore(kit, daysKept(kit, record))) return false;
  for (const { target, propertiesMap } of manager.dataSource.entityMetadatas)
    if ('caseId' in propertiesMap) await manager.delete(target, { caseId: id });
  for (const entity of rowsOfCase) await manager.delete(entity, { id });
  await manager.update(ProtectionReportRow, { linkedCaseId: id }, { linkedCaseId: null });
  await kit.audit.append(manager, {
    jurisdictionCode: record.countyCode,
    actor: 'system:children',
    action: 'erase-draft',
    subject: id,
    details: { savedAt: answers?.savedAt ?? record.startedAt },
  });
  return true;
}

function daysKept(kit: ChildrenKit, { countyCode }: Case): number {
  const value = kit.policy.current().parameter(countyCode, 'draftRetentionDays', kit.clock.today())?.value;
  return typeof value === 'number' && value > 0 ? value : retentionDays;
}

function instantBefore({ clock }: ChildrenKit, days: number): string {
  return new Date(Date.parse(clock.now()) - days * 86_400_000).toISOString();
}
