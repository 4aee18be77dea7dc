import { mayReadCase } from '../case/case-access.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { MaterialFile } from '../material/material.type.ts';
import { categoriesAsked } from './ask-application/ask-application.ts';
import { mayCorrect } from './correct-protection-step/correct-protection-step.ts';
import { casesOfChild } from './cases-of-child.ts';
import { carePlacesOf } from './protection-chain.ts';
import type { PublicProtectionState } from './protection-words.ts';
import { ProtectionFileRow, ProtectionPlacementRow, ProtectionReportRow, ProtectionStepRow } from './protection.entity.ts';
import { ProtectionPlacement, ProtectionProgress, ProtectionReport, ProtectionReportItem, ProtectionStep } from './protection.type.ts';
import { allowedSteps } from './record-protection-step.ts';
import type { ReportedContent, StepDetails } from './report-content.ts';

/** What whoever holds the code learns. */
export function progressView(context: ChildrenContext, row: ProtectionReportRow): ProtectionProgress {
  const state: PublicProtectionState = row.state === 'CLOSED' ? 'FINISHED' : row.takenUpOn === null ? 'RECEIVED' : 'IN_HAND';
  const { reportedOn, takenUpOn, closedOn } = row;
  return Object.assign(new ProtectionProgress(), { state, reportedOn, takenUpOn, closedOn, office: officeOf(context, row) });
}

/** Reports of a list, by the ids of those whose child is in care. */
export function itemView(context: ChildrenContext, row: ProtectionReportRow, inCare: ReadonlySet<string>): ProtectionReportItem {
  return Object.assign(new ProtectionReportItem(), common(context, row, inCare.has(row.id)));
}

function common(context: ChildrenContext, row: ProtectionReportRow, inCare: boolean): ProtectionReportItem {
  const { id, number, state, dangerNow, reporterKind, reportedAt, dueOn, open } = row;
  const overdue = open && dueOn !== null && dueOn < context.clock.today();
  return { id, number, state, dangerNow, reporterKind, reportedAt, dueOn, overdue, inCare, office: officeOf(context, row) };
}

function officeOf(context: ChildrenContext, { areaCode }: ProtectionReportRow): { zh: string; en: string } {
  return context.policy.current().jurisdiction(areaCode)?.name ?? { zh: areaCode, en: areaCode };
}

/** The whole report; the reading has been noted. */
export async function reportView(context: ChildrenContext, row: ProtectionReportRow): Promise<ProtectionReport> {
  const { manager } = context.database.read;
  const steps = await manager.find(ProtectionStepRow, { where: { reportId: row.id }, order: { sequence: 'ASC' } });
  const files = await manager.find(ProtectionFileRow, { where: { reportId: row.id }, order: { attachedAt: 'ASC', id: 'ASC' } });
  const placements = await manager.find(ProtectionPlacementRow, { where: { reportId: row.id }, order: { startedOn: 'ASC', id: 'ASC' } });
  const linked = row.linkedCaseId === null ? null : await manager.findOneBy(Case, { id: row.linkedCaseId });
  const content = JSON.parse(context.fields.open(row, 'content')) as ReportedContent;
  const inCare = placements.some(({ endedOn }) => endedOn === null);
  return Object.assign(new ProtectionReport(), common(context, row, inCare), content, {
    version: row.version,
    countyCode: row.countyCode,
    areaCode: row.areaCode,
    reporterKnown: row.reporter !== null,
    steps: steps.map((step) => stepView(context, step, { report: row, steps, files })),
    placements: placements.map((placement) => placementView(context, placement)),
    allowedSteps: allowedSteps(context, row).filter((kind) => kind !== (inCare ? 'PLACE' : 'END_PLACEMENT')),
    carePlaces: carePlacesOf(context.policy.current(), row.countyCode, context.clock.today()),
    possibleCases: await casesOfChild(context, row, content.child),
    application: row.askedCode !== null ? 'ASKED' : linked?.status === 'DRAFT' ? 'BEGUN' : null,
    askableCategories: categoriesAsked(context, row),
    linkedCaseId: linked && mayReadCase(context, linked) ? linked.id : null,
  });
}

function stepView(
  context: ChildrenContext,
  row: ProtectionStepRow,
  { report, steps, files }: { report: ProtectionReportRow; steps: readonly ProtectionStepRow[]; files: readonly ProtectionFileRow[] },
): ProtectionStep {
  const details = JSON.parse(context.fields.open(row, 'details')) as StepDetails;
  const { id, kind, onDate, at } = row;
  return Object.assign(new ProtectionStep(), {
    id,
    kind,
    onDate,
    at,
    by: row.byName === '' ? null : row.byName,
    participants: details.participants ?? [],
    measures: details.measures ?? [],
    outcome: details.outcome ?? null,
    finding: details.finding ?? null,
    decision: details.decision ?? null,
    nextStep: details.nextStep ?? null,
    reference: ['FORWARD', 'LINK_CASE', 'ASK_APPLICATION'].includes(kind) ? referenceText(context, details.reference ?? '') : null,
    carer: details.carer ?? null,
    reason: details.reason ?? null,
    corrects: row.corrects,
    correctedBy: steps.findLast(({ corrects }) => corrects === id)?.id ?? null,
    correctable: mayCorrect(context, report, row),
    files: files.filter(({ stepId }) => stepId === row.id).map((file) => fileView(context, file)),
  });
}

function referenceText(context: ChildrenContext, reference: string): { zh: string; en: string } {
  return context.policy.current().jurisdiction(reference)?.name ?? { zh: reference, en: reference };
}

function fileView(context: ChildrenContext, row: ProtectionFileRow): MaterialFile {
  return Object.assign(new MaterialFile(), {
    fileId: row.id,
    fileName: context.fields.open(row, 'fileName'),
    mediaType: row.mediaType,
    sizeBytes: row.sizeBytes,
    url: `/files/${row.id}`,
    attachedAt: row.attachedAt,
    sameAs: [],
  });
}

function placementView(context: ChildrenContext, row: ProtectionPlacementRow): ProtectionPlacement {
  const { id, place, startedOn, reviewBy, endedOn } = row;
  return Object.assign(new ProtectionPlacement(), {
    id,
    place,
    startedOn,
    reviewBy,
    endedOn,
    carer: context.fields.open(row, 'carer'),
    reviewOverdue: endedOn === null && reviewBy !== null && reviewBy < context.clock.today(),
    endReason: context.fields.openOptional(row, 'endReason'),
  });
}
