/** Where a case stands. Always derived from its actions; stored beside them only to be searched. */
export const caseStatuses = [
  'DRAFT',
  'SUBMITTED',
  'NOTICE_SENT',
  'VERIFYING',
  'SUPPLEMENT_REQUESTED',
  'VERIFICATION_PREPARED',
  'CONFIRMING',
  'COUNTY_SUPPLEMENT_REQUESTED',
  'DECISION_PREPARED',
  'OBJECTION_RAISED',
  'CONFIRMED',
  'REFUSED',
  'WITHDRAWN',
  'MERGED',
  'ENDED',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/**
 * Statuses in which no office has the application on its table any more. A refusal can be objected to in time; a confirmed child's life goes on: its
 * changes are proposed and decided beside the case, and one of them ends the enrolment.
 */
export const finalStatuses: readonly CaseStatus[] = ['CONFIRMED', 'REFUSED', 'WITHDRAWN', 'MERGED', 'ENDED'];

/** Statuses of a child who is or was enrolled: what changes in its life is proposed here. */
export const enrolledStatuses: readonly CaseStatus[] = ['CONFIRMED', 'ENDED'];

/** Statuses in which somebody in an office has the case on the table. */
export const openStatuses: readonly CaseStatus[] = caseStatuses.filter((status) => status !== 'DRAFT' && !finalStatuses.includes(status));

/** Statuses in which the case lies with the applicant and the clock stands or has not begun. */
export const waitingStatuses: readonly CaseStatus[] = ['NOTICE_SENT', 'SUPPLEMENT_REQUESTED', 'COUNTY_SUPPLEMENT_REQUESTED'];

/** Statuses in which the county has the case on its table. */
export const countyStatuses: readonly CaseStatus[] = ['CONFIRMING', 'COUNTY_SUPPLEMENT_REQUESTED', 'DECISION_PREPARED', 'OBJECTION_RAISED'];

/** Whether nobody in an office has anything more to do with the case. */
export function isFinal(status: CaseStatus): boolean {
  return finalStatuses.includes(status);
}

/** Level of government that has the case on its table; none for a draft or a finished case. */
export function levelOf(status: CaseStatus): CaseLevel | undefined {
  if (status === 'DRAFT' || isFinal(status)) return undefined;
  return countyStatuses.includes(status) ? 'COUNTY' : 'TOWNSHIP';
}

export type CaseLevel = 'TOWNSHIP' | 'COUNTY';
