import { registerEnumType } from 'type-graphql';

/** Where a draft stands. */
export const PolicyDraftState = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  APPROVED: 'APPROVED',
  PUBLISHED: 'PUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type PolicyDraftState = keyof typeof PolicyDraftState;

/** Which law the cases follow that are open when a release takes effect. */
export const OpenCases = { UNTIL_DECIDED: 'UNTIL_DECIDED', FROM_DATE: 'FROM_DATE' } as const;
export type OpenCases = keyof typeof OpenCases;

/** What was done to a draft. */
export const PolicyDraftActKind = {
  STARTED: 'STARTED',
  DESCRIBED: 'DESCRIBED',
  CHANGED: 'CHANGED',
  UNDONE: 'UNDONE',
  REDONE: 'REDONE',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  PUBLISHED: 'PUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type PolicyDraftActKind = keyof typeof PolicyDraftActKind;

/** How grave a problem is. */
export const ProblemSeverity = { ERROR: 'ERROR', WARNING: 'WARNING' } as const;
export type ProblemSeverity = keyof typeof ProblemSeverity;

/** What has to be done with a draft next. */
export const PolicyDraftStep = {
  CHANGE: 'CHANGE',
  SETTLE_PROBLEMS: 'SETTLE_PROBLEMS',
  SUBMIT: 'SUBMIT',
  APPROVE: 'APPROVE',
  WAIT_FOR_PUBLICATION: 'WAIT_FOR_PUBLICATION',
  NOTHING: 'NOTHING',
} as const;
export type PolicyDraftStep = keyof typeof PolicyDraftStep;

registerEnumType(PolicyDraftState, {
  name: 'PolicyDraftState',
  description: 'Where a draft stands. Only DRAFT can be changed; APPROVED waits for its day of publication.',
});
registerEnumType(OpenCases, {
  name: 'OpenCases',
  description:
    'Which law cases follow that are open when a release takes effect: the one they began under until decided, or the new one from a day.',
});
registerEnumType(PolicyDraftActKind, { name: 'PolicyDraftActKind', description: 'What was done to a draft.' });
registerEnumType(ProblemSeverity, { name: 'ProblemSeverity', description: 'ERROR: must be settled before the draft is submitted.' });
registerEnumType(PolicyDraftStep, { name: 'PolicyDraftStep', description: 'What has to be done with a draft next.' });
