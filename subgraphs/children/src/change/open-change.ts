import type { CaseStatus } from '@onething/casework';
import { enrolledStatuses } from '@onething/casework';
import { hivScope, holds, Misuse, notFound, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { mayReadCase, rolesOn } from '../case/case-access.ts';
import type { CaseFile } from '../case/case-file.ts';
import { openCaseFile } from '../case/case-file.ts';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import type { Case } from '../case/case.entity.ts';
import { changedMeanwhile, lockedCase } from '../case/open-case.ts';
import type { ChangeDetails } from './change-details.ts';
import type { ChildLife } from './child-life.ts';
import { openChildLife } from './child-life.ts';
import type { ChangeAct } from './change-words.ts';
import { openChanges } from './change-words.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';

/** Whether the caller is the child director of the village the case belongs to. */
export function isVillageDirector({ caller }: Pick<ChildrenContext, 'caller'>, record: Case): boolean {
  return holds(caller, ['villageDirector'], record.villageCode ?? record.areaCode, record.restricted ? hivScope : undefined);
}

/** Whether the caller may know of the changes of a case: the family's side, staff of the place, the village director. */
export function mayReadChanges(context: ChildrenContext, record: Case): boolean {
  return mayReadCase(context, record) || (record.status !== 'DRAFT' && isVillageDirector(context, record));
}

/** A change with its case, opened and locked. */
export interface OpenChange {
  row: ChangeProposalRow;
  details: ChangeDetails;
  file: CaseFile;
  life: ChildLife;
}

/** The case of an enrolled child, locked, for whoever may propose a change. NOT_FOUND for everybody else. */
export async function openEnrolled(
  context: ChildrenContext,
  manager: EntityManager,
  caseId: string,
): Promise<{ file: CaseFile; life: ChildLife }> {
  const record = await lockedCase(manager, caseId);
  if (!record || !mayReadChanges(context, record)) throw notFound();
  const file = await openCaseFile(context, manager, record);
  const life = enrolledStatuses.includes(record.status as CaseStatus) ? await openChildLife(manager, file) : undefined;
  if (!life)
    throw new RefusalError('CHILD_NOT_ENROLLED', {
      zh: '这个孩子没有纳入保障，无需办理变更。',
      en: 'The child is not enrolled, so there is nothing to change.',
    });
  return { file, life };
}

/** A change and its case, locked. Refusal CASE_CHANGED_MEANWHILE when somebody was faster. */
export async function openChange(
  context: ChildrenContext,
  manager: EntityManager,
  proposalId: string,
  version: number,
): Promise<OpenChange> {
  const found = await manager.findOneBy(ChangeProposalRow, { id: proposalId });
  if (!found) throw notFound();
  const { file, life } = await openEnrolled(context, manager, found.caseId);
  const row = await manager.findOneByOrFail(ChangeProposalRow, { id: proposalId });
  if (row.version !== version) throw changedMeanwhile();
  return { row, details: detailsOf(context, row), file, life };
}

/** What is said of the change, opened. */
export function detailsOf({ fields }: Pick<ChildrenContext, 'fields'>, row: ChangeProposalRow): ChangeDetails {
  return JSON.parse(fields.open(row, 'details')) as ChangeDetails;
}

/** What the caller may do with a change now; the use cases ask the same. */
export function changeActs(context: ChildrenContext, record: Case, row: ChangeProposalRow): ChangeAct[] {
  const { caller } = context;
  const roles = isOnApplicantsSide(context, record) ? [] : rolesOn(caller, record);
  const acts: ChangeAct[] = [];
  if (openChanges.includes(row.status)) {
    if (roles.length > 0 && row.status !== 'PREPARED') acts.push('CHECK');
    if (roles.includes('countyOfficer') && row.status !== 'PROPOSED') acts.push('PREPARE');
    const maySign = roles.includes('countyReviewer') || roles.includes('countyConfirmer');
    if (maySign && row.status === 'PREPARED') acts.push('SIGN');
    if (roles.length > 0) acts.push('REFUSE');
    if (row.proposedBySubject === caller.subject && row.status === 'PROPOSED') acts.push('WITHDRAW');
  }
  if (row.status === 'DECIDED' && row.ground !== 'CORRECTION' && row.lifeEventId !== null && isOnApplicantsSide(context, record))
    acts.push('OBJECT');
  return acts;
}

/** FORBIDDEN for what is never theirs to do, a refusal for what is not possible at this step. */
export function admitChange(context: ChildrenContext, { row, file }: Pick<OpenChange, 'row' | 'file'>, act: ChangeAct): void {
  const mayNow = changeActs(context, file.record, row).includes(act);
  if (mayNow && act === 'SIGN' && row.preparedBySubject === context.caller.subject)
    throw new RefusalError('SIGNER_PREPARED_IT', {
      zh: '这是您本人提出的，须由另一人签署。',
      en: 'You prepared this yourself; another person has to sign it.',
    });
  if (mayNow) return;
  const everTheirs = (['PROPOSED', 'CHECKED', 'PREPARED', 'DECIDED'] as const).some((status) =>
    changeActs(context, file.record, { ...row, status } as ChangeProposalRow).includes(act),
  );
  if (!everTheirs) throw new Misuse('FORBIDDEN', 'Not allowed');
  throw new RefusalError('CHANGE_NOT_IN_THIS_STEP', {
    zh: '这项变更当前不在这一步，请刷新后再看。',
    en: 'The change is not at this step. Reload it and look again.',
  });
}

/** Stores what became of a change; refused when somebody was faster. */
export async function updateChange(manager: EntityManager, row: ChangeProposalRow, columns: Partial<ChangeProposalRow>): Promise<void> {
  const { affected } = await manager.update(
    ChangeProposalRow,
    { id: row.id, version: row.version },
    { ...columns, version: row.version + 1 },
  );
  if (affected !== 1) throw changedMeanwhile();
  Object.assign(row, columns, { version: row.version + 1 });
}
