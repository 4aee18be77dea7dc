import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { closingProblems, measureProblems } from '../measure-step.ts';
import type { MeasureStep } from '../measure-step.ts';
import { responseMeasures } from '../protection-words.ts';
import { openReport, recordProtectionStep } from '../record-protection-step.ts';

export interface RecordResponse extends MeasureStep {
  /** What was found on the spot. */
  finding: string;
}

/**
 * What the first people on the spot found and did for the child (应急处置, 郑民文〔2020〕57号 二（四）1): who was there by role, what was done, what
 * comes next. The county then assesses.
 */
export async function recordResponse(context: ChildrenContext, input: RecordResponse): Promise<void> {
  await idempotent(context, 'recordResponse', input, async (manager) => {
    const report = await openReport(context, manager, input, 'RESPOND');
    const problems = measureProblems(input, report, responseMeasures, context.clock.today()).text('finding', input.finding, {
      zh: '请写明现场看到的情况（不超过 2000 字）。',
      en: 'Write what was found on the spot (at most 2000 characters).',
    });
    closingProblems(problems, input).refuse();
    const { participants, measures } = input;
    await recordProtectionStep(context, manager, report, {
      kind: 'RESPOND',
      onDate: input.onDate,
      details: { participants, measures, finding: input.finding.trim(), nextStep: input.nextStep.trim() },
      state: 'ASSESSMENT',
      due: 'ASSESSMENT',
      change: { takenUpOn: report.takenUpOn ?? context.clock.today() },
      photos: input.photoReceipts,
    });
    return null;
  });
}
