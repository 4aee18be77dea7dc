import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';
import { requireNobodyAway } from '../running-placement.ts';

export interface CloseReport {
  reportId: string;
  version: number;
  decision: string;
  idempotencyKey: string;
}

/** The county closes a report once the child is safe: not while it is looked after away from home. */
export async function closeReport(context: ChildrenContext, input: CloseReport): Promise<void> {
  await idempotent(context, 'closeReport', input, async (manager) => {
    const report = await openReport(context, manager, input, 'CLOSE');
    new StepProblems()
      .text('decision', input.decision, { zh: '请写明结果，为什么可以办结。', en: 'State how it ended and why it can be closed.' })
      .refuse();
    await requireNobodyAway(manager, report);
    await recordProtectionStep(context, manager, report, {
      kind: 'CLOSE',
      details: { decision: input.decision.trim() },
      state: 'CLOSED',
      due: null,
      change: { closedOn: context.clock.today() },
    });
    return null;
  });
}
