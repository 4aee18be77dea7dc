import type { Category } from '@onething/policy';
import { JurisdictionReference } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { AmountEffectKind, AmountGrouping } from './enums.ts';
import type { RehearsedCause } from './rehearsed-amounts.type.ts';
import { AmountsUnderScope, AmountSum } from './rehearsed-amounts.type.ts';
import { RehearsedEffect } from './rehearsal.entity.ts';

const summed = ['cases', 'beforeFen', 'afterFen', 'differenceFen', 'arrearsFen', 'overpaidFen'] as const;
const column = { COUNTY: 'countyCode', CATEGORY: 'categoryKey', CLAUSE: 'clauseKey' } as const;
/** A smaller count could betray a child. */
export const smallestCount = 10;

type Sums = Record<(typeof summed)[number], number> & { kind: AmountEffectKind; key: string };

async function sums(manager: EntityManager, rehearsalId: string, restricted: boolean, by: AmountGrouping | null): Promise<Sums[]> {
  const query = manager
    .createQueryBuilder(RehearsedEffect, 'row')
    .select('row.kind', 'kind')
    .where('row.rehearsalId = :rehearsalId AND row.restricted = :restricted', { rehearsalId, restricted })
    .groupBy('row.kind')
    .orderBy('row.kind');
  for (const name of summed) query.addSelect(`SUM(row.${name})`, name);
  if (by) query.addSelect(`row.${column[by]}`, 'key').addGroupBy(`row.${column[by]}`).addOrderBy(`row.${column[by]}`);
  const rows = await query.getRawMany<Record<string, string | number>>();
  return rows.map((row) => {
    const figures = Object.fromEntries(summed.map((name) => [name, Number(row[name])]));
    return { kind: row['kind'], key: String(row['key'] ?? ''), ...figures } as Sums;
  });
}

/** The changed amounts by kind, and by county, category or clause. Cases kept under a scope are not in it. */
export async function amountSums(
  manager: EntityManager,
  rehearsalId: string,
  by: AmountGrouping | null,
  names: { causes: Map<string, RehearsedCause>; categories: Map<string, Category> },
): Promise<AmountSum[]> {
  return (await sums(manager, rehearsalId, false, by)).map(({ key, ...figures }) =>
    Object.assign(new AmountSum(), figures, {
      county: by === 'COUNTY' ? JurisdictionReference.of(key) : null,
      category: by === 'CATEGORY' ? (names.categories.get(key) ?? null) : null,
      cause: by === 'CLAUSE' ? (names.causes.get(key) ?? null) : null,
    }),
  );
}

/** Cases kept under a scope, counted together; a count below ten is not told, nor a sum that would tell it. */
export async function amountsUnderScope(manager: EntityManager, rehearsalId: string): Promise<AmountsUnderScope> {
  const rows = await sums(manager, rehearsalId, true, null);
  const countOf = (kind: AmountEffectKind): number => rows.find((row) => row.kind === kind)?.cases ?? 0;
  const told = (count: number): number | null => (count === 0 || count >= smallestCount ? count : null);
  const counts = { gains: told(countOf('GAINS')), loses: told(countOf('LOSES')) };
  const tellsSum = Object.values(counts).every((count) => count !== null);
  const differenceFen = tellsSum ? rows.reduce((sum, row) => sum + row.differenceFen, 0) : null;
  return Object.assign(new AmountsUnderScope(), counts, { differenceFen });
}
