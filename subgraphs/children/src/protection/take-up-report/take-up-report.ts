import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';

export interface TakeUpReport {
  reportId: string;
  version: number;
  nextStep: string;
  idempotencyKey: string;
}

/** An office takes a report up: from now on the reporter sees that it is being dealt with, and somebody answers for the next step. */
export async function takeUpReport(context: ChildrenContext, input: TakeUpReport): Promise<void> {
  await idempotent(context, 'takeUpReport', input, async (manager) => {
    const report = await openReport(context, manager, input, 'TAKE_UP');
    new StepProblems()
      .text('nextStep', input.nextStep, { zh: '请写明谁去、怎么处置。', en: 'Say who goes and what is to be done.' })
      .refuse();
    const details = { nextStep: input.nextStep.trim() };
    await recordProtectionStep(context, manager, report, {
      kind: 'TAKE_UP',
      details,
      state: 'EMERGENCY_RESPONSE',
      change: { takenUpOn: context.clock.today() },
    });
    return null;
  });
}
