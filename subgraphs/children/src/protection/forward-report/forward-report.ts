import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';
import { tellOffices } from '../tell-offices.ts';

export interface ForwardReport {
  reportId: string;
  version: number;
  /** Township unit of the county that is to answer for it. */
  placeCode: string;
  reason: string;
  idempotencyKey: string;
}

/** The county gives a report to the township unit where the child really is. */
export async function forwardReport(context: ChildrenContext, input: ForwardReport): Promise<void> {
  await idempotent(context, 'forwardReport', input, async (manager) => {
    const report = await openReport(context, manager, input, 'FORWARD');
    const place = context.policy.current().jurisdiction(input.placeCode);
    const inCounty = place?.listed && input.placeCode.length === 9 && input.placeCode.startsWith(report.countyCode);
    new StepProblems()
      .choice('placeCode', inCounty ? [input.placeCode] : [], [input.placeCode])
      .text('reason', input.reason, { zh: '请写明理由。', en: 'State the reason.' })
      .refuse();
    const step = await recordProtectionStep(context, manager, report, {
      kind: 'FORWARD',
      details: { decision: input.reason.trim(), reference: input.placeCode },
      change: { areaCode: input.placeCode },
    });
    await tellOffices(context, manager, report, {
      code: 'PROTECTION_REPORTED',
      causeId: step.id,
      audiences: ['townshipOfficer', 'townshipHead'],
    });
    return null;
  });
}
