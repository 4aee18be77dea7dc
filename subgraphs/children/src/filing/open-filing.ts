import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { FilingApplicant } from './filing-applicant.ts';
import { FilingRow } from './filing.entity.ts';

/** How a case was filed, opened. */
export interface OpenFiling {
  filerName: string | null;
  unitCode: string | null;
  /** Absent where the guardian applies. */
  applicant?: FilingApplicant;
  /** Answers as they were copied from another application; absent: none were. */
  copied?: Record<string, unknown>;
  /** Report of a child in danger that brought it about; null: none did. */
  fromReportId: string | null;
}

/** Reads how a case was filed; undefined for cases of before this was recorded. */
export async function openFiling(kit: ChildrenKit, manager: EntityManager, caseId: string): Promise<OpenFiling | undefined> {
  const row = await manager.findOneBy(FilingRow, { id: caseId });
  if (!row) return undefined;
  const applicant = kit.fields.openOptional(row, 'applicant');
  const copied = kit.fields.openOptional(row, 'copied');
  return {
    filerName: row.filerName,
    unitCode: row.unitCode,
    fromReportId: row.fromReportId,
    ...(applicant ? { applicant: JSON.parse(applicant) as FilingApplicant } : {}),
    ...(copied ? { copied: JSON.parse(copied) as Record<string, unknown> } : {}),
  };
}
