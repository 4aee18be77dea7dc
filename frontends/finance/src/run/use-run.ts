import { useEffect } from 'react';
import { useHost, useQuery } from '@onething/portal-kit';
import type { QueryState } from '@onething/portal-kit';
import { runProgressQuery, runQuery } from './run.operations.ts';
import type { Run } from './run-types.ts';

const everyMs = 2_000;

/** The run of a page. While it is being prepared, goes to the bank or waits for its answers it is asked for again, and can be left meanwhile. */
export function useRun(runId: string): QueryState<{ paymentRun: Run | null }> {
  const { client } = useHost();
  const asked = useQuery(runQuery, { id: runId });
  const run = asked.data?.paymentRun;
  const moving = run ? (run.state === 'DRAFT' && !run.prepared) || run.sending || run.state === 'SENT' : false;
  const { reload } = asked;
  const seen = run && `${run.state} ${run.sending} ${run.prepared} ${run.preparedPercent}`;
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setInterval(async () => {
      const { data } = await client.query(runProgressQuery, { id: runId });
      const now = data?.paymentRun;
      if (now && `${now.state} ${now.sending} ${now.prepared} ${now.preparedPercent}` !== seen) void reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [client, moving, runId, seen, reload]);
  return asked;
}
