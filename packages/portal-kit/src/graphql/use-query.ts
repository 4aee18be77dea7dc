import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../host/use-host.tsx';
import type { Operation } from './operation.ts';
import type { Answer, Problem } from './problem.ts';

/** Where a question stands. `data` with problems is a partial answer: show what there is and say what is missing. */
export interface QueryState<Result> {
  data?: Result;
  problems: Problem[];
  loading: boolean;
  /** Asks again; the data shown stays until the new answer is there. */
  reload: () => Promise<Answer<Result> | undefined>;
  /** Puts in what a mutation just returned, without asking again. */
  replace: (data: Result) => void;
}

interface Asked<Result> {
  key: string;
  data?: Result;
  problems: Problem[];
  loading: boolean;
}

/**
 * Asks a question when the component appears and whenever its variables change; an answer that was overtaken is dropped.
 * With `skip` nothing is asked yet. What the server rendered from is there at once.
 */
export function useQuery<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: { skip?: boolean } = {},
): QueryState<Result> {
  const { client } = useHost();
  const { skip = false } = options;
  const key = `${operation.document} ${JSON.stringify(variables)}`;
  const [asked, setAsked] = useState<Asked<Result>>(() => {
    const seeded = client.seeded(operation, variables);
    return { key, data: seeded, problems: [], loading: seeded === undefined && !skip };
  });
  const latest = useRef({ key, variables, data: asked.data, run: 0 });
  if (latest.current.key !== key) latest.current = { key, variables, data: undefined, run: latest.current.run };

  const reload = useCallback(async () => {
    const run = ++latest.current.run;
    setAsked((before) => ({ ...(before.key === key ? before : { data: undefined, problems: [] }), key, loading: true }));
    const answer = await client.query(operation, latest.current.variables);
    if (run !== latest.current.run || latest.current.key !== key) return undefined;
    setAsked((before) => ({
      key,
      data: answer.data ?? (before.key === key ? before.data : undefined),
      problems: answer.problems,
      loading: false,
    }));
    return answer;
  }, [client, operation, key]);

  useEffect(() => {
    if (skip || (latest.current.run === 0 && client.seeded(operation, latest.current.variables) !== undefined)) return undefined;
    void reload();
    return () => {
      latest.current.run++;
    };
  }, [client, operation, reload, skip]);

  const replace = useCallback((data: Result) => setAsked({ key, data, problems: [], loading: false }), [key]);
  const current = asked.key === key ? asked : { data: undefined, problems: [], loading: !skip };
  return { data: current.data, problems: current.problems, loading: current.loading, reload, replace };
}
