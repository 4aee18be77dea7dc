import type { EntityManager } from 'typeorm';
import { EntitlementMonth } from '../entitlement-month.entity.ts';
import type { LiveDue } from './live-due.ts';
import { liveDueOf, liveDueQuery } from './live-due-query.ts';

/** Which dues of a county are wanted. */
export interface LiveDuesWanted {
  /** The county that pays, six digits. */
  payerCode: string;
  /** The last month wanted, `YYYY-MM`. */
  upToMonth: string;
  /** The first month wanted; by default the first the county ever owed. */
  fromMonth?: string;
  /** The last due already seen: the rest follows. */
  after?: Pick<LiveDue, 'month' | 'entitlementId' | 'kind'>;
}

const defaultPageSize = 2000;

/**
 * The dues that hold of a county up to a month, page by page in the order month, entitlement, kind; rows of 0 fen included (revised to
 * nothing, or other benefits reach the standard). Found by key: a page costs the same however deep, and memory stays flat over a
 * million. A monthly run asks with `fromMonth` = its own month; what came late for earlier months it finds by `lateDuesOfCounty`.
 */
export async function* liveDuesOfCounty(
  manager: EntityManager,
  wanted: LiveDuesWanted,
  pageSize = defaultPageSize,
): AsyncGenerator<LiveDue[]> {
  let { after } = wanted;
  let month = after?.month ?? (await nextMonth(manager, wanted));
  while (month !== null) {
    const page: LiveDue[] = await pageOfMonth(manager, { payerCode: wanted.payerCode, month, after }, pageSize);
    if (page.length > 0) yield page;
    after = page.at(-1);
    if (page.length === pageSize) continue;
    month = await nextMonth(manager, wanted, month);
    after = undefined;
  }
}

/** The first month the county owes anything for, or the first after the one just done. */
async function nextMonth(manager: EntityManager, wanted: LiveDuesWanted, done = ''): Promise<string | null> {
  const { payerCode, upToMonth, fromMonth = '' } = wanted;
  const row = await manager
    .createQueryBuilder(EntitlementMonth, 'due')
    .select('MIN(due.month)', 'month')
    .where('due.payerCode = :payerCode AND due.month > :done AND due.month >= :fromMonth AND due.month <= :upToMonth', {
      payerCode,
      done,
      fromMonth,
      upToMonth,
    })
    .getRawOne<{ month: string | null }>();
  return row?.month ?? null;
}

interface PageWanted {
  payerCode: string;
  month: string;
  after: LiveDuesWanted['after'] | undefined;
}

async function pageOfMonth(manager: EntityManager, { payerCode, month, after }: PageWanted, pageSize: number): Promise<LiveDue[]> {
  const query = liveDueQuery(manager)
    .andWhere('due.payerCode = :payerCode AND due.month = :month', { payerCode, month })
    .orderBy('due.entitlementId')
    .addOrderBy('due.kind')
    .limit(pageSize);
  if (after) {
    const { entitlementId, kind } = after;
    query.andWhere('due.entitlementId >= :entitlementId AND (due.entitlementId > :entitlementId OR due.kind > :kind)', {
      entitlementId,
      kind,
    });
  }
  return (await query.getMany()).map(liveDueOf);
}
