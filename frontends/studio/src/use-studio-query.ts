import { useEffect, useRef } from 'react';
import { useQuery } from '@onething/portal-kit';
import type { Operation, QueryState } from '@onething/portal-kit';
import { useStudio } from './studio-context.tsx';

/** Asks for values with the open draft laid over, and anew whenever a change was saved; what is shown stays until then. */
export function useStudioQuery<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: { skip?: boolean } = {},
): QueryState<Result> {
  const { revision } = useStudio();
  const asked = useQuery(operation, variables, options);
  const { reload } = asked;
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    // The draft's first arrival changes nothing that was not asked with it.
    const first = seen.current === -1;
    seen.current = revision;
    if (!first && !options.skip) void reload();
  }, [revision, reload, options.skip]);
  return asked;
}
