import { idempotent, Misuse, notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { RefusalPoint } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import type { HomeCheckFindings } from '../../home-check/home-check-findings.ts';
import { HomeCheckRow } from '../../home-check/home-check.entity.ts';
import { readUploadReceipt } from '../../material/upload-receipt.ts';
import { linkFile, uploadedMaterial } from '../attach-material/attach-material.ts';
import { auditAction } from '../audit-action.ts';
import type { CaseFile } from '../case-file.ts';
import { openCaseFile } from '../case-file.ts';
import { admitOrRefuse, lockedCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface RecordHomeCheck extends HomeCheckFindings {
  caseId: string;
  /** Day of the visit, `YYYY-MM-DD`. */
  checkedOn: string;
  /** Receipts of uploaded photos, at most nine. */
  photoReceipts: string[];
  idempotencyKey: string;
}

const longestNote = 1000;
const mostPhotos = 9;

/**
 * The village child director records a home check with its photos. It may have been made without a network some days before: the day of the visit
 * counts, and whatever happened to the case meanwhile, a later entry is only added (历城实施方案 办理流程 2; 辽民发〔2019〕66号 二（二）).
 */
export async function recordHomeCheck(context: ChildrenContext, input: RecordHomeCheck): Promise<void> {
  requireAccess(context, { roles: ['villageDirector'] });
  await idempotent(context, 'recordHomeCheck', input, async (manager) => {
    const file = await openVillageCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'RECORD_HOME_CHECK' });
    requireFindings(context, input);
    const row = Object.assign(new HomeCheckRow(), {
      id: context.ids.next(),
      caseId: file.record.id,
      checkedOn: input.checkedOn,
      bySubject: context.caller.subject,
      byName: context.caller.name ?? '',
      at: context.clock.now(),
    });
    const { childSeen, livesWithGuardian, parentPresent } = input;
    row.findings = context.fields.seal(
      row,
      'findings',
      JSON.stringify({ childSeen, livesWithGuardian, parentPresent, note: input.note.trim() } satisfies HomeCheckFindings),
    );
    await manager.insert(HomeCheckRow, row);
    await linkPhotos(context, manager, file, input.photoReceipts);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'RECORD_HOME_CHECK',
      text: { zh: `入户核实（${input.checkedOn}）`, en: `Home check on ${input.checkedOn}` },
    });
    await auditAction(context, manager, file, 'record-home-check', {
      details: { homeCheckId: row.id, photos: input.photoReceipts.length },
    });
    return null;
  });
}

/** The case, if it is of the caller's village; locked. NOT_FOUND otherwise. */
async function openVillageCase(context: ChildrenContext, manager: EntityManager, caseId: string): Promise<CaseFile> {
  const record = await lockedCase(manager, caseId);
  if (!record || record.status === 'DRAFT' || record.restricted) throw notFound();
  requireAccess(context, { roles: ['villageDirector'], jurisdiction: record.villageCode ?? record.areaCode });
  return openCaseFile(context, manager, record);
}

function requireFindings(context: ChildrenContext, input: RecordHomeCheck): void {
  if (input.photoReceipts.length > mostPhotos) throw new Misuse('BAD_INPUT', `at most ${mostPhotos} photos`);
  const points: RefusalPoint[] = [];
  if (input.checkedOn > context.clock.today())
    points.push({
      path: 'checkedOn',
      code: 'VISIT_IN_FUTURE',
      message: { zh: '入户日期不能晚于今天。', en: 'The day of the visit cannot be after today.' },
    });
  if (input.note.length > longestNote)
    points.push({
      path: 'note',
      code: 'FIELD_INVALID',
      message: { zh: `最多写 ${longestNote} 个字。`, en: `Use at most ${longestNote} characters.` },
    });
  const [first] = points;
  if (first) throw new RefusalError(first.code, first.message, points);
}

async function linkPhotos(context: ChildrenContext, manager: EntityManager, file: CaseFile, receipts: readonly string[]): Promise<void> {
  if (receipts.length === 0) return;
  const material = await uploadedMaterial(context, manager, file, 'HOME_CHECK_PHOTO');
  for (const receipt of receipts) await linkFile(context, manager, file, material, await readUploadReceipt(context, receipt));
}
