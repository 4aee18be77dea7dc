import { JurisdictionReference } from '@onething/subgraph-kit';
import { In } from 'typeorm';
import { Case } from '../case/case.entity.ts';
import { childSummary } from '../case/case-views.ts';
import type { ChildrenContext } from '../children-context.ts';
import { findingSteps } from './finding-steps.ts';
import type { FindingDetail } from './visit-answers.ts';
import { VisitFindingRow } from './visit-finding.entity.ts';
import { VisitFinding, VisitFindingStep } from './visit-finding.type.ts';
import { ParentChange } from './visit.type.ts';

/** Findings opened for the offices that see to them. */
export async function findingViews(context: ChildrenContext, rows: readonly VisitFindingRow[]): Promise<VisitFinding[]> {
  if (rows.length === 0) return [];
  const found = await context.database.read.manager.findBy(Case, { id: In(rows.map(({ caseId }) => caseId)) });
  const records = new Map(found.map((record) => [record.id, record]));
  return rows.map((row) => {
    const record = records.get(row.caseId) as Case;
    const detail = JSON.parse(context.fields.open(row, 'detail')) as FindingDetail;
    return Object.assign(new VisitFinding(), {
      id: row.id,
      caseId: row.caseId,
      caseNumber: record.number,
      childName: childSummary(context, record).name,
      township: row.townshipCode ? JurisdictionReference.of(row.townshipCode) : null,
      visitId: row.visitId,
      kind: row.kind,
      state: row.state,
      level: row.level,
      parentChange: detail.parentChange ? Object.assign(new ParentChange(), detail.parentChange) : null,
      whereabouts: detail.whereabouts ?? null,
      topic: detail.topic ?? null,
      subjectRole: detail.subjectRole ?? null,
      note: detail.note ?? null,
      raisedOn: row.raisedOn,
      raisedBy: row.raisedByName,
      steps: findingSteps(context, row).map((step) => Object.assign(new VisitFindingStep(), step)),
    });
  });
}

/** One finding after something was done about it. */
export async function findingById(context: ChildrenContext, id: string): Promise<VisitFinding> {
  const row = await context.database.read.manager.findOneByOrFail(VisitFindingRow, { id });
  const [view] = await findingViews(context, [row]);
  return view as VisitFinding;
}
