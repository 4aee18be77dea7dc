import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import type { ChildrenKit } from '../children-context.ts';
import { lockedRow } from './locked-row.ts';
import { tellOffice } from './tell-office.ts';
import type { FindingDetail } from './visit-answers.ts';
import { VisitFindingRow } from './visit-finding.entity.ts';
import type { VisitFindingKind } from './visit-words.ts';

/** Who or what showed it. */
export interface FindingSource {
  visitId: string | null;
  byName: string;
  bySubject: string;
}

/**
 * Makes tasks of what was found: of the township, or of the county where the case has none. What is open already is not raised twice; the visit that
 * showed it again stays as it was written. The office is told by the case's number alone. Returns the ids of new findings.
 */
export async function raiseFindings(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  found: readonly { kind: VisitFindingKind; detail: FindingDetail }[],
  source: FindingSource,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { kind, detail } of found) {
    if (kind !== 'DATA_CHANGE' && (await lockedRow(manager, VisitFindingRow, { caseId: record.id, kind, state: 'OPEN' })) !== null)
      continue;
    const row = Object.assign(new VisitFindingRow(), {
      id: kit.ids.next(),
      caseId: record.id,
      visitId: source.visitId,
      kind,
      state: 'OPEN' as const,
      level: record.townshipCode && kind !== 'DATA_CHANGE' ? ('TOWNSHIP' as const) : ('COUNTY' as const),
      raisedOn: kit.clock.today(),
      raisedAt: kit.clock.now(),
      raisedByName: source.byName,
      handedOnByName: null,
      settledByName: null,
      settledAt: null,
      result: null,
      countyCode: record.countyCode,
      townshipCode: record.townshipCode,
      restricted: record.restricted,
    });
    row.detail = kit.fields.seal(row, 'detail', JSON.stringify(detail));
    await manager.insert(VisitFindingRow, row);
    ids.push(row.id);
    await tellOffice(kit, manager, record, {
      code: 'VISIT_FINDING_RAISED',
      audience: row.level === 'TOWNSHIP' ? 'townshipOfficer' : 'countyOfficer',
      causeId: row.id,
      bySubject: source.bySubject,
    });
  }
  return ids;
}
