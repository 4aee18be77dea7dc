import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionParticipant, responseMeasures } from '../protection-words.ts';
import type { ProtectionMeasure } from '../protection-words.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';

export interface RecordResponse {
  reportId: string;
  version: number;
  /** Day it took place. */
  onDate: string;
  participants: ProtectionParticipant[];
  measures: ProtectionMeasure[];
  finding: string;
  nextStep: string;
  photoReceipts?: string[];
  idempotencyKey: string;
}

/**
 * What the first people on the spot found and did for the child (应急处置, 郑民文〔2020〕57号 二（四）1): who was there by role, what was done, what
 * comes next. The county then assesses.
 */
export async function recordResponse(context: ChildrenContext, input: RecordResponse): Promise<void> {
  await idempotent(context, 'recordResponse', input, async (manager) => {
    const report = await openReport(context, manager, input, 'RESPOND');
    new StepProblems()
      .day('onDate', input.onDate, { from: report.reportedOn, today: context.clock.today() })
      .choice('participants', input.participants, Object.keys(ProtectionParticipant))
      .choice('measures', input.measures, responseMeasures)
      .text('finding', input.finding, {
        zh: '请写明现场看到的情况（不超过 2000 字）。',
        en: 'Write what was found on the spot (at most 2000 characters).',
      })
      .text('nextStep', input.nextStep, { zh: '请写明下一步由谁做什么。', en: 'Say what comes next and who does it.' })
      .photos('photoReceipts', input.photoReceipts)
      .refuse();
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
