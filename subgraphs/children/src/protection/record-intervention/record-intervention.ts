import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { interventionMeasures, ProtectionParticipant } from '../protection-words.ts';
import type { ProtectionMeasure } from '../protection-words.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';

export interface RecordIntervention {
  reportId: string;
  version: number;
  onDate: string;
  participants: ProtectionParticipant[];
  measures: ProtectionMeasure[];
  decision: string;
  nextStep: string;
  photoReceipts?: string[];
  idempotencyKey: string;
}

/**
 * The county intervenes in the guardianship (监护干预, 郑民文〔2020〕57号 二（四）1): the guardian is admonished or guided, a crime is reported, or the
 * court is asked to revoke the guardianship. Several may follow each other.
 */
export async function recordIntervention(context: ChildrenContext, input: RecordIntervention): Promise<void> {
  await idempotent(context, 'recordIntervention', input, async (manager) => {
    const report = await openReport(context, manager, input, 'INTERVENE');
    new StepProblems()
      .day('onDate', input.onDate, { from: report.reportedOn, today: context.clock.today() })
      .choice('participants', input.participants, Object.keys(ProtectionParticipant))
      .choice('measures', input.measures, interventionMeasures)
      .text('decision', input.decision, { zh: '请写明决定和理由。', en: 'State the decision and the reason.' })
      .text('nextStep', input.nextStep, { zh: '请写明下一步由谁做什么。', en: 'Say what comes next and who does it.' })
      .photos('photoReceipts', input.photoReceipts)
      .refuse();
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
