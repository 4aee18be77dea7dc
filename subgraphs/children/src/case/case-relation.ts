import { identityTokenOf } from './identity-of-caller.ts';
import type { ChildrenContext } from '../children-context.ts';
import type { Case } from './case.entity.ts';

/** What of a case says whose it is. */
export type CaseParties = Pick<Case, 'applicantSubject' | 'guardianToken' | 'status'>;

/** What of a request says who asks. */
export type Asking = Pick<ChildrenContext, 'caller' | 'identityToken'>;

/**
 * Who the caller is to a case. OWNER: who began it, and the guardian it was filed for, known by the ID number sign-in proved; a member of staff
 * only while it is their draft. FILER: the member of staff who handed it in for somebody else and now follows it. Undefined: neither.
 */
export function relationTo(context: Asking, record: CaseParties): 'OWNER' | 'FILER' | undefined {
  const { caller } = context;
  if (caller.subject === '') return undefined;
  if (record.applicantSubject === caller.subject) return caller.kind === 'STAFF' && record.status !== 'DRAFT' ? 'FILER' : 'OWNER';
  const token = record.guardianToken === null ? null : identityTokenOf(context);
  return token !== null && token === record.guardianToken ? 'OWNER' : undefined;
}

/** Whether the case is the caller's own: they see it plain. */
export function isOwner(context: Asking, record: CaseParties): boolean {
  return relationTo(context, record) === 'OWNER';
}

/** Whether the caller stands on the applicant's side: what only offices may read is not for them. */
export function isOnApplicantsSide(context: Asking, record: CaseParties): boolean {
  return relationTo(context, record) !== undefined;
}
