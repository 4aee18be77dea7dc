import { useEffect } from 'react';
import { useQuery } from '@onething/portal-kit';
import type { Problem } from '@onething/portal-kit';
import type { Draft } from '../policy-types.ts';
import { rehearsalsQuery } from './rehearsal.operations.ts';
import type { Rehearsal } from './rehearsal.operations.ts';

const everyMs = 2_000;

/** The latest rehearsal of a draft; while it runs it is asked for again, and the page can be left meanwhile. */
export function useRehearsal(draft: Draft): {
  rehearsal?: Rehearsal;
  loading: boolean;
  problems: Problem[];
  reload: () => Promise<unknown>;
} {
  const { data, loading, problems, reload } = useQuery(rehearsalsQuery, { code: draft.place, draftId: draft.id });
  const rehearsal = data?.rehearsals.edges[0]?.node;
  const running = rehearsal?.state === 'RUNNING';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [running, reload]);
  return { ...(rehearsal && { rehearsal }), loading, problems, reload };
}
