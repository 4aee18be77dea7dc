import { holds, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import { hivScope } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { caseworkRoles, mayReadCase, rolesOn } from '../case/case-access.ts';
import { isOwner, relationTo } from '../case/case-relation.ts';
import type { Case } from '../case/case.entity.ts';
import { lockedCase } from '../case/open-case.ts';
import type { ChildrenContext } from '../children-context.ts';
import type { ReferralActor } from './record-referral-action.ts';
import type { ReferralActionKind, ReferralState } from './referral-words.ts';
import { ReferralRow } from './referral.entity.ts';

/** A referral with its case, found for somebody. */
export interface OpenReferral {
  referral: ReferralRow;
  record: Case;
  by: ReferralActor;
}

/** Scope that binds a clerk's grant to one kind of agency: `agency:EDUCATION`. Without it a clerk answers for no referral. */
export function agencyScope(kind: string): string {
  return `agency:${kind}`;
}

/** Whether the caller is a clerk of the agency in charge where the child is; of a restricted case only with its scope in the same grant. */
export function isClerkInCharge(
  caller: Caller,
  referral: Pick<ReferralRow, 'agency' | 'sentOn'>,
  record: Pick<Case, 'countyCode' | 'restricted'>,
): boolean {
  if (referral.sentOn === null) return false;
  return caller.grants.some(
    (grant) =>
      (!record.restricted || grant.scopes?.includes(hivScope)) &&
      holds({ ...caller, grants: [grant] }, ['agencyClerk'], record.countyCode, agencyScope(referral.agency)),
  );
}

/**
 * First line of every use case on a referral: finds it with its case, locked, for the family or the offices of the case. NOT_FOUND for everybody
 * else, and for whoever merely filed for the family; refusal REFERRAL_CHANGED_MEANWHILE when somebody was faster.
 */
export async function openReferral(
  context: ChildrenContext,
  manager: EntityManager,
  input: { referralId: string; version: number },
): Promise<OpenReferral> {
  const found = await manager.findOneBy(ReferralRow, { id: input.referralId });
  const record = found && (await lockedCase(manager, found.caseId));
  const owner = record && isOwner(context, record) ? context.caller.subject : null;
  requireAccess(context, { owner, roles: caseworkRoles });
  if (!record || !mayReadCase(context, record) || relationTo(context, record) === 'FILER') throw notFound();
  return {
    referral: await unchanged(manager, input),
    record,
    by: { actor: owner ? 'APPLICANT' : 'STAFF', ...nameOf(context.caller, owner === null) },
  };
}

/** The same for a clerk of the agency in charge. */
export async function openReferralOfAgency(
  context: ChildrenContext,
  manager: EntityManager,
  input: { referralId: string; version?: number },
): Promise<OpenReferral> {
  requireAccess(context, { roles: ['agencyClerk'] });
  const found = await manager.findOneBy(ReferralRow, { id: input.referralId });
  const record = found && (await lockedCase(manager, found.caseId));
  if (!found || !record || !isClerkInCharge(context.caller, found, record)) throw notFound();
  const referral = input.version === undefined ? found : await unchanged(manager, { referralId: found.id, version: input.version });
  return { referral, record, by: { actor: 'AGENCY', ...nameOf(context.caller, true) } };
}

function nameOf({ subject, name }: Caller, shown: boolean): { subject: string; name?: string } {
  return { subject, ...(shown && name ? { name } : {}) };
}

/** Read again behind the lock of its case. */
async function unchanged(manager: EntityManager, { referralId, version }: { referralId: string; version: number }): Promise<ReferralRow> {
  const referral = await manager.findOneByOrFail(ReferralRow, { id: referralId });
  if (referral.version === version) return referral;
  throw new RefusalError('REFERRAL_CHANGED_MEANWHILE', {
    zh: '这项服务刚被他人更新，请刷新后再操作，您填写的内容没有丢失。',
    en: 'Somebody has just changed this referral. Reload it and try again; nothing you typed is lost.',
  });
}

const whoMay: Record<
  Exclude<ReferralActionKind, 'OFFER' | 'ESCALATE'>,
  { from: readonly ReferralState[]; by: readonly ('FAMILY' | 'OFFICE' | 'AGENCY')[] }
> = {
  ACCEPT: { from: ['OFFERED'], by: ['FAMILY', 'OFFICE'] },
  DECLINE: { from: ['OFFERED', 'ACCEPTED'], by: ['FAMILY', 'OFFICE'] },
  SEND: { from: ['ACCEPTED'], by: ['OFFICE'] },
  ANSWER: { from: ['SENT', 'ANSWERED'], by: ['AGENCY'] },
  FINISH: { from: ['SENT', 'ANSWERED'], by: ['OFFICE'] },
  ABANDON: { from: ['SENT', 'ANSWERED'], by: ['OFFICE'] },
  REOPEN: { from: ['DONE', 'DECLINED'], by: ['OFFICE'] },
};

/** What the caller may do now with a referral of a case they read. */
export function allowedOn(context: ChildrenContext, referral: Pick<ReferralRow, 'state'>, record: Case): ReferralActionKind[] {
  const side = isOwner(context, record) ? 'FAMILY' : rolesOn(context.caller, record).length > 0 ? 'OFFICE' : null;
  if (side === null) return [];
  return (Object.keys(whoMay) as (keyof typeof whoMay)[]).filter(
    (kind) => whoMay[kind].by.includes(side) && whoMay[kind].from.includes(referral.state),
  );
}

/** Refusal REFERRAL_NOT_POSSIBLE when the referral is not where this can be done. */
export function requirePossible(referral: ReferralRow, kind: keyof typeof whoMay): void {
  if (whoMay[kind].from.includes(referral.state)) return;
  throw new RefusalError('REFERRAL_NOT_POSSIBLE', {
    zh: '这项服务现在的状态不能这样办理，请刷新后查看。',
    en: 'This cannot be done with the referral as it stands now. Reload it to see.',
  });
}
