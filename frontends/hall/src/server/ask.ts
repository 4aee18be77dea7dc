import type { Operation } from '@onething/portal-kit';

/** Asks, and keeps the answer for the page's data unless told not to; undefined when there is none. */
export type Ask = <Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  keep?: boolean,
) => Promise<Result | undefined>;
