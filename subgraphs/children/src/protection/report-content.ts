import type { AssessmentOutcome, ProtectionMeasure, ProtectionParticipant, Worry } from './protection-words.ts';

/** What a reporter said about the child; sealed as a whole. */
export interface ReportedContent {
  worries: Worry[];
  /** What happened, in the reporter's words. */
  what: string;
  /** Where the child is or lives, as well as the reporter knows. */
  where: string;
  /** What the reporter knows of the child; may be empty. */
  child: string;
}

/** Who said it, kept apart. */
export interface ReporterIdentity {
  name: string;
  phone: string;
}

/** What is kept of a step besides who and when; sealed as a whole. */
export interface StepDetails {
  participants?: ProtectionParticipant[];
  measures?: ProtectionMeasure[];
  outcome?: AssessmentOutcome;
  /** What was found. */
  finding?: string;
  /** What was decided, and why. */
  decision?: string;
  /** What comes next. */
  nextStep?: string;
  /** Codes of a place or number the step names. */
  reference?: string;
}
