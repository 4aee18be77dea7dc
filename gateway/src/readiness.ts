import { anonymousCaller } from '@onething/subgraph-kit';
import type { Database } from '@onething/subgraph-kit';
import type { JWK } from 'jose';
import type { FileStore } from './files/file-store.ts';
import type { Readiness } from './gateway-options.ts';
import { internalHeaders } from './graphql/call-subgraph.ts';
import type { SubgraphTransport } from './graphql/subgraph-transport.ts';

/** What is asked whether it can work. */
export interface ReadinessParts {
  database: Database;
  store: FileStore;
  subgraphs: readonly SubgraphTransport[];
  signingKey: JWK;
  isClosing: () => boolean;
}

const KEEP_MS = 1_000;

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** Asks every part, at most once a second however often it is called. */
export function readinessProbe(parts: ReadinessParts): () => Promise<Readiness> {
  let wasComplete = false;
  let kept: { until: number; state: Promise<Readiness> } | undefined;

  const ask = async (): Promise<Readiness> => {
    const context = { caller: anonymousCaller, purpose: 'gateway', language: 'zh-CN' as const, traceId: 'readiness' };
    const own = { sessions: succeeds(parts.database.read.query('SELECT 1')), files: succeeds(parts.store.probe()) };
    const subgraphs = parts.subgraphs.map(
      async (subgraph) => [subgraph.name, await subgraph.isReady(await internalHeaders(parts.signingKey, subgraph.name, context))] as const,
    );
    const states = { sessions: await own.sessions, files: await own.files, ...Object.fromEntries(await Promise.all(subgraphs)) };
    const isComplete = Object.values(states).every(Boolean);
    wasComplete ||= isComplete;
    return { ready: states.sessions && states.files && wasComplete, parts: states };
  };

  return async () => {
    if (!kept || kept.until < performance.now()) kept = { until: performance.now() + KEEP_MS, state: ask() };
    const state = await kept.state;
    return parts.isClosing() ? { ...state, ready: false } : state;
  };
}
