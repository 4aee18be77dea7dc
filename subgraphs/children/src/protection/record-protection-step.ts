import { notFound, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { RefusalPoint } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext, ChildrenKit } from '../children-context.ts';
import { readUploadReceipt } from '../material/upload-receipt.ts';
import type { UploadReceipt } from '../material/upload-receipt.ts';
import { dueDay, neverDue } from './protection-chain.ts';
import type { LimitedLink } from './protection-chain.ts';
import type { ProtectionState, ProtectionStepKind } from './protection-words.ts';
import { ProtectionFileRow, ProtectionReportRow, ProtectionStepRow } from './protection.entity.ts';
import { levelOn, protectionRoles } from './readable-report.ts';
import type { StepDetails } from './report-content.ts';

const longestText = 2000;
const mostPhotos = 8;

/** From which state a step may be taken, and by which level. */
const steps: Record<
  Exclude<ProtectionStepKind, 'REPORT' | 'ESCALATE' | 'BEGIN_APPLICATION'>,
  { from: readonly ProtectionState[]; countyOnly?: true }
> = {
  TAKE_UP: { from: ['REPORTED'] },
  FORWARD: { from: ['REPORTED', 'EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION'], countyOnly: true },
  RESPOND: { from: ['REPORTED', 'EMERGENCY_RESPONSE'] },
  ASSESS: { from: ['ASSESSMENT'], countyOnly: true },
  INTERVENE: { from: ['GUARDIANSHIP_INTERVENTION'], countyOnly: true },
  PLACE: { from: ['EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION'], countyOnly: true },
  END_PLACEMENT: { from: ['EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION'], countyOnly: true },
  LINK_CASE: { from: ['REPORTED', 'EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION', 'CLOSED'] },
  ASK_APPLICATION: { from: ['REPORTED', 'EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION', 'CLOSED'] },
  CLOSE: { from: ['ASSESSMENT', 'GUARDIANSHIP_INTERVENTION'], countyOnly: true },
  REOPEN: { from: ['GUARDIANSHIP_INTERVENTION', 'CLOSED'], countyOnly: true },
  CORRECT: { from: ['EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION', 'CLOSED'] },
};
export type OfficeStep = keyof typeof steps;

/** Whether only the county takes such a step, and so only the county puts it right. */
export function isOfCounty(kind: OfficeStep): boolean {
  return steps[kind].countyOnly === true;
}

/** What the caller's office may do with a report now. */
export function allowedSteps(context: Pick<ChildrenContext, 'caller'>, report: ProtectionReportRow): OfficeStep[] {
  const level = levelOn(context.caller, report);
  if (level === null) return [];
  return (Object.keys(steps) as OfficeStep[]).filter(
    (kind) =>
      steps[kind].from.includes(report.state) &&
      (level === 'COUNTY' || !steps[kind].countyOnly) &&
      // A child that has a case needs no application.
      !(kind === 'ASK_APPLICATION' && report.linkedCaseId !== null),
  );
}

/**
 * First line of every use case on a report: finds it, locked, for the offices that answer for it; NOT_FOUND for all others. Refusals
 * PROTECTION_CHANGED_MEANWHILE when somebody was faster, PROTECTION_STEP_NOT_POSSIBLE when the step is not the caller's or not due now.
 */
