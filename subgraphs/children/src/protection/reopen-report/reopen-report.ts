import { idempotent } from '@onething/subgraph-kit';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { openReport, recordProtectionStep } from '../record-protection-step.ts';

export interface ReopenReport {
  reportId: string;
  version: number;
  reason: string;
  idempotencyKey: string;
}

/**
 * The county assesses a child anew: a report was closed or led to an intervention on a wrong assessment, or the danger came back. What was recorded
 * stays; the limit of the assessment runs again from today.
 */
export async function reopenReport(context: ChildrenContext, input: ReopenReport): Promise<void> {
  await idempotent(context, 'reopenReport', input, async (manager) => {
    const report = await openReport(context, manager, input, 'REOPEN');
    const details = { reason: requireReason(input.reason) };
    await recordProtectionStep(context, manager, report, {
      kind: 'REOPEN',
      details,
      state: 'ASSESSMENT',
      due: 'ASSESSMENT',
      change: { closedOn: null },
    });
    return null;
  });
}
