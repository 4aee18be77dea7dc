import { idempotent, notFound, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import type { LimitedLink } from '../protection-chain.ts';
import { ProtectionParticipant } from '../protection-words.ts';
import type { ProtectionMeasure, ProtectionStepKind } from '../protection-words.ts';
import { interventionMeasures, responseMeasures } from '../protection-words.ts';
import { ProtectionStepRow } from '../protection.entity.ts';
import type { ProtectionReportRow } from '../protection.entity.ts';
import { levelOn } from '../readable-report.ts';
import { allowedSteps, isOfCounty, openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';
import type { OfficeStep } from '../record-protection-step.ts';
import type { StepDetails } from '../report-content.ts';
import { correctPlacement } from './correct-placement.ts';

export interface CorrectProtectionStep {
  reportId: string;
  version: number;
  /** The step as it was first recorded. */
  stepId: string;
  reason: string;
  onDate?: string;
  participants?: ProtectionParticipant[];
  measures?: ProtectionMeasure[];
  finding?: string;
  decision?: string;
  nextStep?: string;
  carer?: string;
  idempotencyKey: string;
}

type Word = 'onDate' | 'participants' | 'measures' | 'finding' | 'decision' | 'nextStep' | 'carer';

/** What of a step may be put right. A wrong outcome is assessed anew (`reopenReport`); a wrong place or case is forwarded or linked again. */
const correctable: Partial<Record<ProtectionStepKind, readonly Word[]>> = {
  TAKE_UP: ['nextStep'],
  RESPOND: ['onDate', 'participants', 'measures', 'finding', 'nextStep'],
  ASSESS: ['onDate', 'participants', 'finding', 'decision', 'nextStep'],
  INTERVENE: ['onDate', 'participants', 'measures', 'decision', 'nextStep'],
  PLACE: ['onDate', 'carer', 'decision'],
  END_PLACEMENT: ['onDate', 'decision'],
  CLOSE: ['decision'],
};
/** Steps from whose day a limit runs, or that end one. */
const turns: readonly ProtectionStepKind[] = ['RESPOND', 'ASSESS', 'INTERVENE', 'CLOSE', 'REOPEN'];

/**
 * Puts right a step that was recorded wrongly. Nothing recorded is changed: the correction is a step of its own with its reason, and names the one it
 * puts right. A limit that ran from the wrong day runs from the right one; a placement gets its right day and carer, what stood there is kept.
 */
export async function correctProtectionStep(context: ChildrenContext, input: CorrectProtectionStep): Promise<void> {
  await idempotent(context, 'correctProtectionStep', input, async (manager) => {
    const report = await openReport(context, manager, input, 'CORRECT');
    const step = await manager.findOneBy(ProtectionStepRow, { id: input.stepId, reportId: report.id });
    if (!step) throw notFound();
    const words = correctable[step.kind];
    if (!words || !mayCorrect(context, report, step)) throw notCorrectable();
    const reason = requireReason(input.reason);
    const recorded = JSON.parse(context.fields.open(step, 'details')) as StepDetails;
    const asked = recorded.outcome === 'UNFOUNDED' ? words.filter((word) => word !== 'nextStep') : words;
    problemsOf(context, report, step, input, asked).refuse();
    const onDate = asked.includes('onDate') ? (input.onDate ?? step.onDate) : step.onDate;
    const before = await correctPlacement(context, manager, report, step, { onDate, carer: input.carer, decision: input.decision });
    const due = await limitFrom(manager, report, step, recorded);
    await recordProtectionStep(context, manager, report, {
      kind: 'CORRECT',
      corrects: step.id,
      onDate,
      details: {
        ...wordsOf(input, asked),
        ...(recorded.outcome ? { outcome: recorded.outcome } : {}),
        reason,
        ...(before ? { before } : {}),
      },
      ...(due ? { due } : {}),
    });
    return null;
  });
}

/** Whether the caller's office may put a step right: a step of the county is the county's. */
export function mayCorrect(context: ChildrenContext, report: ProtectionReportRow, { kind }: Pick<ProtectionStepRow, 'kind'>): boolean {
  if (!(kind in correctable) || !allowedSteps(context, report).includes('CORRECT')) return false;
  return !isOfCounty(kind as OfficeStep) || levelOn(context.caller, report) === 'COUNTY';
}

function problemsOf(
  context: ChildrenContext,
  { reportedOn }: ProtectionReportRow,
  { kind }: ProtectionStepRow,
  input: CorrectProtectionStep,
  asked: readonly Word[],
): StepProblems {
  const problems = new StepProblems();
  const measures = kind === 'RESPOND' ? responseMeasures : interventionMeasures;
  for (const word of asked)
    if (word === 'onDate') problems.day(word, input.onDate ?? '', { from: reportedOn, today: context.clock.today() });
    else if (word === 'participants') problems.choice(word, input.participants ?? [], Object.keys(ProtectionParticipant));
    else if (word === 'measures') problems.choice(word, input.measures ?? [], measures);
    else problems.text(word, input[word], { zh: '请填写这一项（不超过 2000 字）。', en: 'Fill this in (at most 2000 characters).' });
  return problems;
}

function wordsOf(input: CorrectProtectionStep, asked: readonly Word[]): StepDetails {
  return Object.fromEntries(
    asked.flatMap((word) => {
      const value = input[word];
      return word === 'onDate' || value === undefined ? [] : [[word, typeof value === 'string' ? value.trim() : value]];
    }),
  );
}

/** The link whose limit ran from this step's day, while it still does. */
async function limitFrom(
  manager: EntityManager,
  report: ProtectionReportRow,
  step: ProtectionStepRow,
  { outcome }: StepDetails,
): Promise<LimitedLink | undefined> {
  if (report.dueOn === null || !turns.includes(step.kind)) return undefined;
  const rows = await manager.find(ProtectionStepRow, { where: { reportId: report.id }, order: { sequence: 'ASC' } });
  if (rows.findLast(({ kind }) => turns.includes(kind))?.id !== step.id) return undefined;
  if (step.kind === 'RESPOND') return 'ASSESSMENT';
  return step.kind === 'ASSESS' && outcome === 'INTERVENTION' ? 'GUARDIANSHIP_INTERVENTION' : undefined;
}

function notCorrectable(): RefusalError {
  return new RefusalError('PROTECTION_STEP_NOT_CORRECTABLE', {
    zh: '这一步不能更正，或者不由您的岗位更正。评估结论有误的，请重新评估。',
    en: 'This step cannot be put right, or is not for your post. Assess anew where the outcome was wrong.',
  });
}
