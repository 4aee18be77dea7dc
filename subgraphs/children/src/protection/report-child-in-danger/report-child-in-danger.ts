import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { RefusalPoint } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { nextNumber } from '../../case/case-number.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { readUploadReceipt, unsignedUpload } from '../../material/upload-receipt.ts';
import type { UploadReceipt } from '../../material/upload-receipt.ts';
import { dueDay, hasProtectionChain, neverDue } from '../protection-chain.ts';
import type { DangerNow, ReporterKind, Worry } from '../protection-words.ts';
import { ProtectionReportRow } from '../protection.entity.ts';
import { receiptCode, receiptHash } from '../receipt-code.ts';
import { appendStep, attachPhoto } from '../record-protection-step.ts';
import type { ReportedContent, ReporterIdentity } from '../report-content.ts';
import { tellOffices } from '../tell-offices.ts';

export interface ReportChildInDanger {
  /** Township unit where the child is, or the county where the reporter does not know. */
  placeCode: string;
  reporterKind: ReporterKind;
  dangerNow: DangerNow;
  worries: Worry[];
  what: string;
  where: string;
  child?: string;
  reporterName?: string;
  reporterPhone?: string;
  /** Receipts of photos uploaded without sign-in. */
  photoReceipts?: string[];
  idempotencyKey: string;
}

const longest = { what: 2000, where: 200, child: 200, reporterName: 50 };
const shortestWhat = 5;
const mostPhotos = 4;
const urgencies: Record<DangerNow, number> = { YES: 0, UNSURE: 1, NO: 2 };

/**
 * Anybody reports that a child is in danger, with or without an account, named or not; schools, hospitals, villages and institutions must
 * (郑民文〔2020〕57号 二（四）1). Nobody's identity is taken from a sign-in, and nothing of what was said is ever shown again to whoever said it:
 * the answer is a code with which they follow how far it has come.
 */
export async function reportChildInDanger(
  context: ChildrenContext,
  input: ReportChildInDanger,
): Promise<{ code: string; reportedOn: string }> {
  const { id } = await idempotent(context, 'reportChildInDanger', input, async (manager) => {
    requireTaken(context, input.placeCode);
    requireSaid(input);
    const receipts: UploadReceipt[] = [];
    for (const receipt of input.photoReceipts ?? []) receipts.push(await readUploadReceipt(context, receipt, unsignedUpload));
    const report = await insertReport(context, manager, input);
    const step = await appendStep(
      context,
      manager,
      report,
      { kind: 'REPORT', details: {}, due: 'EMERGENCY_RESPONSE' },
      { subject: 'reporter', name: '' },
    );
    for (const receipt of receipts) await attachPhoto(context, manager, step, receipt);
    await tellOffices(context, manager, report, {
      code: 'PROTECTION_REPORTED',
      causeId: report.id,
      audiences: ['townshipOfficer', 'townshipHead', 'countyOfficer', 'countyConfirmer'],
    });
    await context.audit.append(manager, {
      jurisdictionCode: report.countyCode,
      actor: 'reporter',
      action: 'report-child-in-danger',
      subject: report.id,
      details: { kind: report.reporterKind },
    });
    return { id: report.id };
  });
  const { reportedOn } = await context.database.read.manager.findOneByOrFail(ProtectionReportRow, { id });
  return { code: receiptCode(context, id), reportedOn };
}

/** The chain must be there, and the place one a township or county answers for. */
function requireTaken(context: ChildrenContext, code: string): void {
  const policy = context.policy.current();
  const place = policy.jurisdiction(code);
  if (place && code.length >= 6 && countyOf(code) !== null && hasProtectionChain(policy, code, context.clock.today())) return;
  const message = {
    zh: '这里还不能在网上报告。孩子有危险的，请马上打110，或告诉当地乡镇（街道）、村（居）委会。',
    en: 'Reports cannot be taken online for this place. If a child is in danger call 110 now, or tell the township office or the village committee.',
  };
  throw new RefusalError('PROTECTION_NOT_OFFERED', message, [{ path: 'placeCode', code: 'PROTECTION_NOT_OFFERED', message }]);
}

/** First six digits; null for a province or city. */
function countyOf(code: string): string | null {
  const county = code.slice(0, 6);
  return county.endsWith('00') ? null : county;
}

