import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { FindingDetail } from './visit-answers.ts';
import { VisitFindingRow } from './visit-finding.entity.ts';
import type { VisitFindingKind } from './visit-words.ts';

/** A finding nobody has settled, opened. */
export interface OpenFinding {
  id: string;
  caseId: string;
  visitId: string | null;
  kind: VisitFindingKind;
  detail: FindingDetail;
  /** `YYYY-MM-DD`. */
  raisedOn: string;
}

/** What visits and new data showed about a case and nobody has settled, oldest first: ground for a proposal to change or end it. */
export async function openFindings(kit: Pick<ChildrenKit, 'fields'>, manager: EntityManager, caseId: string): Promise<OpenFinding[]> {
  const rows = await manager.find(VisitFindingRow, { where: { caseId, state: 'OPEN' }, order: { raisedAt: 'ASC', id: 'ASC' } });
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    visitId: row.visitId,
    kind: row.kind,
    detail: JSON.parse(kit.fields.open(row, 'detail')) as FindingDetail,
    raisedOn: row.raisedOn,
  }));
}
