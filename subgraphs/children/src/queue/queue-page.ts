import type { Connection, KeysetOrder, PageRequest } from '@onething/subgraph-kit';
import { keysetPage } from '@onething/subgraph-kit';
import type { SelectQueryBuilder } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { Case } from '../case/case.entity.ts';
import type { CaseQueueSort } from '../enumerations.ts';
import { applyFilter, ofCallersArea } from './queue-filter.ts';
import type { QueueFilter } from './queue-filter.ts';
import { waysIn } from './queue-ways.ts';

const orders: Record<CaseQueueSort, readonly KeysetOrder<Case>[]> = {
  DAYS_LEFT: [
    { property: 'dueSort', direction: 'ASC' },
    { property: 'id', direction: 'ASC' },
  ],
  RECEIVED_ON: [
    { property: 'receivedSort', direction: 'DESC' },
    { property: 'id', direction: 'DESC' },
  ],
  PLACE: [
    { property: 'areaCode', direction: 'ASC' },
    { property: 'dueSort', direction: 'ASC' },
    { property: 'id', direction: 'ASC' },
  ],
};

/**
 * One page of the queue the caller may see. A filter that holds for several stretches of an index (mine or nobody's, one of three statuses,
 * two offices) is asked stretch by stretch, each in order and no longer than a page, and laid together: what it costs does not grow with the queue.
 */
export async function queuePage(
  context: ChildrenContext,
  filter: QueueFilter,
  sort: CaseQueueSort,
  page: PageRequest,
): Promise<Connection<Case>> {
  const order = orders[sort];
  const pages = await Promise.all(queries(context, filter, sort).map((query) => keysetPage(query, order, page)));
  const [only] = pages;
  if (only && pages.length === 1) return only;
  const first = page.first ?? 20;
  const byId = new Map(pages.flatMap(({ edges }) => edges).map((edge) => [edge.node.id, edge]));
  const edges = [...byId.values()].toSorted((one, other) => compare(one.node, other.node, order));
  return {
    edges: edges.slice(0, first),
    pageInfo: {
      hasNextPage: edges.length > first || pages.some(({ pageInfo }) => pageInfo.hasNextPage),
      endCursor: edges.slice(0, first).at(-1)?.cursor ?? null,
    },
    totalCount: null,
  };
}

/** The statements of a first page with their parameters: for specs and measurements of how they are carried out. */
export function queueStatements(context: ChildrenContext, filter: QueueFilter, sort: CaseQueueSort): [string, unknown[]][] {
  return queries(context, filter, sort).map((query) => {
    for (const { property, direction } of orders[sort]) query.addOrderBy(`found.${property}`, direction);
    return query.limit(21).getQueryAndParameters() as [string, unknown[]];
  });
}

function queries(context: ChildrenContext, filter: QueueFilter, sort: CaseQueueSort): SelectQueryBuilder<Case>[] {
  return waysIn(context, filter, sort).map((way) => {
    const all = context.database.read.manager.createQueryBuilder(Case, 'found');
    return way(applyFilter(ofCallersArea(all, context.caller), filter, context));
  });
}

function compare(one: Case, other: Case, order: readonly KeysetOrder<Case>[]): number {
  for (const { property, direction } of order) {
    const [left, right] = [String(one[property]), String(other[property])];
    if (left !== right) return left < right === (direction === 'ASC') ? -1 : 1;
  }
  return 0;
}
