import { JurisdictionReference, jurisdictionPrefix } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { BudgetYear } from '../budget/budget-year.entity.ts';
import { type AmountRehearsal, RehearsedMonth } from './rehearsal.entity.ts';
import { MonthlyCost, YearCost } from './rehearsed-amounts.type.ts';
import { comparedMonths } from './rehearse-amounts/compared-months.ts';

interface CostRow {
  countyCode: string;
  month: string;
  beforeFen: number;
  afterFen: number;
  paidBefore: number;
  paidAfter: number;
}

/** The months of a rehearsal, of all counties below `area`; cases kept under a scope are not in it. */
async function costRows(manager: EntityManager, rehearsalId: string, area: string): Promise<CostRow[]> {
  const rows = await manager
    .createQueryBuilder(RehearsedMonth, 'row')
    .select('row.countyCode', 'countyCode')
    .addSelect('row.month', 'month')
    .addSelect('SUM(row.beforeFen)', 'beforeFen')
    .addSelect('SUM(row.afterFen)', 'afterFen')
    .addSelect('SUM(row.paidBefore)', 'paidBefore')
    .addSelect('SUM(row.paidAfter)', 'paidAfter')
    .where('row.rehearsalId = :rehearsalId AND row.restricted = :restricted', { rehearsalId, restricted: false })
    .andWhere('row.countyCode LIKE :prefix', { prefix: `${jurisdictionPrefix(area)}%` })
    .groupBy('row.countyCode')
    .addGroupBy('row.month')
    .orderBy('row.countyCode')
    .addOrderBy('row.month')
    .getRawMany<Record<keyof CostRow, string | number>>();
  return rows.map(({ countyCode, month, ...figures }) => ({
    countyCode: String(countyCode),
    month: String(month),
    beforeFen: Number(figures.beforeFen),
    afterFen: Number(figures.afterFen),
    paidBefore: Number(figures.paidBefore),
    paidAfter: Number(figures.paidAfter),
  }));
}

/** What each of the twelve months costs on either side. */
export async function monthlyCost(manager: EntityManager, { rehearsalId, request }: AmountRehearsal, area: string): Promise<MonthlyCost[]> {
  const { from, last } = comparedMonths(request);
  const byMonth = new Map<string, MonthlyCost>();
  for (const { month, countyCode: _, ...figures } of await costRows(manager, rehearsalId, area)) {
    if (month < from || month > last) continue;
    const cost = byMonth.get(month) ?? Object.assign(new MonthlyCost(), { month, beforeFen: 0, afterFen: 0, paidBefore: 0, paidAfter: 0 });
    for (const name of ['beforeFen', 'afterFen', 'paidBefore', 'paidAfter'] as const) cost[name] += figures[name];
    byMonth.set(month, cost);
  }
  return [...byMonth.values()].toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

/** What each year costs each county on either side, beside the budget in force and the month in which it would end. */
export async function yearCost(manager: EntityManager, { rehearsalId, request }: AmountRehearsal, area: string): Promise<YearCost[]> {
  const rows = await costRows(manager, rehearsalId, area);
  const groups = Map.groupBy(rows, ({ countyCode, month }) => `${countyCode} ${month.slice(0, 4)}`);
  const { last } = comparedMonths(request);
  const costs: YearCost[] = [];
  for (const [name, months] of groups) {
    const [county = '', year = ''] = name.split(' ');
    const place = { jurisdictionCode: county, restricted: false, fiscalYear: Number(year) };
    const budget = await manager.findOne(BudgetYear, { where: place, order: { version: 'DESC' } });
    const budgetFen = budget?.amountFen ?? null;
    costs.push(
      Object.assign(new YearCost(), {
        county: JurisdictionReference.of(county),
        fiscalYear: Number(year),
        throughMonth: last < `${year}-12` ? last : `${year}-12`,
        beforeFen: months.reduce((sum, { beforeFen }) => sum + beforeFen, 0),
        afterFen: months.reduce((sum, { afterFen }) => sum + afterFen, 0),
        budgetFen,
        breachMonthBefore: breachMonth(months, budgetFen, 'beforeFen'),
        breachMonthAfter: breachMonth(months, budgetFen, 'afterFen'),
      }),
    );
  }
  return costs;
}

/** The first month by which more is due than the budget holds. */
function breachMonth(months: readonly CostRow[], budgetFen: number | null, side: 'beforeFen' | 'afterFen'): string | null {
  if (budgetFen === null) return null;
  let spent = 0;
  for (const row of months) {
    spent += row[side];
    if (spent > budgetFen) return row.month;
  }
  return null;
}
