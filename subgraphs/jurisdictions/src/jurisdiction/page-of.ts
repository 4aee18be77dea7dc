import { type Connection, Misuse } from '@onething/subgraph-kit';

const defaultFirst = 20;
const largestFirst = 100;

/** One page of a list that is in memory and ordered by its unique key. Throws BAD_INPUT for an impossible `first`. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
): Connection<T> {
  const size = first ?? defaultFirst;
  if (size < 1 || size > largestFirst) throw new Misuse('BAD_INPUT', `first must be 1 to ${largestFirst}`);
  const afterKey = after ? Buffer.from(after, 'base64url').toString('utf8') : undefined;
  const rest = afterKey === undefined ? items : items.filter((item) => keyOf(item) > afterKey);
  const edges = rest.slice(0, size).map((node) => ({ node, cursor: Buffer.from(keyOf(node), 'utf8').toString('base64url') }));
  return { edges, pageInfo: { hasNextPage: rest.length > size, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: items.length };
}
