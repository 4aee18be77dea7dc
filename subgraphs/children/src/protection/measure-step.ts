import type { ProtectionMeasure } from './protection-words.ts';
import { ProtectionParticipant } from './protection-words.ts';
import type { ProtectionReportRow } from './protection.entity.ts';
import { StepProblems } from './record-protection-step.ts';

/** A step with measures, as offices state it. */
export interface MeasureStep {
  reportId: string;
  version: number;
  /** Day it took place. */
  onDate: string;
  participants: ProtectionParticipant[];
  measures: ProtectionMeasure[];
  nextStep: string;
  photoReceipts?: string[];
  idempotencyKey: string;
}

/** What is wrong with what such steps share; the step's own words are added before it refuses. */
export function measureProblems(
  step: MeasureStep,
  { reportedOn }: Pick<ProtectionReportRow, 'reportedOn'>,
  allowed: readonly ProtectionMeasure[],
  today: string,
): StepProblems {
  return new StepProblems()
    .day('onDate', step.onDate, { from: reportedOn, today })
    .choice('participants', step.participants, Object.keys(ProtectionParticipant))
    .choice('measures', step.measures, allowed);
}

/** What comes next, and the photos: the last words of such a step. */
export function closingProblems(problems: StepProblems, { nextStep, photoReceipts }: MeasureStep): StepProblems {
  return problems
    .text('nextStep', nextStep, { zh: '请写明下一步由谁做什么。', en: 'Say what comes next and who does it.' })
    .photos('photoReceipts', photoReceipts);
}
