import type { ChildrenKit } from '../children-context.ts';
import type { VisitFindingRow } from './visit-finding.entity.ts';
import type { FindingAnswer } from './visit-words.ts';

/** Something an office did about a finding. */
export interface FindingStep {
  answer: FindingAnswer;
  /** Name of the officer. */
  by: string;
  /** `YYYY-MM-DD`. */
  on: string;
  text: string;
}

/** The steps taken about a finding, in order. */
export function findingSteps(kit: Pick<ChildrenKit, 'fields'>, row: VisitFindingRow): FindingStep[] {
  const steps = kit.fields.openOptional(row, 'result');
  return steps ? (JSON.parse(steps) as FindingStep[]) : [];
}
