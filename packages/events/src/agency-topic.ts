/** What can be asked of agencies about a person or household. */
export const agencyTopics = [
  'IDENTITY',
  'HOUSEHOLD_REGISTRATION',
  'DEATH',
  'DISABILITY',
  'SENTENCE',
  'DETOXIFICATION',
  'OUT_OF_CONTACT',
  'DIBAO',
  'OTHER_BENEFITS',
] as const;
export type AgencyTopic = (typeof agencyTopics)[number];

/**
 * Whose facts are asked: a person of the case, or the household as a whole. `APPLICANT`: whoever signed in and begins an application, about
 * themselves alone and before anything is handed in; what is answered fills their form and proves nothing.
 */
export const subjectRoles = ['CHILD', 'FATHER', 'MOTHER', 'GUARDIAN', 'HOUSEHOLD', 'APPLICANT'] as const;
export type SubjectRole = (typeof subjectRoles)[number];

/** `NO_DATA`: the agency was asked and holds nothing; `AWAITED`: no answer yet. */
export const evidenceStates = ['FOUND', 'NO_DATA', 'AWAITED'] as const;
export type EvidenceState = (typeof evidenceStates)[number];
