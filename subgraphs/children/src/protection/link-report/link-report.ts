import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { mayReadCase } from '../../case/case-access.ts';
import { Case } from '../../case/case.entity.ts';
import { followPlacement } from '../../visit/plan-return-visits/return-duty.ts';
import { openReport, recordProtectionStep } from '../record-protection-step.ts';

export interface LinkReport {
  reportId: string;
  version: number;
  /** Number of the child's case, as offices write it. */
  caseNumber: string;
  idempotencyKey: string;
}

/** An office notes that the child of a report is the child of a case it may read; the case itself says nothing of the report. */
export async function linkReport(context: ChildrenContext, input: LinkReport): Promise<void> {
  await idempotent(context, 'linkReport', input, async (manager) => {
    const report = await openReport(context, manager, input, 'LINK_CASE');
    const found = await manager.findOneBy(Case, { number: input.caseNumber.trim() });
    const message = { zh: '没有找到这个编号的案件，请核对。', en: 'There is no case with this number. Please check it.' };
    if (!found || !mayReadCase(context, found) || found.countyCode !== report.countyCode)
      throw new RefusalError('PROTECTION_CASE_NOT_FOUND', message, [{ path: 'caseNumber', code: 'PROTECTION_CASE_NOT_FOUND', message }]);
    await recordProtectionStep(context, manager, report, {
      kind: 'LINK_CASE',
      details: { reference: input.caseNumber.trim() },
      change: { linkedCaseId: found.id, askedCode: null },
    });
    await followPlacement(context, manager, report);
    return null;
  });
}
