import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { decideHint, openHint } from '../../duplicate/decide-hint.ts';
import { DuplicateHint } from '../../duplicate/duplicate-hint.entity.ts';
import { notePeople } from '../../duplicate/find-duplicates.ts';
import { mergeable } from '../../duplicate/mergeable.ts';
import { filledFrom } from '../../form/filled-from.ts';
import { MaterialFileRow, MaterialRow } from '../../material/material.entity.ts';
import { outstandingMaterials } from '../../material/required-materials.ts';
import { insertNotice } from '../../notice/insert-notice.ts';
import { storeAnswers } from '../../restricted/restricted-case.ts';
import { auditAction } from '../audit-action.ts';
import { Case } from '../case.entity.ts';
import type { CaseFile } from '../case-file.ts';
import { openCaseFile } from '../case-file.ts';
import { ChildClaim } from '../child.entity.ts';
import { noteMissingCalendar } from '../note-missing-calendar.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';
import { requireReason } from '../require-reason.ts';
import { storeChild } from '../save-draft/save-draft.ts';

export interface MergeDuplicate {
  /** The case that goes on. */
  caseId: string;
  version: number;
  /** Hint of this case that names the other. */
  duplicateId: string;
  reason: string;
  idempotencyKey: string;
}

/**
 * Two applications for the same child at the same office become one: papers of the other are taken over, and answers where this one has none; the
 * other is closed and its applicant told. Nothing of either is lost: the other keeps its history and its answers.
 */
export async function mergeDuplicate(context: ChildrenContext, input: MergeDuplicate): Promise<void> {
  await idempotent(context, 'mergeDuplicate', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'MERGE_DUPLICATE' });
    const hint = await openHint(manager, input.caseId, input.duplicateId);
    const reason = requireReason(input.reason);
    const other = await openCase(context, manager, hint.otherCaseId);
    if (!mergeable(file.record, other.record)) throw notMergeable();
    admitOrRefuse(context, other, { kind: 'CLOSE_AS_DUPLICATE' });
    await takePapers(context, manager, file, other);
    await takeAnswers(context, manager, file, other);
    await decideHint(context, manager, hint, 'MERGED', reason);
    const theirs = await manager.findOneBy(DuplicateHint, { caseId: other.record.id, otherCaseId: input.caseId, state: 'OPEN' });
    if (theirs) await decideHint(context, manager, theirs, 'MERGED', reason);
    await closeOther(context, manager, file, other, reason);
    await recordMerge(context, manager, file, other, reason);
    return null;
  });
}

/** Files of the other go to the same materials of this one. */
async function takePapers(context: ChildrenContext, manager: EntityManager, file: CaseFile, other: CaseFile): Promise<void> {
  for (const material of other.materials) {
    const files = other.files.filter((each) => each.materialId === material.id);
    if (files.length === 0) continue;
    const own = file.materials.find(({ code }) => code === material.code);
    const materialId = own?.id ?? context.ids.next();
    if (!own) {
      const row = Object.assign(new MaterialRow(), {
        id: materialId,
        caseId: file.record.id,
        code: material.code,
        state: 'UPLOADED' as const,
        note: null,
      });
      await manager.insert(MaterialRow, row);
    } else if (own.state !== 'CHECKED') {
      await manager.update(MaterialRow, { id: own.id }, { state: 'UPLOADED' });
    }
    for (const each of files) await manager.update(MaterialFileRow, { id: each.id }, { caseId: file.record.id, materialId });
  }
}

/** Answers of the other where this one has none, and with them the child's resident ID and the claim that goes with it. */
async function takeAnswers(context: ChildrenContext, manager: EntityManager, file: CaseFile, other: CaseFile): Promise<void> {
  const answers = filledFrom(file.answers, other.answers) as Record<string, unknown>;
  if (JSON.stringify(answers) === JSON.stringify(file.answers)) return;
  await storeAnswers(context, manager, file, JSON.stringify(answers));
  const withoutId = file.record.childIdentityToken === null;
  await storeChild(context, manager, file, answers);
  if (!withoutId || file.record.childIdentityToken === null) return;
  await manager.update(ChildClaim, { id: file.record.childIdentityToken, caseId: other.record.id }, { caseId: file.record.id });
  await manager.update(Case, { id: file.record.id }, { childId: other.record.childId });
  file.record.childId = other.record.childId;
}

async function closeOther(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  other: CaseFile,
  reason: string,
): Promise<void> {
  await manager.delete(ChildClaim, { caseId: other.record.id });
  const text = {
    zh: '您为孩子提交的这份申请与同一个孩子的另一份申请合并办理。您交的材料已转过去，不用再交。有疑问请联系街道办事处（乡镇人民政府）。',
    en: 'Your application has been joined with another one for the same child. The papers you handed in go with it; nothing needs to be handed in again. Ask the township unit if in doubt.',
  };
  await insertNotice(context, manager, { caseId: other.record.id, kind: 'MERGED', level: 'TOWNSHIP', items: [], text });
  const current = await openCaseFile(context, manager, other.record);
  await recordAction(context, manager, current, authorOf(context, current), {
    kind: 'CLOSE_AS_DUPLICATE',
    text: { zh: `并入 ${file.record.number ?? ''}：${reason}`, en: `Merged into ${file.record.number ?? ''}: ${reason}` },
    applicantText: { zh: '与同一个孩子的另一份申请合并办理', en: 'Joined with another application for the same child' },
  });
  await auditAction(context, manager, other, 'close-as-duplicate', { details: { keptCaseId: file.record.id } });
}

async function recordMerge(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  other: CaseFile,
  reason: string,
): Promise<void> {
  const current = await openCaseFile(context, manager, file.record);
  await notePeople(context, manager, current);
  const complete =
    !current.state.completed && current.state.status === 'SUBMITTED' && outstandingMaterials(current, context.clock.today()).length === 0;
  const recorded = await recordAction(context, manager, current, authorOf(context, current), {
    kind: 'MERGE_DUPLICATE',
    facts: complete ? { complete } : {},
    text: {
      zh: `并入 ${other.record.number ?? ''} 的材料和填报内容：${reason}`,
      en: `Took over papers and answers of ${other.record.number ?? ''}: ${reason}`,
    },
    applicantText: { zh: '同一个孩子的另一份申请并入本申请', en: 'Another application for the same child was joined with this one' },
  });
  await noteMissingCalendar(context, manager, recorded);
  await auditAction(context, manager, file, 'merge-duplicate', { details: { closedCaseId: other.record.id } });
}

function notMergeable(): RefusalError {
  return new RefusalError('DUPLICATE_NOT_MERGEABLE', {
    zh: '两份申请须由同一机构办理、表格相同，且另一份尚未受理，才能合并。',
    en: 'Two applications can be merged only at the same office, on the same form, while the other is not accepted yet.',
  });
}
