import { useEffect, useMemo } from 'react';
import { useHost } from '../host/use-host.tsx';
import type { Operation } from './operation.ts';
import { useQuery } from './use-query.ts';
import type { QueryState } from './use-query.ts';

const lifeMs = 7 * 24 * 3_600_000;

/**
 * A query whose last answer is kept on the device of whoever is signed in, so that the page goes on without a network: portals, forms and places.
 * Nothing about people may be asked so: see `useSealedQuery`. Sign-out and expiry wipe it with everything else.
 */
export function useKeptQuery<Result, Variables extends object>(
  name: string,
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: { skip?: boolean } = {},
): QueryState<Result> {
  const { signedIn } = useHost().session;
  const key = `onething.kept.${name}.${JSON.stringify(variables)}`;
  const asked = useQuery(operation, variables, options);
  useEffect(() => {
    if (!asked.data || !signedIn) return;
    try {
      localStorage.setItem(key, JSON.stringify({ data: asked.data, expiresAt: Date.now() + lifeMs }));
    } catch {
      // Without room the page works as long as there is a network.
    }
  }, [key, asked.data, signedIn]);
  const isWanting = signedIn && !asked.data && !options.skip;
  const kept = useMemo(() => (isWanting ? keptAnswer<Result>(key) : undefined), [isWanting, key]);
  return asked.data ? asked : { ...asked, data: kept };
}

function keptAnswer<Result>(key: string): Result | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { data: Result; expiresAt: number };
    return kept.expiresAt > Date.now() ? kept.data : undefined;
  } catch {
    return undefined;
  }
}
