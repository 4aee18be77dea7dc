import { idempotent, notFound, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReportRow } from '../protection.entity.ts';
import { levelOn, protectionRoles } from '../readable-report.ts';
import type { ReporterIdentity } from '../report-content.ts';

export interface RevealReporter {
  reportId: string;
  reason: string;
  idempotencyKey: string;
}

/** Who reported, for an officer of the report's office who states why. The audit entry is committed before anything is shown. */
export async function revealReporter(context: ChildrenContext, input: RevealReporter): Promise<ReporterIdentity> {
  await idempotent(context, 'revealReporter', input, async (manager) => {
    const report = await theirs(context, manager, input.reportId);
    const reason = requireReason(input.reason);
    const entry = { jurisdictionCode: report.countyCode, actor: context.caller.subject, action: 'reveal-reporter', subject: report.id };
    await context.audit.append(manager, { ...entry, reason });
    return null;
  });
  const report = await theirs(context, context.database.read.manager, input.reportId);
  const identity = context.fields.openOptional(report, 'reporter');
  return identity ? (JSON.parse(identity) as ReporterIdentity) : { name: '', phone: '' };
}

async function theirs(context: ChildrenContext, manager: EntityManager, id: string): Promise<ProtectionReportRow> {
  requireAccess(context, { roles: protectionRoles });
  const report = await manager.findOneBy(ProtectionReportRow, { id });
  if (!report || levelOn(context.caller, report) === null) throw notFound();
  return report;
}
