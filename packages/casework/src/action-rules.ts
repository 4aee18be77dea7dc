import type { CaseActionKind } from './case-action.ts';
import type { CaseStatus } from './case-status.ts';
import { countyStatuses, enrolledStatuses, finalStatuses, openStatuses, waitingStatuses } from './case-status.ts';
import type { CaseworkRole } from './workflow.ts';

/** Who performs an action: the applicant whose case it is, the helper who filed it for them, an officer by role, or the platform itself. */
export type Performer = 'OWNER' | 'FILER' | 'SYSTEM' | CaseworkRole;

/** An action is open to these performers in these statuses. */
export interface ActionRule {
  by: readonly Performer[];
  in: readonly CaseStatus[];
}

const townshipStaff: readonly Performer[] = ['townshipOfficer', 'townshipHead'];
const countyStaff: readonly Performer[] = ['countyOfficer', 'countyReviewer', 'countyConfirmer'];
const townshipTable: readonly CaseStatus[] = ['SUBMITTED', 'NOTICE_SENT', 'VERIFYING', 'SUPPLEMENT_REQUESTED', 'VERIFICATION_PREPARED'];
/** Before there is a decision: one that was made is objected to, not withdrawn from. */
const undecided: readonly CaseStatus[] = openStatuses.filter((status) => status !== 'OBJECTION_RAISED');

/** The lifecycle as a table. What stands in no rule is not possible. */
export const actionRules: Record<CaseActionKind, readonly ActionRule[]> = {
  START: [],
  SAVE_DRAFT: [{ by: ['OWNER'], in: ['DRAFT'] }],
  ATTACH_MATERIAL: [
    { by: ['OWNER', 'FILER'], in: ['DRAFT', 'SUBMITTED', ...waitingStatuses] },
    { by: ['townshipOfficer'], in: ['SUBMITTED', 'VERIFYING', ...waitingStatuses] },
  ],
  REMOVE_MATERIAL: [{ by: ['OWNER'], in: ['DRAFT', ...waitingStatuses] }],
  DEFER_MATERIAL: [{ by: ['OWNER'], in: ['DRAFT'] }],
  SUBMIT: [{ by: ['OWNER'], in: ['DRAFT'] }],
  ANSWER_NOTICE: [{ by: ['OWNER', 'FILER', 'townshipOfficer'], in: waitingStatuses }],
  WITHDRAW: [{ by: ['OWNER'], in: ['DRAFT', ...undecided] }],
  ASSIGN: [
    { by: townshipStaff, in: townshipTable },
    { by: countyStaff, in: countyStatuses },
  ],
  RELEASE: [{ by: ['SYSTEM'], in: openStatuses }],
  ESCALATE: [{ by: ['SYSTEM'], in: openStatuses }],
  ACCEPT: [{ by: ['townshipOfficer'], in: ['SUBMITTED'] }],
  SEND_ONE_TIME_NOTICE: [{ by: ['townshipOfficer'], in: ['SUBMITTED'] }],
  REQUEST_SUPPLEMENT: [{ by: ['townshipOfficer'], in: ['VERIFYING'] }],
  CHECK_MATERIAL: [
    { by: ['townshipOfficer'], in: ['SUBMITTED', 'VERIFYING', ...waitingStatuses] },
    { by: ['countyOfficer'], in: ['CONFIRMING', 'COUNTY_SUPPLEMENT_REQUESTED'] },
  ],
  RECORD_FINDING: [
    { by: ['townshipOfficer'], in: ['VERIFYING', 'SUPPLEMENT_REQUESTED', 'COUNTY_SUPPLEMENT_REQUESTED'] },
    { by: ['countyOfficer'], in: ['CONFIRMING', 'COUNTY_SUPPLEMENT_REQUESTED'] },
  ],
  ASK_HOME_CHECK: [{ by: ['townshipOfficer'], in: townshipTable }],
  RECORD_HOME_CHECK: [{ by: ['villageDirector'], in: [...townshipTable, 'CONFIRMING', 'COUNTY_SUPPLEMENT_REQUESTED'] }],
  RECORD_ENQUIRY: [
    { by: townshipStaff, in: ['VERIFYING', 'SUPPLEMENT_REQUESTED', 'COUNTY_SUPPLEMENT_REQUESTED'] },
    { by: countyStaff, in: ['CONFIRMING', 'COUNTY_SUPPLEMENT_REQUESTED'] },
  ],
  REFRESH_EVIDENCE: [
    { by: townshipStaff, in: townshipTable },
    { by: countyStaff, in: countyStatuses },
  ],
  RECEIVE_EVIDENCE: [{ by: ['SYSTEM'], in: openStatuses }],
  PREPARE_VERIFICATION: [{ by: ['townshipOfficer'], in: ['VERIFYING', 'VERIFICATION_PREPARED'] }],
  SIGN_VERIFICATION: [{ by: townshipStaff, in: ['VERIFICATION_PREPARED'] }],
  SEND_BACK_VERIFICATION: [{ by: townshipStaff, in: ['VERIFICATION_PREPARED'] }],
  REQUEST_COUNTY_SUPPLEMENT: [{ by: countyStaff, in: ['CONFIRMING', 'DECISION_PREPARED'] }],
  RETURN_TO_TOWNSHIP: [{ by: countyStaff, in: ['CONFIRMING', 'DECISION_PREPARED'] }],
  PREPARE_DECISION: [{ by: ['countyOfficer'], in: ['CONFIRMING', 'DECISION_PREPARED'] }],
  SIGN_DECISION: [{ by: ['countyReviewer', 'countyConfirmer'], in: ['DECISION_PREPARED'] }],
  // Two applications become one before the second is accepted; the first may be further on.
  MERGE_DUPLICATE: [{ by: ['townshipOfficer'], in: ['SUBMITTED', 'NOTICE_SENT', 'VERIFYING', 'SUPPLEMENT_REQUESTED'] }],
  CLOSE_AS_DUPLICATE: [{ by: ['townshipOfficer'], in: ['SUBMITTED', 'NOTICE_SENT'] }],
  DISMISS_DUPLICATE: [
    { by: ['townshipOfficer'], in: townshipTable },
    { by: ['countyOfficer'], in: countyStatuses },
  ],
  RAISE_OBJECTION: [{ by: ['OWNER', 'FILER'], in: ['REFUSED'] }],
  ANSWER_OBJECTION: [{ by: ['countyReviewer', 'countyConfirmer'], in: ['OBJECTION_RAISED'] }],
  PROPOSE_CHANGE: [{ by: ['OWNER', 'FILER', 'SYSTEM', 'villageDirector', ...townshipStaff, ...countyStaff], in: enrolledStatuses }],
  // A case may have several changes and a handover at once: each says itself what may be done with it.
  CHECK_CHANGE: [],
  PREPARE_CHANGE: [],
  SIGN_CHANGE: [],
  CLOSE_CHANGE: [],
  END_ENROLMENT: [],
  HAND_OVER_FILE: [],
  ACCEPT_FILE: [],
  RETURN_FILE: [],
  ASSIGN_VILLAGE: [],
  REVEAL_FIELD: [{ by: [...townshipStaff, ...countyStaff], in: [...openStatuses, ...finalStatuses] }],
};