export async function openReport(
  context: ChildrenContext,
  manager: EntityManager,
  input: { reportId: string; version: number },
  kind: OfficeStep,
): Promise<ProtectionReportRow> {
  requireAccess(context, { roles: protectionRoles });
  const query = manager.createQueryBuilder(ProtectionReportRow, 'report').where({ id: input.reportId });
  if (manager.dataSource.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  const report = await query.getOne();
  if (!report || levelOn(context.caller, report) === null) throw notFound();
  if (report.version !== input.version)
    throw new RefusalError('PROTECTION_CHANGED_MEANWHILE', {
      zh: '这条报告刚被他人更新，请刷新后再操作，您填写的内容没有丢失。',
      en: 'Somebody has just changed this report. Reload it and try again; nothing you typed is lost.',
    });
  if (!allowedSteps(context, report).includes(kind))
    throw new RefusalError('PROTECTION_STEP_NOT_POSSIBLE', {
      zh: '这一步现在不能办理，或者不由您的岗位办理。请刷新后再看。',
      en: 'This step cannot be taken now, or is not for your post. Reload the report and look again.',
    });
  return report;
}

/** A step as a use case states it. */
export interface StepDraft {
  kind: ProtectionStepKind;
  onDate?: string;
  details: StepDetails;
  /** Step that this one puts right. */
  corrects?: string;
  /** State after it; the same where it does not move the chain. */
  state?: ProtectionState;
  /** The link that is due next, counted from the step's day; absent: what was due stays due; null: nothing is. */
  due?: LimitedLink | null;
  change?: Partial<Pick<ProtectionReportRow, 'areaCode' | 'takenUpOn' | 'closedOn' | 'linkedCaseId' | 'askedCode'>>;
  /** Upload receipts of photos. */
  photos?: readonly string[] | undefined;
}

/** Appends a step and carries the report on; audited by code alone. */
export async function recordProtectionStep(
  context: ChildrenContext,
  manager: EntityManager,
  report: ProtectionReportRow,
  draft: StepDraft,
): Promise<ProtectionStepRow> {
  const { caller } = context;
  const receipts: UploadReceipt[] = [];
  for (const receipt of draft.photos ?? []) receipts.push(await readUploadReceipt(context, receipt));
  const step = await appendStep(context, manager, report, draft, { subject: caller.subject, name: caller.name ?? '' });
  for (const receipt of receipts) await attachPhoto(context, manager, step, receipt);
  await context.audit.append(manager, {
    jurisdictionCode: report.countyCode,
    actor: caller.subject,
    action: `protection-${draft.kind.toLowerCase().replaceAll('_', '-')}`,
    subject: report.id,
    details: { sequence: step.sequence },
  });
  return step;
}

/** The step and the report's new columns, by whoever takes it. */
export async function appendStep(
  kit: ChildrenKit,
  manager: EntityManager,
  report: ProtectionReportRow,
  draft: StepDraft,
  by: { subject: string; name: string },
): Promise<ProtectionStepRow> {
  const onDate = draft.onDate ?? kit.clock.today();
  const state = draft.state ?? report.state;
  const due =
    draft.due === undefined ? report.dueOn : draft.due === null ? null : dueDay(kit.policy.current(), report.countyCode, draft.due, onDate);
  const version = report.version + 1;
  const change = {
    ...draft.change,
    state,
    open: state !== 'CLOSED',
    dueOn: due,
    dueSort: due ?? neverDue,
    escalated: draft.kind === 'ESCALATE' || (draft.due === undefined && report.escalated),
    version,
  };
  await manager.update(ProtectionReportRow, { id: report.id }, change);
  Object.assign(report, change);
  const row = Object.assign(new ProtectionStepRow(), {
    id: kit.ids.next(),
    reportId: report.id,
    sequence: version,
    kind: draft.kind,
    corrects: draft.corrects ?? null,
    onDate,
    at: kit.clock.now(),
    bySubject: by.subject,
    byName: by.name,
  });
  row.details = kit.fields.seal(row, 'details', JSON.stringify(draft.details));
  await manager.insert(ProtectionStepRow, row);
  return row;
}

/** Links an uploaded photo to a step. */
export async function attachPhoto(
  kit: ChildrenKit,
  manager: EntityManager,
  step: ProtectionStepRow,
  receipt: UploadReceipt,
): Promise<void> {
  if (await manager.existsBy(ProtectionFileRow, { id: receipt.fileId })) return;
  const row = Object.assign(new ProtectionFileRow(), {
    id: receipt.fileId,
    reportId: step.reportId,
    stepId: step.id,
    mediaType: receipt.mediaType,
    sizeBytes: receipt.sizeBytes,
    sha256: receipt.sha256,
    attachedAt: kit.clock.now(),
  });
  row.fileName = kit.fields.seal(row, 'fileName', receipt.fileName);
  await manager.insert(ProtectionFileRow, row);
}

/** Collects what is wrong with a step, each at its field, and refuses with all of it at once. */
export class StepProblems {
  readonly #points: RefusalPoint[] = [];

  /** Text that must be there and not too long. */
  text(path: string, value: string | undefined, message: { zh: string; en: string }): this {
    const length = value?.trim().length ?? 0;
    if (length === 0 || length > longestText) this.#points.push({ path, code: 'PROTECTION_TEXT_MISSING', message });
    return this;
  }

  /** A day that lies between the report and today. */
  day(path: string, value: string, { from, today }: { from: string; today: string }): this {
    if (value > today)
      this.#points.push({
        path,
        code: 'PROTECTION_DATE_IN_FUTURE',
        message: { zh: '日期在今天之后，请核对。', en: 'The date lies after today. Please check it.' },
      });
    else if (value < from)
      this.#points.push({
        path,
        code: 'PROTECTION_DATE_TOO_EARLY',
        message: { zh: `日期早于 ${from}，请核对。`, en: `The date lies before ${from}. Please check it.` },
      });
    return this;
  }

  /** At least one of a list, and only of it. */
  choice(path: string, values: readonly string[], allowed: readonly string[]): this {
    if (values.length === 0 || values.some((value) => !allowed.includes(value)))
      this.#points.push({ path, code: 'PROTECTION_CHOICE_MISSING', message: { zh: '请至少选一项。', en: 'Choose at least one.' } });
    return this;
  }

  photos(path: string, receipts: readonly string[] | undefined): this {
    if ((receipts?.length ?? 0) > mostPhotos)
      this.#points.push({
        path,
        code: 'PROTECTION_TOO_MANY_PHOTOS',
        message: { zh: `最多 ${mostPhotos} 张照片。`, en: `At most ${mostPhotos} photos.` },
      });
    return this;
  }

  refuse(): void {
    const [first] = this.#points;
    if (first) throw new RefusalError(first.code, first.message, this.#points);
  }
}
