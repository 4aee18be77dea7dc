import { useHost, useQuery } from '@onething/portal-kit';
import type { Operation, QueryState } from '@onething/portal-kit';
import { useState } from 'react';

/** A connection as pages read it. */
export interface ConnectionPage<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Pages<Result, Node> {
  asked: QueryState<Result>;
  /** Everything fetched so far; undefined before the first page. */
  items: Node[] | undefined;
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
  /** Begins anew with the first page. */
  reload: () => void;
}

/** A list that grows page by page, by cursor. The caller gives the component a new key where the variables change. */
export function usePages<Result, Variables extends object, Node>(
  operation: Operation<Result, Variables & { after?: string }>,
  variables: Variables,
  pageOf: (result: Result) => ConnectionPage<Node>,
): Pages<Result, Node> {
  const { client } = useHost();
  const asked = useQuery(operation, variables as Variables & { after?: string });
  const [later, setLater] = useState<ConnectionPage<Node>[]>([]);
  const [loadingMore, setLoadingMore] = useState(false);
  const first = asked.data && pageOf(asked.data);
  const pages = first ? [first, ...later] : [];
  const end = pages.at(-1)?.pageInfo;
  async function fetchMore() {
    if (!end?.hasNextPage || loadingMore) return;
    setLoadingMore(true);
    const answer = await client.query(operation, { ...variables, after: end.endCursor ?? '' });
    setLoadingMore(false);
    if (answer.data) setLater([...later, pageOf(answer.data)]);
  }
  return {
    asked,
    items: first && pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    hasMore: end?.hasNextPage ?? false,
    loadingMore,
    more: () => void fetchMore(),
    reload: () => {
      setLater([]);
      void asked.reload();
    },
  };
}
