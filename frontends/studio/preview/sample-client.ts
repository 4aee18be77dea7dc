import type { Answer, GraphqlClient, Operation, Problem } from '@onething/portal-kit';
import { sampleDraft, sampleDrafts } from './sample-draft.ts';
import { sampleStandards } from './sample-values.ts';

const page = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })), pageInfo: { endCursor: null, hasNextPage: false } });

/** Answers the studio's documents from samples; `trouble` makes them empty, broken, partial or slow. */
export function sampleClient(_person: () => string, trouble: () => string): GraphqlClient {
  function answer(name: string, variables: Record<string, string>): unknown {
    const none = trouble() === 'empty';
    const answers: Record<string, () => unknown> = {
      StudioDraft: () => ({ policyDraft: trouble() === 'gone' ? null : { ...sampleDraft, id: variables.id } }),
      StudioDrafts: () => ({ policyDrafts: page(none ? [] : sampleDrafts) }),
      StudioStandards: () => ({ studioStandards: sampleStandards(variables.draftId !== undefined) }),
      Inbox: () => ({ myMessages: page([]) }),
    };
    return answers[name]?.() ?? { act: { id: sampleDraft.id } };
  }

  async function ask<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Answer<Result>> {
    const name = /(?:query|mutation) (\w+)/.exec(operation.document)?.[1] ?? '';
    const sent = JSON.parse(JSON.stringify(variables)) as Record<string, string>;
    const log = globalThis as { sentOperations?: unknown[] };
    log.sentOperations = [...(log.sentOperations ?? []), { name, variables: sent }];
    await new Promise((resolve) => setTimeout(resolve, trouble() === 'slow' ? 60_000 : 15));
    if (trouble() === 'broken') return { problems: [{ code: 'INTERNAL', path: '', traceId: '4f2a91' }] };
    const problems: Problem[] = trouble() === 'partial' ? [{ code: 'INTERNAL', path: 'studio', traceId: '4f2a91' }] : [];
    return { data: answer(name, sent) as Result, problems };
  }
  return { query: ask, mutate: ask, seeded: () => undefined, holdsSeed: false };
}
