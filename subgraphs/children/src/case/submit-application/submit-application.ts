import { checkResidentId, materialLabel } from '@onething/policy';
import type { LocalisedText } from '@onething/policy';
import { covers, idempotent, isDuplicateKey, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { ApplicationAnswers } from '../../draft/answers.entity.ts';
import { askAgencies } from '../../evidence/ask-agencies.ts';
import { findDuplicates, notePeople } from '../../duplicate/find-duplicates.ts';
import { valueAt } from '../../form/json-pointer.ts';
import { overallCode } from '../../form/validate-answers.ts';
import { outstandingMaterials } from '../../material/required-materials.ts';
import { ChildClaim, ChildRow } from '../child.entity.ts';
import { Case } from '../case.entity.ts';
import type { CaseFile } from '../case-file.ts';
import { openCaseFile } from '../case-file.ts';
import { auditAction } from '../audit-action.ts';
import { nextCaseNumber } from '../case-number.ts';
import { admitOrRefuse, lockedCase, openCase } from '../open-case.ts';
import { authorOf, projectCase, recordAction } from '../record-action.ts';
import { draftProblems, storeChild } from '../save-draft/save-draft.ts';
import { noteMissingCalendar } from '../note-missing-calendar.ts';

export interface SubmitApplication {
  caseId: string;
  revision: number;
  signature: { name: string; acceptedText: boolean };
  idempotencyKey: string;
}

/**
 * The applicant hands the application in: the form is whole, every required paper is uploaded, waived or put off to the window, the child is
 * registered in the county and has no other application or enrolment anywhere. Gives it its number, asks the agencies for their data and, when
 * nothing is owed, starts the clock (辽民发〔2019〕66号 二（一）; 历城实施方案 工作指引 三.1).
 */
export async function submitApplication(context: ChildrenContext, input: SubmitApplication): Promise<void> {
  await idempotent(context, 'submitApplication', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'SUBMIT' });
    const today = context.clock.today();
    requireWholeForm(file, input, today);
    requireMaterials(file, today);
    await storeChild(context, manager, file, file.answers);
    await placeInUnit(manager, file);
    await nameGuardian(context, manager, file);
    await claimChild(context, manager, file);
    await notePeople(context, manager, file);
    const duplicates = await findDuplicates(context, manager, file.record);
    await storeSignature(context, manager, file, input.signature.name);
    file.record.number = await nextCaseNumber(manager, file, today);
    await manager.update(Case, { id: file.record.id }, { number: file.record.number, childId: file.record.childId });
    await askAgencies(context, manager, file, 'children.application-submitted');
    const current = await openCaseFile(context, manager, file.record);
    const complete = outstandingMaterials(current, today).length === 0;
    const submitted = await recordAction(context, manager, current, authorOf(context, file), {
      kind: 'SUBMIT',
      facts: { complete, ...(current.record.receivedOn ? { countsOn: current.record.receivedOn } : {}) },
      text: { zh: `提交申请，编号 ${file.record.number}`, en: `Submitted the application, number ${file.record.number}` },
      applicantText: byStaff(context)
        ? filedText(complete)
        : complete
          ? {
              zh: '您提交了申请，材料已齐，开始计算办理时限',
              en: 'You submitted the application; nothing is missing and the time limit has begun',
            }
          : {
              zh: '您提交了申请，还有材料要交到窗口',
              en: 'You submitted the application; some papers are still to be brought to the window',
            },
    });
    // The other side shows it too.
    for (const { id } of duplicates) {
      const other = await lockedCase(manager, id);
      if (other) await projectCase(context, manager, other, other.version);
    }
    await noteMissingCalendar(context, manager, submitted);
    await auditAction(context, manager, file, 'submit-application');
    return null;
  });
}

function requireWholeForm(file: CaseFile, input: SubmitApplication, today: string): void {
  if (input.revision !== file.answersRow.revision) {
    throw new RefusalError('DRAFT_CHANGED_ELSEWHERE', {
      zh: '这份申请在别处改过了，请看过最新内容再提交。',
      en: 'This application was changed elsewhere. Look at the latest version before you submit.',
    });
  }
  if (!input.signature.acceptedText || input.signature.name.trim() === '') {
    throw new RefusalError('DECLARATION_REQUIRED', { zh: '请签名并确认承诺。', en: 'Sign and confirm the declaration.' });
  }
  const points = draftProblems(file, today);
  if (points.length > 0)
    throw new RefusalError(
      overallCode(points),
      { zh: `还有 ${points.length} 处要改，改好再提交。`, en: `${points.length} place(s) need attention before you can submit.` },
      points,
    );
  const registeredAt = valueAt(file.answers, '/child/registeredAt');
  if (typeof registeredAt === 'string' && !covers(file.record.countyCode, registeredAt)) {
    const message = {
      zh: '孩子的户籍不在这个区县，请到户籍所在地申请。',
      en: 'The child is registered in another county. Apply where the child is registered.',
    };
    throw new RefusalError('REGISTERED_ELSEWHERE', message, [{ path: '/child/registeredAt', code: 'REGISTERED_ELSEWHERE', message }]);
  }
}

