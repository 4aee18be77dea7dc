import type { Caller, Role } from '@onething/subgraph-kit';
import { AuditEntry, coveredPrefixes, holds } from '@onething/subgraph-kit';
import { Brackets } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { ProtectionFileRow, ProtectionReportRow } from './protection.entity.ts';

/** Offices that answer for a child in danger: of its township unit and of its county. Nobody else learns that there is a report. */
export const protectionRoles = ['townshipOfficer', 'townshipHead', 'countyOfficer', 'countyConfirmer'] as const satisfies readonly Role[];
const countyRoles = ['countyOfficer', 'countyConfirmer'] as const;

/** Looking at the same report again within this time is the same reading. */
const oneReadingMinutes = 15;

/** Level at which the caller works on a report; null: not theirs. */
export function levelOn(caller: Caller, { areaCode }: Pick<ProtectionReportRow, 'areaCode'>): 'TOWNSHIP' | 'COUNTY' | null {
  if (holds(caller, countyRoles, areaCode)) return 'COUNTY';
  return holds(caller, protectionRoles, areaCode) ? 'TOWNSHIP' : null;
}

/** Narrows to reports of the caller's area. */
export function ofCallersReports(query: SelectQueryBuilder<ProtectionReportRow>, caller: Caller): SelectQueryBuilder<ProtectionReportRow> {
  const prefixes = coveredPrefixes(caller, protectionRoles);
  return query.andWhere(
    new Brackets((any) => {
      any.where('1 = 0');
      prefixes.forEach((prefix, index) => {
        const parameters = { [`area${index}`]: prefix.length < 6 ? `${prefix}%` : prefix };
        // Equality for a county or township unit, so that the order comes from the index.
        if (prefix.length === 6) any.orWhere(`report.countyCode = :area${index}`, parameters);
        else if (prefix.length === 9) any.orWhere(`report.areaCode = :area${index}`, parameters);
        else any.orWhere(`report.countyCode LIKE :area${index}`, parameters);
      });
    }),
  );
}

/** The report if the caller's office answers for it; the reading is noted before anything is shown. Null else. */
export async function readableReport(context: ChildrenContext, id: string): Promise<ProtectionReportRow | null> {
  const found = await context.database.read.manager.findOneBy(ProtectionReportRow, { id });
  if (!found || levelOn(context.caller, found) === null) return null;
  await noteReading(context, found, 'read-protection-report');
  return found;
}

/** A photo of a report the caller's office answers for; the look at it is noted. */
export async function readableProtectionFile(context: ChildrenContext, fileId: string): Promise<ProtectionFileRow | null> {
  const { manager } = context.database.read;
  const file = await manager.findOneBy(ProtectionFileRow, { id: fileId });
  const report = file && (await manager.findOneBy(ProtectionReportRow, { id: file.reportId }));
  if (!report || levelOn(context.caller, report) === null) return null;
  await noteReading(context, report, 'read-protection-file', { fileId });
  return file;
}

async function noteReading(
  context: ChildrenContext,
  report: ProtectionReportRow,
  action: string,
  details?: Record<string, unknown>,
): Promise<void> {
  const { caller, clock, database } = context;
  if (details === undefined) {
    const since = new Date(Date.parse(clock.now()) - oneReadingMinutes * 60_000).toISOString();
    const latest = await database.read.manager.findOne(AuditEntry, {
      where: { subject: report.id, actor: caller.subject, action },
      order: { sequence: 'DESC' },
    });
    if (latest && latest.at >= since) return;
  }
  const entry = { jurisdictionCode: report.countyCode, actor: caller.subject, action, subject: report.id, ...(details ? { details } : {}) };
  await database.transact((manager) => context.audit.append(manager, entry));
}
