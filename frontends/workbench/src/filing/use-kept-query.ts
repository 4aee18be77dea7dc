import { useQuery } from '@onething/portal-kit';
import type { Operation, QueryState } from '@onething/portal-kit';
import { useEffect } from 'react';

const lifeMs = 7 * 24 * 3_600_000;

/**
 * A query whose last answer is kept on the device, so that the page goes on without a network: forms, places, and the director's own list, whose
 * names are masked. Sign-out and expiry wipe it with everything else.
 */
export function useKeptQuery<Result, Variables extends object>(
  name: string,
  operation: Operation<Result, Variables>,
  variables: Variables,
): QueryState<Result> {
  const key = `onething.kept.${name}.${JSON.stringify(variables)}`;
  const asked = useQuery(operation, variables);
  useEffect(() => {
    if (!asked.data) return;
    try {
      localStorage.setItem(key, JSON.stringify({ data: asked.data, expiresAt: Date.now() + lifeMs }));
    } catch {
      // Without room the page works as long as there is a network.
    }
  }, [key, asked.data]);
  return asked.data ? asked : { ...asked, data: keptAnswer<Result>(key) };
}

function keptAnswer<Result>(key: string): Result | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { data: Result; expiresAt: number };
    return kept.expiresAt > Date.now() ? kept.data : undefined;
  } catch {
    return undefined;
  }
}
