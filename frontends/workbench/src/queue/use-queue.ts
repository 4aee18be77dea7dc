import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '@onething/portal-kit';
import type { Problem } from '@onething/portal-kit';
import type { CaseHead } from '../case-types.ts';
import { queueFilter } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';
import { queueQuery } from './queue.operations.ts';

export interface QueueRows {
  rows: CaseHead[];
  hasMore: boolean;
  loading: boolean;
  problems: Problem[];
  /** Asks for the next page; nothing happens while one is on its way. */
  more: () => void;
  /** Asks again from the start; the rows stay until the answer is there. */
  reload: () => void;
}

const pageSize = 50;

interface Held {
  key: string;
  rows: CaseHead[];
  cursor: string | null;
  hasMore: boolean;
  loading: boolean;
  problems: Problem[];
}

/** The rows of the queue, page after page by key: rows that move between two pages are neither lost nor doubled. */
export function useQueue(address: QueueAddress): QueueRows {
  const { client } = useHost();
  const key = JSON.stringify([queueFilter(address), address.sort]);
  const [held, setHeld] = useState<Held>({ key, rows: [], cursor: null, hasMore: false, loading: true, problems: [] });
  const run = useRef(0);
  const latest = useRef(address);
  latest.current = address;

  const ask = useCallback(
    async (after: string | null, before: CaseHead[]) => {
      const mine = ++run.current;
      setHeld((held) => ({ ...(held.key === key ? held : { ...held, rows: [], hasMore: false }), key, loading: true, problems: [] }));
      const { sort } = latest.current;
      const answer = await client.query(queueQuery, { filter: queueFilter(latest.current), sort, first: pageSize, after });
      if (mine !== run.current) return;
      const page = answer.data?.caseQueue;
      setHeld((held) => {
        if (!page) return { ...held, loading: false, problems: answer.problems };
        const known = new Set(before.map((row) => row.id));
        const rows = [...before, ...page.edges.map((edge) => edge.node).filter((row) => !known.has(row.id))];
        return {
          key,
          rows,
          cursor: page.pageInfo.endCursor,
          hasMore: page.pageInfo.hasNextPage,
          loading: false,
          problems: answer.problems,
        };
      });
    },
    [client, key],
  );

  useEffect(() => {
    const runs = run;
    void ask(null, []);
    return () => {
      runs.current++;
    };
  }, [ask]);

  const current = held.key === key ? held : { ...held, rows: [], hasMore: false, loading: true, problems: [] };
  return {
    rows: current.rows,
    hasMore: current.hasMore,
    loading: current.loading,
    problems: current.problems,
    more: () => {
      if (!current.loading && current.hasMore) void ask(current.cursor, current.rows);
    },
    reload: () => void ask(null, []),
  };
}
