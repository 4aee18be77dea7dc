import { maskName, JurisdictionReference } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { restrictedCategory, type Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { RehearsedCaseClause, type RehearsedCaseRow } from './rehearsal.entity.ts';
import { CaseEffect, CaseEffectCause, RehearsedCase } from './rehearsed-cases.type.ts';

/** A case masked for whoever shapes the rules; undefined for one kept under a scope. */
export function rehearsedCaseOf({ fields }: Pick<ChildrenContext, 'fields'>, record: Case): RehearsedCase | undefined {
  if (record.restricted || record.storedCategory === restrictedCategory) return undefined;
  const { id, number, status, storedCategory: category, countyCode: code, areaCode } = record;
  const name = fields.openOptional(record, 'childName');
  const shown = { id, number, status, category, code, area: JurisdictionReference.of(areaCode) };
  return Object.assign(new RehearsedCase(), shown, { childName: name === null ? null : maskName(name) });
}

/** The clauses of a rehearsal by their keys. */
export async function caseCauses(manager: EntityManager, rehearsalId: string): Promise<Map<string, CaseEffectCause>> {
  const rows = await manager.findBy(RehearsedCaseClause, { rehearsalId });
  return new Map(rows.map(({ clauseKey, words }) => [clauseKey, Object.assign(new CaseEffectCause(), { id: clauseKey, ...words })]));
}

/** An effect as the API tells it. */
export function caseEffectOf(row: RehearsedCaseRow, record: RehearsedCase | undefined, causes: Map<string, CaseEffectCause>): CaseEffect {
  const { id, kind, open, countyCode, clauseKey, details } = row;
  return Object.assign(new CaseEffect(), {
    id,
    kind,
    open,
    case: record ?? null,
    county: JurisdictionReference.of(countyCode),
    decisionBefore: details.decisionBefore ?? null,
    decisionAfter: details.decisionAfter ?? null,
    dueBefore: details.dueBefore ?? null,
    dueAfter: details.dueAfter ?? null,
    materials: details.materials ?? [],
    fields: details.fields ?? [],
    cause: causes.get(clauseKey),
  });
}
