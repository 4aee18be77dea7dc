import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { closingProblems, measureProblems } from '../measure-step.ts';
import type { MeasureStep } from '../measure-step.ts';
import { interventionMeasures } from '../protection-words.ts';
import { openReport, recordProtectionStep } from '../record-protection-step.ts';

export interface RecordIntervention extends MeasureStep {
  /** What was decided, and why. */
  decision: string;
}

/**
 * The county intervenes in the guardianship (监护干预, 郑民文〔2020〕57号 二（四）1): the guardian is admonished or guided, a crime is reported, or the
 * court is asked to revoke the guardianship. Several may follow each other.
 */
export async function recordIntervention(context: ChildrenContext, input: RecordIntervention): Promise<void> {
  await idempotent(context, 'recordIntervention', input, async (manager) => {
    const report = await openReport(context, manager, input, 'INTERVENE');
    const problems = measureProblems(input, report, interventionMeasures, context.clock.today()).text('decision', input.decision, {
      zh: '请写明决定和理由。',
      en: 'State the decision and the reason.',
    });
    closingProblems(problems, input).refuse();
    const { participants, measures } = input;
    await recordProtectionStep(context, manager, report, {
      kind: 'INTERVENE',
      onDate: input.onDate,
      details: { participants, measures, decision: input.decision.trim(), nextStep: input.nextStep.trim() },
      due: null,
      photos: input.photoReceipts,
    });
    return null;
  });
}
