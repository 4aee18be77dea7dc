import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionParticipant } from '../protection-words.ts';
import type { AssessmentOutcome } from '../protection-words.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';
import { requireNobodyAway } from '../running-placement.ts';

export interface RecordAssessment {
  reportId: string;
  version: number;
  onDate: string;
  participants: ProtectionParticipant[];
  outcome: AssessmentOutcome;
  finding: string;
  decision: string;
  nextStep?: string;
  photoReceipts?: string[];
  idempotencyKey: string;
}

/**
 * The county assesses how safe the child is and decides (评估帮扶, 郑民文〔2020〕57号 二（四）1): help in the family, intervention in guardianship, or
 * nothing found, which closes the report with the reason.
 */
export async function recordAssessment(context: ChildrenContext, input: RecordAssessment): Promise<void> {
  await idempotent(context, 'recordAssessment', input, async (manager) => {
    const report = await openReport(context, manager, input, 'ASSESS');
    const unfounded = input.outcome === 'UNFOUNDED';
    const problems = new StepProblems()
      .day('onDate', input.onDate, { from: report.reportedOn, today: context.clock.today() })
      .choice('participants', input.participants, Object.keys(ProtectionParticipant))
      .text('finding', input.finding, {
        zh: '请写明评估的情况（不超过 2000 字）。',
        en: 'Write what the assessment showed (at most 2000 characters).',
      })
      .text('decision', input.decision, { zh: '请写明决定和理由。', en: 'State the decision and the reason.' })
      .photos('photoReceipts', input.photoReceipts);
    if (!unfounded)
      problems.text('nextStep', input.nextStep, { zh: '请写明帮扶或干预怎么做。', en: 'Say how help or intervention goes on.' });
    problems.refuse();
    if (unfounded) await requireNobodyAway(manager, report);
    await recordProtectionStep(context, manager, report, {
      kind: 'ASSESS',
      onDate: input.onDate,
      details: {
        participants: input.participants,
        outcome: input.outcome,
        finding: input.finding.trim(),
        decision: input.decision.trim(),
        ...(unfounded ? {} : { nextStep: input.nextStep?.trim() ?? '' }),
      },
      state: unfounded ? 'CLOSED' : input.outcome === 'INTERVENTION' ? 'GUARDIANSHIP_INTERVENTION' : 'ASSESSMENT',
      due: input.outcome === 'INTERVENTION' ? 'GUARDIANSHIP_INTERVENTION' : null,
      change: unfounded ? { closedOn: context.clock.today() } : {},
      photos: input.photoReceipts,
    });
    return null;
  });
}
