import type { VisitDraft, VisitSaid } from './visit-draft.ts';
import type { VisitDuty } from './visit.operations.ts';

/** What a step of the form needs. */
export interface StepProps {
  duty: VisitDuty;
  today: string;
  draft: VisitDraft;
  /** The message at a question; undefined: nothing is wrong with it. */
  errorAt: (name: string) => string | undefined;
  say: (more: Partial<VisitSaid>) => void;
  change: (more: Partial<VisitDraft>) => void;
}
