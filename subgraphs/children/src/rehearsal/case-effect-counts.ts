import { JurisdictionReference } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { restrictedCategory } from '../case/case.entity.ts';
import type { CaseEffectGrouping, CaseEffectKind } from './enums.ts';
import { RehearsedCaseCount } from './rehearsal.entity.ts';
import { type CaseEffectCause, CaseEffectCount, CasesUnderScope } from './rehearsed-cases.type.ts';

const column = { COUNTY: 'countyCode', CATEGORY: 'category', CLAUSE: 'clauseKey' } as const;
/** A smaller count could betray a child. */
const smallestCount = 10;

/** The changed cases by kind, and by county, category or clause. Cases kept under a scope are not in it. */
export async function caseEffectCounts(
  manager: EntityManager,
  rehearsalId: string,
  by: CaseEffectGrouping | null,
  causes: Map<string, CaseEffectCause>,
): Promise<CaseEffectCount[]> {
  const query = manager
    .createQueryBuilder(RehearsedCaseCount, 'row')
    .select('row.kind', 'kind')
    .addSelect('SUM(CASE WHEN row.open = 1 THEN row.cases ELSE 0 END)', 'openCases')
    .addSelect('SUM(row.cases)', 'cases')
    .where('row.rehearsalId = :rehearsalId AND row.category <> :restricted', { rehearsalId, restricted: restrictedCategory })
    .groupBy('row.kind')
    .orderBy('row.kind');
  if (by) query.addSelect(`row.${column[by]}`, 'groupKey').addGroupBy(`row.${column[by]}`).addOrderBy(`row.${column[by]}`);
  const rows = await query.getRawMany<{ kind: CaseEffectKind; openCases: string | number; cases: string | number; groupKey?: string }>();
  return rows.map(({ kind, openCases, cases, groupKey = '' }) =>
    Object.assign(new CaseEffectCount(), {
      kind,
      county: by === 'COUNTY' ? JurisdictionReference.of(groupKey) : null,
      category: by === 'CATEGORY' ? groupKey : null,
      cause: by === 'CLAUSE' ? (causes.get(groupKey) ?? null) : null,
      open: Number(openCases),
      enrolled: Number(cases) - Number(openCases),
    }),
  );
}

/** Cases kept under a scope by kind; a count below ten is not told. */
export async function casesUnderScope(manager: EntityManager, rehearsalId: string): Promise<CasesUnderScope[]> {
  const rows = await manager
    .createQueryBuilder(RehearsedCaseCount, 'row')
    .select('row.kind', 'kind')
    .addSelect('SUM(row.cases)', 'cases')
    .where('row.rehearsalId = :rehearsalId AND row.category = :restricted', { rehearsalId, restricted: restrictedCategory })
    .groupBy('row.kind')
    .orderBy('row.kind')
    .getRawMany<{ kind: CaseEffectKind; cases: string | number }>();
  return rows.map(({ kind, cases }) =>
    Object.assign(new CasesUnderScope(), { kind, cases: Number(cases) < smallestCount ? null : Number(cases) }),
  );
}
