import { useEffect, useMemo, useState } from 'react';
import { keepSealed, readSealed } from '../device/sealed-store.ts';
import type { Operation } from './operation.ts';
import type { QueryState } from './use-query.ts';
import { useQuery } from './use-query.ts';

interface Kept<Result> {
  data: Result;
  at: number;
}

/** An answer of the office, or the last one this device keeps. */
export interface SealedQueryState<Result> extends QueryState<Result> {
  /** Milliseconds: when the office said so. */
  at: number | undefined;
}

/**
 * A query about people whose last answer is kept on the device, sealed, so that the page goes on without a network: the lists of whoever is on the way to
 * families. `name`: one for each list; `lifeMs`: how long it may lie there. Sign-out removes the key and with it every way to read it.
 */
export function useSealedQuery<Result, Variables extends object>(
  name: string,
  operation: Operation<Result, Variables>,
  variables: Variables,
  lifeMs: number,
): SealedQueryState<Result> {
  const asked = useQuery(operation, variables);
  const [kept, setKept] = useState<Kept<Result>>();
  const [sought, setSought] = useState(false);
  useEffect(() => {
    void readSealed<Kept<Result>>(name, Date.now()).then((found) => {
      setKept((fresh) => fresh ?? found);
      setSought(true);
    });
  }, [name]);
  useEffect(() => {
    if (!asked.data) return;
    const fresh = { data: asked.data, at: Date.now() };
    setKept(fresh);
    // Without room the page works as long as there is a network.
    void keepSealed(name, fresh, fresh.at + lifeMs);
  }, [asked.data, lifeMs, name]);
  // What this device keeps is looked for before anybody is told that nothing came.
  return useMemo(
    () => ({ ...asked, data: asked.data ?? kept?.data, at: kept?.at, loading: asked.loading || !sought }),
    [asked, kept, sought],
  );
}
