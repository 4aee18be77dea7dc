import type { AgencyTopic, SubjectRole } from '@onething/events';

/** A circumstance of a person in the policy's vocabulary. */
export interface Circumstance {
  kind: string;
  [fact: string]: unknown;
}

/** What the policy is told; what is absent is unknown. */
export interface GivenFacts {
  child?: PersonFacts & { bornOn?: string; registeredAt?: string; registration?: string; parentsTraced?: boolean };
  father?: PersonFacts;
  mother?: PersonFacts;
  household?: Record<string, unknown>;
  [subject: string]: unknown;
}

export interface PersonFacts {
  circumstances?: Circumstance[];
  [fact: string]: unknown;
}

/** Facts that are nothing without a paper or an agency's answer: what the applicant says of them stays unproven. */
export const unprovenFacts: readonly string[] = ['certificate', 'diagnosed', 'policeResult', 'judgmentOn'];

/** What is asked of the agencies about whom. */
export const askedTopics: Record<SubjectRole, readonly AgencyTopic[]> = {
  CHILD: ['IDENTITY', 'HOUSEHOLD_REGISTRATION', 'DISABILITY', 'OTHER_BENEFITS'],
  FATHER: ['IDENTITY', 'DEATH', 'DISABILITY', 'SENTENCE', 'DETOXIFICATION', 'OUT_OF_CONTACT'],
  MOTHER: ['IDENTITY', 'DEATH', 'DISABILITY', 'SENTENCE', 'DETOXIFICATION', 'OUT_OF_CONTACT'],
  GUARDIAN: ['IDENTITY', 'HOUSEHOLD_REGISTRATION'],
  HOUSEHOLD: ['DIBAO'],
  APPLICANT: ['HOUSEHOLD_REGISTRATION', 'DIBAO'],
};

/** Which agency topic tells of which circumstance. */
export const topicOfKind: Record<string, AgencyTopic> = {
  DEAD: 'DEATH',
  DECLARED_MISSING: 'DEATH',
  SEVERE_DISABILITY: 'DISABILITY',
  SERVING_SENTENCE: 'SENTENCE',
  OTHER_RESTRICTION: 'DETOXIFICATION',
  COMPULSORY_DETOX: 'DETOXIFICATION',
  OUT_OF_CONTACT: 'OUT_OF_CONTACT',
};

/** The person of the policy a role stands for. */
export const personOfRole: Partial<Record<SubjectRole, 'child' | 'father' | 'mother'>> = {
  CHILD: 'child',
  FATHER: 'father',
  MOTHER: 'mother',
};

/** Facts of a circumstance that a paper shows, by kind. */
export const evidenceFactsOfKind: Record<string, readonly string[]> = {
  DEAD: ['on'],
  DECLARED_MISSING: ['judgmentOn'],
  SEVERE_DISABILITY: ['certificate', 'disability', 'grade', 'includes'],
  SERIOUS_ILLNESS: ['diagnosed', 'illness', 'longTermTreatment'],
  HIV_INFECTED: ['guardianConsent'],
  RARE_DISEASE: ['diagnosed', 'longTermTreatment'],
  SERVING_SENTENCE: ['termMonths', 'until'],
  COMPULSORY_DETOX: ['termMonths', 'until'],
  OTHER_RESTRICTION: ['termMonths', 'until'],
  OUT_OF_CONTACT: ['policeResult', 'reportedOn', 'lastContactOn'],
};
