import type { Category } from '@onething/policy';
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
  /** Who looks after the child for the time being. */
  carer?: string;
  /** Why it is put right, asked for or opened again. */
  reason?: string;
  /** What a correction replaced where it is not a step's own word. */
  before?: { carer: string; startedOn: string; endedOn: string | null };
  application?: AskedContent;
}

/** What an office lets whoever files the application know of the child: never what was reported, nor by whom. */
export interface AskedContent {
  category: Category;
  childName: string;
  childBornOn?: string;
  /** Where the child lives. */
  address?: string;
  guardianName?: string;
  guardianPhone?: string;
  /** The child's situation, in the office's own words. */
  situation?: string;
}
