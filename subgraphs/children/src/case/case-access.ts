import type { AccessRule, Role } from '@onething/subgraph-kit';
import { hivScope, holds, rule } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import { isOnApplicantsSide } from './case-relation.ts';
import type { Asking, CaseParties } from './case-relation.ts';

/** Staff who work on child welfare cases. */
export const caseworkRoles = [
  'townshipOfficer',
  'townshipHead',
  'countyOfficer',
  'countyReviewer',
  'countyConfirmer',
] as const satisfies readonly Role[];

type CaseworkRole = (typeof caseworkRoles)[number];

/** What access to a case is decided by. */
export interface CaseOwnership {
  applicantSubject: string;
  guardianToken: string | null;
  /** Township unit of the case, or its county where the unit is unknown. */
  areaCode: string;
  status: string;
  /** Seen only with the scope for restricted records. */
  restricted: boolean;
}

/** Roles in which a member of staff works on this case; a restricted one only with the scope, as if it were not there without. */
export function rolesOn(caller: Caller, { areaCode, restricted }: Pick<CaseOwnership, 'areaCode' | 'restricted'>): CaseworkRole[] {
  return caseworkRoles.filter((role) => holds(caller, [role], areaCode, restricted ? hivScope : undefined));
}

/**
 * Whether the caller may know that the case exists: its applicant, who filed it for them, or staff covering it (never of a draft) and holding the
 * scope it needs.
 */
export function mayReadCase(context: Asking, found: CaseOwnership): boolean {
  if (isOnApplicantsSide(context, found as CaseParties)) return true;
  return found.status !== 'DRAFT' && rolesOn(context.caller, found).length > 0;
}

/** The applicant, or staff whose jurisdiction covers the case; never staff while it is a draft. Others do not learn that it exists. */
export function caseReaders<T>(caseOf: (root: T) => CaseOwnership): AccessRule {
  return rule(
    `applicant of the case, who filed it for them, or staff covering: ${caseworkRoles.join(', ')}; restricted: with ${hivScope}`,
    ({ context, root }) => mayReadCase(context, caseOf(root as T)),
    'NOT_FOUND',
  );
}
