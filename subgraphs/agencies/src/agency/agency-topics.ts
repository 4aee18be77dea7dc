import type { AgencyTopic, SubjectRole } from '@onething/events';
import type { AgencyKind } from '@onething/policy';

/** What agencies send records about; dibao and other benefits lie with hardship. */
export const recordTopics = [
  'IDENTITY',
  'HOUSEHOLD_REGISTRATION',
  'DEATH',
  'DISABILITY',
  'SENTENCE',
  'DETOXIFICATION',
  'OUT_OF_CONTACT',
] as const satisfies readonly AgencyTopic[];
export type RecordTopic = (typeof recordTopics)[number];

/** Whether agencies, not hardship, answer about a topic. */
export function isRecordTopic(topic: string): topic is RecordTopic {
  return (recordTopics as readonly string[]).includes(topic);
}

/** Kinds of agencies whose word counts on a topic; the first answers for it when nobody holds anything. */
export const kindsOfTopic: Record<RecordTopic, readonly [AgencyKind, ...AgencyKind[]]> = {
  IDENTITY: ['PUBLIC_SECURITY'],
  HOUSEHOLD_REGISTRATION: ['PUBLIC_SECURITY'],
  DEATH: ['HEALTH', 'PUBLIC_SECURITY', 'COURT', 'CIVIL_AFFAIRS'],
  DISABILITY: ['DISABLED_FEDERATION'],
  SENTENCE: ['JUSTICE', 'COURT', 'PUBLIC_SECURITY'],
  DETOXIFICATION: ['PUBLIC_SECURITY', 'JUSTICE'],
  OUT_OF_CONTACT: ['PUBLIC_SECURITY'],
};

/** What is of interest about whom: nothing else is looked up, though it be held. */
export const topicsOfRole: Record<Exclude<SubjectRole, 'HOUSEHOLD'>, readonly RecordTopic[]> = {
  CHILD: ['IDENTITY', 'HOUSEHOLD_REGISTRATION', 'DEATH', 'DISABILITY', 'SENTENCE', 'DETOXIFICATION'],
  FATHER: ['IDENTITY', 'DEATH', 'DISABILITY', 'SENTENCE', 'DETOXIFICATION', 'OUT_OF_CONTACT'],
  MOTHER: ['IDENTITY', 'DEATH', 'DISABILITY', 'SENTENCE', 'DETOXIFICATION', 'OUT_OF_CONTACT'],
  GUARDIAN: ['IDENTITY', 'HOUSEHOLD_REGISTRATION'],
  APPLICANT: ['HOUSEHOLD_REGISTRATION'],
};
