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
  const stretches = queries(context, filter, sort);
  const [only] = stretches;
  if (only && stretches.length === 1) return keysetPage(only, order, page);
  const keys = ['found.id', ...order.map(({ property }) => `found.${property}`)];
  const pages = await Promise.all(stretches.map((query) => keysetPage(query.select(keys), order, page)));
  const first = page.first ?? 20;
  const byId = new Map(pages.flatMap(({ edges }) => edges).map((edge) => [edge.node.id, edge]));
  const laidTogether = [...byId.values()].toSorted((one, other) => compare(one.node, other.node, order));
  const shown = laidTogether.slice(0, first);
  const rows = await wholeRows(
    context,
    shown.map(({ node }) => node.id),
  );
  return {
    // One that the caller may no longer see since it was found is left out.
    edges: shown.flatMap(({ node: { id }, cursor }) => {
      const node = rows.get(id);
      return node ? [{ node, cursor }] : [];
    }),
    pageInfo: {
      hasNextPage: laidTogether.length > first || pages.some(({ pageInfo }) => pageInfo.hasNextPage),
      endCursor: shown.at(-1)?.cursor ?? null,
    },
    totalCount: null,
  };
}

/** The rows that are shown, by id: of each stretch only the keys were read, because most of what it finds is not shown. */
async function wholeRows(context: ChildrenContext, ids: readonly string[]): Promise<ReadonlyMap<string, Case>> {
  if (ids.length === 0) return new Map();
  const all = context.database.read.manager.createQueryBuilder(Case, 'found').where('found.id IN (:...ids)', { ids });
  const rows = await ofCallersArea(all, context.caller).getMany();
  return new Map(rows.map((row) => [row.id, row]));
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
