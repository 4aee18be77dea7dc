import type { AgencyTopic, EvidenceState, SubjectRole } from './agency-topic.ts';

/** A text in the authoritative Chinese and in English. */
export interface LocalisedName {
  zh: string;
  en: string;
}

/** One person of a case, known to other subgraphs by nothing but the blind index and, where there is none, the birth date. */
export interface EvidenceSubject {
  role: Exclude<SubjectRole, 'HOUSEHOLD'>;
  /** `v1:` + keyed hash of the resident ID; absent for a child without registration. */
  identityToken?: string;
  /** Date `YYYY-MM-DD`. */
  bornOn?: string;
}

/** Asks agencies and hardship for the facts a case needs. */
export interface EvidenceRequest {
  caseId: string;
  /** County of the case, six digits. */
  jurisdictionCode: string;
  subjects: EvidenceSubject[];
  topics: AgencyTopic[];
}

/** Who answered. */
export interface EvidenceSource {
  agencyId: string;
  agencyName: LocalisedName;
  /** Kind of agency: PUBLIC_SECURITY, COURT, JUSTICE, CIVIL_AFFAIRS, … */
  kind: string;
}

/** The answer of one agency on one topic about one subject. */
export interface EvidenceAnswer {
  subjectRole: SubjectRole;
  topic: AgencyTopic;
  state: EvidenceState;
  /** Facts in the vocabulary of the policy kernel, sealed with the event key: open with `SealedEnvelope`. Absent unless `FOUND`. */
  sealed?: string;
  source: EvidenceSource;
  /** Instant the source answered. */
  answeredAt: string;
  evidenceId: string;
}

/** Answers to an `EvidenceRequest`; may come in several events. */
export interface EvidenceAnswered {
  caseId: string;
  answers: EvidenceAnswer[];
}

/** The facts inside `EvidenceAnswer.sealed` once opened. */
export interface EvidenceFacts {
  [fact: string]: unknown;
}
