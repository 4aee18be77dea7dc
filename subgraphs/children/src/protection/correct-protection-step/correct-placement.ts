import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { followPlacement } from '../../visit/plan-return-visits/return-duty.ts';
import { dueDay } from '../protection-chain.ts';
import { ProtectionPlacementRow, ProtectionStepRow } from '../protection.entity.ts';
import type { ProtectionReportRow } from '../protection.entity.ts';
import { StepProblems } from '../record-protection-step.ts';
import type { StepDetails } from '../report-content.ts';

/**
 * Gives a placement its right day, carer or end where the step that is put right began or ended one. Returns what stood there before, to be kept with
 * the correction; undefined for all other steps.
 */
export async function correctPlacement(
  context: ChildrenContext,
  manager: EntityManager,
  report: ProtectionReportRow,
  step: ProtectionStepRow,
  { onDate, carer, decision }: { onDate: string; carer: string | undefined; decision: string | undefined },
): Promise<StepDetails['before']> {
  if (step.kind !== 'PLACE' && step.kind !== 'END_PLACEMENT') return undefined;
  const placement = await placementOf(manager, report.id, step);
  const before = { carer: context.fields.open(placement, 'carer'), startedOn: placement.startedOn, endedOn: placement.endedOn };
  if (step.kind === 'PLACE') {
    new StepProblems().day('onDate', onDate, { from: report.reportedOn, today: placement.endedOn ?? context.clock.today() }).refuse();
    const reviewBy = dueDay(context.policy.current(), report.countyCode, 'PLACEMENT', onDate);
    const sealed = context.fields.seal(placement, 'carer', carer?.trim() ?? '');
    await manager.update(ProtectionPlacementRow, { id: placement.id }, { startedOn: onDate, carer: sealed, reviewBy });
  } else {
    new StepProblems().day('onDate', onDate, { from: placement.startedOn, today: context.clock.today() }).refuse();
    const endReason = context.fields.seal(placement, 'endReason', decision?.trim() ?? '');
    await manager.update(ProtectionPlacementRow, { id: placement.id }, { endedOn: onDate, endReason });
    await followPlacement(context, manager, report);
  }
  return before;
}

/** One placement runs at a time: the steps that begin or end one stand in the order of the placements. */
async function placementOf(manager: EntityManager, reportId: string, step: ProtectionStepRow): Promise<ProtectionPlacementRow> {
  const steps = await manager.find(ProtectionStepRow, { where: { reportId, kind: step.kind }, order: { sequence: 'ASC' } });
  const placements = await manager.find(ProtectionPlacementRow, { where: { reportId }, order: { id: 'ASC' } });
  const found = placements[steps.findIndex(({ id }) => id === step.id)];
  if (!found) throw new Error('a placement without its step');
  return found;
}
