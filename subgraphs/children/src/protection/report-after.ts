import type { ChildrenContext } from '../children-context.ts';
import { ProtectionReportRow } from './protection.entity.ts';
import type { ProtectionReport } from './protection.type.ts';
import { reportView } from './report-views.ts';

/** The report as it stands after a step of the caller's. */
export async function reportAfter(context: ChildrenContext, id: string): Promise<ProtectionReport> {
  return reportView(context, await context.database.read.manager.findOneByOrFail(ProtectionReportRow, { id }));
}