function requireSaid(input: ReportChildInDanger): void {
  const points: RefusalPoint[] = [];
  const wrong = (path: string, code: string, message: { zh: string; en: string }): void => void points.push({ path, code, message });
  if (input.worries.length === 0) wrong('worries', 'REPORT_WORRY_MISSING', { zh: '请选一选您担心什么。', en: 'Say what you worry about.' });
  const what = input.what.trim().length;
  if (what < shortestWhat || what > longest.what)
    wrong('what', 'REPORT_WHAT_MISSING', {
      zh: `请用几句话写写看到或听到了什么（${shortestWhat} 到 ${longest.what} 字）。`,
      en: `Write in a few sentences what you saw or heard (${shortestWhat} to ${longest.what} characters).`,
    });
  if (input.where.trim() === '' || input.where.length > longest.where)
    wrong('where', 'REPORT_WHERE_MISSING', {
      zh: `请写写孩子在哪里，能找到就行（不超过 ${longest.where} 字）。`,
      en: `Write where the child is, so that it can be found (at most ${longest.where} characters).`,
    });
  for (const path of ['child', 'reporterName'] as const)
    if ((input[path]?.length ?? 0) > longest[path])
      wrong(path, 'REPORT_TEXT_TOO_LONG', { zh: `最多写 ${longest[path]} 个字。`, en: `Use at most ${longest[path]} characters.` });
  if (input.reporterPhone?.trim() && !/^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(input.reporterPhone.trim()))
    wrong('reporterPhone', 'REPORT_PHONE_WRONG', {
      zh: '电话号码不对，请核对；不想留电话的，可以空着。',
      en: 'The phone number is not right. Check it, or leave it empty.',
    });
  if ((input.photoReceipts?.length ?? 0) > mostPhotos)
    wrong('photoReceipts', 'REPORT_TOO_MANY_PHOTOS', { zh: `最多 ${mostPhotos} 张照片。`, en: `At most ${mostPhotos} photos.` });
  const [first] = points;
  if (first) throw new RefusalError(first.code, first.message, points);
}

async function insertReport(context: ChildrenContext, manager: EntityManager, input: ReportChildInDanger): Promise<ProtectionReportRow> {
  const id = context.ids.next();
  const today = context.clock.today();
  const policy = context.policy.current();
  const countyCode = countyOf(input.placeCode) ?? input.placeCode;
  const dueOn = dueDay(policy, countyCode, 'EMERGENCY_RESPONSE', today);
  const row = Object.assign(new ProtectionReportRow(), {
    id,
    number: await nextReportNumber(context, manager, countyCode),
    receiptHash: receiptHash(context, receiptCode(context, id)),
    countyCode,
    areaCode: input.placeCode.slice(0, 9),
    reporterKind: input.reporterKind,
    dangerNow: input.dangerNow,
    urgency: urgencies[input.dangerNow],
    state: 'REPORTED' as const,
    open: true,
    reportedAt: context.clock.now(),
    reportedOn: today,
    takenUpOn: null,
    closedOn: null,
    dueOn,
    dueSort: dueOn ?? neverDue,
    escalated: false,
    linkedCaseId: null,
    askedCode: null,
    version: 0,
  });
  const content: ReportedContent = {
    worries: [...new Set(input.worries)],
    what: input.what.trim(),
    where: input.where.trim(),
    child: input.child?.trim() ?? '',
  };
  row.content = context.fields.seal(row, 'content', JSON.stringify(content));
  const identity: ReporterIdentity = { name: input.reporterName?.trim() ?? '', phone: input.reporterPhone?.trim() ?? '' };
  const named = identity.name !== '' || identity.phone !== '';
  row.reporter = context.fields.sealOptional(row, 'reporter', named ? JSON.stringify(identity) : null);
  await manager.insert(ProtectionReportRow, row);
  return row;
}

/** 中原护〔2026〕0001: by county and year. */
async function nextReportNumber(context: ChildrenContext, manager: EntityManager, countyCode: string): Promise<string> {
  const year = context.clock.today().slice(0, 4);
  const county = context.policy.current().jurisdiction(countyCode);
  const name = county?.shortName?.zh ?? county?.name.zh.replace(/[区县市]$/u, '') ?? countyCode;
  const number = await nextNumber(manager, `protection.${countyCode}.${year}`);
  return `${name}护〔${year}〕${String(number).padStart(4, '0')}`;
}