function requireMaterials(file: CaseFile, today: string): void {
  const missing = outstandingMaterials(file, today, { allowDeferred: true });
  if (missing.length === 0) return;
  throw new RefusalError(
    'APPLICATION_MATERIALS_MISSING',
    {
      zh: `还有 ${missing.length} 样材料没有上传。拿不到的可以选“之后交到窗口”。`,
      en: `${missing.length} paper(s) are missing. What you cannot upload may be brought to the window later.`,
    },
    missing.map((code) => ({ path: `/materials/${code}`, code: 'MATERIAL_MISSING', message: materialLabel(code) })),
  );
}

/** The township unit of the registered residence handles the case. */
async function placeInUnit(manager: EntityManager, file: CaseFile): Promise<void> {
  const registeredAt = valueAt(file.answers, '/child/registeredAt');
  if (typeof registeredAt !== 'string' || registeredAt.length < 9) return;
  const townshipCode = registeredAt.slice(0, 9);
  // The village the form names; else the one whose director filed, unless the child is registered with another township unit.
  const known = file.record.villageCode?.startsWith(townshipCode) ? file.record.villageCode : null;
  const villageCode = registeredAt.length === 12 ? registeredAt : known;
  const columns = { townshipCode, areaCode: townshipCode, villageCode };
  Object.assign(file.record, columns);
  await manager.update(Case, { id: file.record.id }, columns);
}

/** Somebody else filed for the guardian: the blind index of the ID number on the form lets the guardian follow it by their own sign-in. */
async function nameGuardian(context: ChildrenContext, manager: EntityManager, file: CaseFile): Promise<void> {
  if (file.record.channel === 'ONLINE' && file.record.capacity === 'GUARDIAN') return;
  const residentId = valueAt(file.answers, '/guardians/0/residentId');
  const guardianToken = typeof residentId === 'string' && checkResidentId(residentId).ok ? context.identityToken(residentId) : null;
  Object.assign(file.record, { guardianToken });
  await manager.update(Case, { id: file.record.id }, { guardianToken });
}

function byStaff(context: ChildrenContext): boolean {
  return context.caller.kind === 'STAFF';
}

function filedText(complete: boolean): LocalisedText {
  return complete
    ? {
        zh: '工作人员代您提交了申请，材料已齐，开始计算办理时限',
        en: 'Your application was filed for you; nothing is missing and the time limit has begun',
      }
    : { zh: '工作人员代您提交了申请，还有材料要补交', en: 'Your application was filed for you; some papers are still to be brought' };
}

/** One running or confirmed case for a child, wherever: the second is refused without a word about the first. */
async function claimChild(context: ChildrenContext, manager: EntityManager, file: CaseFile): Promise<void> {
  const { record } = file;
  const residentId = valueAt(file.answers, '/child/residentId');
  if (typeof residentId !== 'string' || !checkResidentId(residentId).ok) {
    await manager.insert(ChildRow, { id: record.childId, identityToken: null, createdAt: context.clock.now() });
    return;
  }
  const token = context.identityToken(residentId);
  const claim = await manager.findOneBy(ChildClaim, { id: token });
  if (claim) throw await alreadyThere(manager, claim.caseId);
  try {
    await manager.insert(ChildClaim, { id: token, caseId: record.id, since: context.clock.now() });
  } catch (error) {
    if (isDuplicateKey(error, 'child_claim')) throw await alreadyThere(manager, record.id);
    throw error;
  }
  const known = await manager.findOneBy(ChildRow, { identityToken: token });
  if (known) record.childId = known.id;
  else await manager.insert(ChildRow, { id: record.childId, identityToken: token, createdAt: context.clock.now() });
}

/** A case that was refused and goes on holds its child again, unless another application does by now. */
export async function claimChildAgain(context: ChildrenContext, manager: EntityManager, file: CaseFile): Promise<void> {
  const residentId = valueAt(file.answers, '/child/residentId');
  if (typeof residentId !== 'string' || !checkResidentId(residentId).ok) return;
  const id = context.identityToken(residentId);
  const claim = await manager.findOneBy(ChildClaim, { id });
  if (claim) throw await alreadyThere(manager, claim.caseId);
  await manager.insert(ChildClaim, { id, caseId: file.record.id, since: context.clock.now() });
}

async function alreadyThere(manager: EntityManager, caseId: string): Promise<RefusalError> {
  // Of a restricted case not even this is told apart: the words are those of any running application.
  const enrolled = await manager.existsBy(Case, { id: caseId, status: 'CONFIRMED', restricted: false });
  return enrolled
    ? new RefusalError('ALREADY_ENROLLED', {
        zh: '这个孩子已经在享受保障，不能重复申请。有疑问请联系街道办事处或乡镇人民政府。',
        en: 'This child is already enrolled, so another application is not possible. Ask the township unit if in doubt.',
      })
    : new RefusalError('ALREADY_APPLIED', {
        zh: '这个孩子已有一份正在办理的申请，不能重复提交。有疑问请联系街道办事处或乡镇人民政府。',
        en: 'An application for this child is already being handled, so a second one is not possible. Ask the township unit if in doubt.',
      });
}

async function storeSignature(context: ChildrenContext, manager: EntityManager, file: CaseFile, name: string): Promise<void> {
  const row = file.answersRow;
  await manager.update(ApplicationAnswers, { id: row.id }, { signedName: context.fields.seal(row, 'signedName', name.trim()) });
}

/** Ends the claim of a case that came to nothing, so that the child can apply again. */
export async function releaseChild(manager: EntityManager, file: CaseFile): Promise<void> {
  await manager.delete(ChildClaim, { caseId: file.record.id });
}
