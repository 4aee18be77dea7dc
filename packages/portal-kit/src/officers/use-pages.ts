import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../host/use-host.tsx';
import type { Operation } from '../graphql/operation.ts';
import type { Problem } from '../graphql/problem.ts';

/** A page of a list as the gateway answers it. */
export interface ListPage<Node> {
  edges: { node: Node }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export interface Pages<Node> {
  nodes: Node[];
  /** Nothing has arrived yet. */
  loading: boolean;
  more: boolean;
  problems: Problem[];
  /** Asks for the next page, or again for the one that failed. */
  loadMore: () => void;
  /** Begins anew. */
  reload: () => void;
}

/** A list that is fetched page by page; what has arrived stays. `pick` takes the page out of an answer and must not change between drawings. */
export function usePages<Result, Variables extends { after?: string }, Node>(
  query: Operation<Result, Variables>,
  variables: Omit<NoInfer<Variables>, 'after'>,
  pick: (result: Result) => ListPage<Node> | undefined,
): Pages<Node> {
  const { client } = useHost();
  const [nodes, setNodes] = useState<Node[]>([]);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [next, setNext] = useState<{ after?: string; more: boolean; loading: boolean }>({ more: false, loading: true });
  const key = JSON.stringify(variables);
  const asked = useRef({ last: 0 });

  const load = useCallback(
    async (after: string | undefined) => {
      const mine = ++asked.current.last;
      setNext((before) => ({ ...before, loading: true }));
      const answer = await client.query(query, { ...(JSON.parse(key) as Variables), after });
      if (mine !== asked.current.last) return;
      const page = answer.data ? pick(answer.data) : undefined;
      setProblems(answer.problems);
      if (!page) return setNext((before) => ({ ...before, loading: false }));
      const arrived = page.edges.map(({ node }) => node);
      setNodes((before) => (after === undefined ? arrived : [...before, ...arrived]));
      setNext({ after: page.pageInfo.endCursor ?? undefined, more: page.pageInfo.hasNextPage, loading: false });
    },
    [client, query, key, pick],
  );

  useEffect(() => {
    const counter = asked.current;
    void load(undefined);
    return () => {
      counter.last++;
    };
  }, [load]);

  return {
    nodes,
    loading: next.loading && nodes.length === 0,
    more: next.more,
    problems,
    loadMore: () => void load(nodes.length === 0 ? undefined : next.after),
    reload: () => void load(undefined),
  };
}
