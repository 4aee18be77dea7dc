import type { AccessRule, Role } from '@onething/subgraph-kit';
import { holds, rule } from '@onething/subgraph-kit';

/** Staff who work on child welfare cases. */
export const caseworkRoles = [
  'townshipOfficer',
  'townshipHead',
  'countyOfficer',
  'countyReviewer',
  'countyConfirmer',
] as const satisfies readonly Role[];

/** What access to a case is decided by. */
export interface CaseOwnership {
  applicantSubject: string;
  /** Township unit of the case, or its county where the unit is unknown. */
  areaCode: string;
  status: string;
}

/** The applicant, or staff whose jurisdiction covers the case; never staff while it is a draft. Others do not learn that it exists. */
export function caseReaders<T>(caseOf: (root: T) => CaseOwnership): AccessRule {
  return rule(
    `applicant of the case or staff covering: ${caseworkRoles.join(', ')}`,
    ({ context, root }) => {
      const found = caseOf(root as T);
      if (found.applicantSubject !== '' && found.applicantSubject === context.caller.subject) return true;
      return found.status !== 'DRAFT' && holds(context.caller, caseworkRoles, found.areaCode);
    },
    'NOT_FOUND',
  );
}
