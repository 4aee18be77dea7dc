import type { CaseFile } from '../case/case-file.ts';
import type { ChildrenContext } from '../children-context.ts';
import { ProtectionReportRow } from '../protection/protection.entity.ts';
import { levelOn } from '../protection/readable-report.ts';
import type { FilingReport } from './filing.type.ts';

/** The report that brought an application about, for the offices that answer for the report; null for everybody else. */
export async function filingReport(context: ChildrenContext, { filing }: Pick<CaseFile, 'filing'>): Promise<FilingReport | null> {
  if (!filing?.fromReportId) return null;
  const report = await context.database.read.manager.findOneBy(ProtectionReportRow, { id: filing.fromReportId });
  return report && levelOn(context.caller, report) !== null ? { id: report.id, number: report.number } : null;
}
