import type { Admission, Attempt, CaseActor, CaseworkRole } from '@onething/casework';
import { admit } from '@onething/casework';
import { hivScope, holds, Misuse, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles, mayReadCase, rolesOn } from './case-access.ts';
import type { CaseFile } from './case-file.ts';
import { openCaseFile } from './case-file.ts';
import { isOnApplicantsSide, relationTo } from './case-relation.ts';
import type { CaseParties } from './case-relation.ts';
import { Case } from './case.entity.ts';

/**
 * First line of every use case: finds the case, checks that the caller is its applicant or staff covering it, locks it for this unit of
 * work and opens its file. NOT_FOUND for everybody else, and for staff without the scope that a restricted case needs. With `version`: refusal CASE_CHANGED_MEANWHILE when somebody was faster.
 */
export async function openCase(context: ChildrenContext, manager: EntityManager, caseId: string, version?: number): Promise<CaseFile> {
  const record = await lockedCase(manager, caseId);
  if (!record) {
    requireAccess(context, { owner: null, roles: caseworkRoles });
    throw notFound();
  }
  const theirs = isOnApplicantsSide(context, record);
  requireAccess(context, { owner: theirs ? context.caller.subject : null, roles: caseworkRoles, jurisdiction: record.areaCode });
  if (!mayReadCase(context, record)) throw notFound();
  if (version !== undefined && version !== record.version) throw changedMeanwhile();
  return openCaseFile(context, manager, record);
}

/** The row, locked until the unit of work ends. */
export async function lockedCase(manager: EntityManager, caseId: string): Promise<Case | null> {
  const query = manager.createQueryBuilder(Case, 'found').where({ id: caseId });
  if (manager.dataSource.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  return query.getOne();
}

/** Who the caller is to this case. */
export function actorOn(
  context: Pick<ChildrenContext, 'caller' | 'identityToken'>,
  record: CaseParties & Pick<Case, 'areaCode' | 'villageCode' | 'restricted'>,
): CaseActor {
  const { caller } = context;
  const roles: CaseworkRole[] = rolesOn(caller, record);
  const director = holds(caller, ['villageDirector'], record.villageCode ?? record.areaCode, record.restricted ? hivScope : undefined);
  if (director) roles.push('villageDirector');
  const relation = relationTo(context, record);
  return { subject: caller.subject, kind: relation === 'OWNER' ? 'APPLICANT' : 'STAFF', roles, ...(relation ? { relation } : {}) };
}

/** Lets the attempt pass or throws: FORBIDDEN for what is never theirs to do, a refusal with reasons for what is not possible now. */
export function admitOrRefuse(context: ChildrenContext, file: CaseFile, attempt: Attempt): void {
  const admission: Admission = admit(file.state, attempt, actorOn(context, file.record), file.workflow);
  if (admission.admitted) return;
  const [first] = admission.reasons;
  if (admission.as === 'FORBIDDEN' || !first) throw new Misuse('FORBIDDEN', 'Not allowed');
  const clause = (text: { document: string; clause: string }): string => `（${text.document} ${text.clause}）`;
  const points = admission.reasons.map(({ code, message, citation }) => ({
    code,
    message: { zh: `${message.zh}${clause(citation)}`, en: `${message.en} ${clause(citation)}` },
  }));
  throw new RefusalError(first.code, first.message, points);
}

/** Somebody changed the case since the caller saw it. */
export function changedMeanwhile(): RefusalError {
  return new RefusalError('CASE_CHANGED_MEANWHILE', {
    zh: '案件刚被他人更新，请刷新后再操作，您填写的内容没有丢失。',
    en: 'Somebody has just changed this case. Reload it and try again; nothing you typed is lost.',
  });
}
