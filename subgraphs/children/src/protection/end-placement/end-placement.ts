import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionPlacementRow } from '../protection.entity.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';
import { followPlacement } from '../../visit/plan-return-visits/return-duty.ts';
import { runningPlacement } from '../running-placement.ts';

export interface EndPlacement {
  reportId: string;
  version: number;
  endedOn: string;
  /** Where the child goes, and why it is safe there. */
  reason: string;
  idempotencyKey: string;
}

/** The county ends the temporary care and says where the child goes and why it is safe there; an enrolled child is owed return visits from that day. */
export async function endPlacement(context: ChildrenContext, input: EndPlacement): Promise<void> {
  await idempotent(context, 'endPlacement', input, async (manager) => {
    const report = await openReport(context, manager, input, 'END_PLACEMENT');
    const running = await runningPlacement(manager, report.id);
    if (!running)
      throw new RefusalError('PROTECTION_NO_PLACEMENT', { zh: '现在没有正在进行的临时照料。', en: 'No temporary care is running.' });
    new StepProblems()
      .day('endedOn', input.endedOn, { from: running.startedOn, today: context.clock.today() })
      .text('reason', input.reason, { zh: '请写明孩子去向和理由。', en: 'Say where the child goes and why.' })
      .refuse();
    const endReason = context.fields.seal(running, 'endReason', input.reason.trim());
    await manager.update(ProtectionPlacementRow, { id: running.id }, { endedOn: input.endedOn, endReason });
    const details = { decision: input.reason.trim(), reference: running.place };
    await recordProtectionStep(context, manager, report, { kind: 'END_PLACEMENT', onDate: input.endedOn, details });
    await followPlacement(context, manager, report);
    return null;
  });
}
