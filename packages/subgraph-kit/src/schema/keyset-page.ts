import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Misuse } from '../errors/misuse.ts';
import type { Connection } from './connection.ts';

/** One column of the order of a list; never NULL. The last one must be unique. */
export interface KeysetOrder<E> {
  property: keyof E & string;
  direction: 'ASC' | 'DESC';
}

export interface PageRequest {
  /** How many; 20 by default. */
  first?: number | null | undefined;
  /** Cursor after which the page begins. */
  after?: string | null | undefined;
}

const defaultFirst = 20;
const largestFirst = 100;

/**
 * One page of a query in the given order, found by key, not by counting: constant time however deep.
 * Throws BAD_INPUT for a cursor of another list or an impossible `first`.
 */
export async function keysetPage<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  order: readonly KeysetOrder<E>[],
  page: PageRequest,
): Promise<Connection<E>> {
  const first = page.first ?? defaultFirst;
  if (first < 1 || first > largestFirst) throw new Misuse('BAD_INPUT', `first must be 1 to ${largestFirst}`);
  if (page.after) continueAfter(query, order, readCursor(page.after, order.length));
  for (const { property, direction } of order) query.addOrderBy(`${query.alias}.${property}`, direction);
  const rows = await query.take(first + 1).getMany();
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: writeCursor(order.map(({ property }) => node[property] as unknown)) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: null };
}

/**
 * The rows after the cursor, in the words from which each database reads its index from there on: SQLite jumps to `(a, b) > (x, y)` and would read
 * `(a > x) OR (a = x AND b > y)` from the beginning; MariaDB does the reverse.
 */
function continueAfter<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, order: readonly KeysetOrder<E>[], cursor: unknown[]): void {
  const parameters = Object.fromEntries(cursor.map((value, index) => [`cursor${index}`, value]));
  const [{ direction: leading } = { direction: 'ASC' }] = order;
  const isOneWay = order.every(({ direction }) => direction === leading);
  const isSqlite = query.connection.options.type === 'better-sqlite3';
  query.andWhere(isSqlite && isOneWay ? afterAsRow(query.alias, order) : afterByColumn(query.alias, order), parameters);
}

function afterAsRow<E>(alias: string, order: readonly KeysetOrder<E>[]): string {
  const columns = order.map(({ property }) => `${alias}.${property}`).join(', ');
  const values = order.map((_column, index) => `:cursor${index}`).join(', ');
  return `(${columns}) ${order[0]?.direction === 'DESC' ? '<' : '>'} (${values})`;
}

function afterByColumn<E>(alias: string, order: readonly KeysetOrder<E>[]): string {
  const after = order.map(({ property, direction }, index) => {
    const equal = order.slice(0, index).map((earlier, position) => `${alias}.${earlier.property} = :cursor${position}`);
    return `(${[...equal, `${alias}.${property} ${direction === 'ASC' ? '>' : '<'} :cursor${index}`].join(' AND ')})`;
  });
  return `(${after.join(' OR ')})`;
}

function writeCursor(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

function readCursor(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => ['string', 'number', 'boolean'].includes(typeof value))
    )
      return values;
  } catch {
    // falls through to the refusal below
  }
  throw new Misuse('BAD_INPUT', 'after is not a cursor of this list');
}
