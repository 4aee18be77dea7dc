import { useHost, useQuery } from '@onething/portal-kit';
import type { Operation, Problem, QueryState } from '@onething/portal-kit';
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
  /** Why the next page did not come; what is there stays, and `more` tries again. */
  moreProblems: Problem[];
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
  const asked = useQuery(operation, variables as Variables & { after?: string });
  return useLaterPages(asked, operation, variables, pageOf);
}

/** The same where the first page comes by another way: one that this device keeps. */
export function useLaterPages<Result, Variables extends object, Node>(
  asked: QueryState<Result>,
  operation: Operation<Result, Variables & { after?: string }>,
  variables: Variables,
  pageOf: (result: Result) => ConnectionPage<Node>,
): Pages<Result, Node> {
  const { client } = useHost();
  const [later, setLater] = useState<ConnectionPage<Node>[]>([]);
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreProblems, setMoreProblems] = useState<Problem[]>([]);
  const first = asked.data && pageOf(asked.data);
  const pages = first ? [first, ...later] : [];
  const end = pages.at(-1)?.pageInfo;
  async function fetchMore() {
    if (!end?.hasNextPage || loadingMore) return;
    setLoadingMore(true);
    const answer = await client.query(operation, { ...variables, after: end.endCursor ?? '' });
    setLoadingMore(false);
    setMoreProblems(answer.data ? [] : answer.problems);
    if (answer.data) setLater([...later, pageOf(answer.data)]);
  }
  return {
    asked,
    items: first && pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    hasMore: end?.hasNextPage ?? false,
    loadingMore,
    moreProblems,
    more: () => void fetchMore(),
    reload: () => {
      setLater([]);
      setMoreProblems([]);
      void asked.reload();
    },
  };
}
