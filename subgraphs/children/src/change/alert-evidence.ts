import type { AgencyTopic, SubjectRole } from '@onething/events';
import type { LocalisedText } from '@onething/policy';

/** An agency's answer that the decision did not rest on. */
export interface AlertEvidence {
  evidenceId: string;
  subjectRole: SubjectRole;
  topic: AgencyTopic;
  agencyName: LocalisedText | null;
  answeredAt: string | null;
  /** What it says, and what the decision rested on, in words. */
  now: LocalisedText;
  before: LocalisedText;
}
