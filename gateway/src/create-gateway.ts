import type { FastifyInstance } from 'fastify';
import { addRoutes, FILE_OWNER } from './add-routes.ts';
import type { AddedRoutes } from './add-routes.ts';
import { sweepUnlinked } from './files/sweep-unlinked.ts';
import type { SweepParts } from './files/sweep-unlinked.ts';
import { openDoor } from './door/door.ts';
import type { GatewayOptions, RunningGateway } from './gateway-options.ts';
import { subgraphCaller } from './graphql/call-subgraph.ts';
import { startGraphqlEngine } from './graphql/graphql-engine.ts';
import { InProcessSubgraph } from './graphql/in-process-subgraph.ts';
import { RemoteSubgraph } from './graphql/remote-subgraph.ts';
import type { SubgraphTransport } from './graphql/subgraph-transport.ts';
import { openSessionDatabase } from './sign-in/open-session-database.ts';

const SUBGRAPH_TIMEOUT_MS = 3_000;
/** How long running requests may take to finish when the gateway stops. */
const DRAIN_MS = 10_000;
const DAY_MS = 24 * 3_600_000;
const UNLINKED_DAYS = 7;
const HOUSEKEEPING_MS = 10 * 60_000;
/** Quarantined files older than this belong to no running request. */
const QUARANTINE_MS = 60 * 60_000;

function transportOf(subgraph: GatewayOptions['subgraphs'][number], timeoutMs: number): SubgraphTransport {
  return 'url' in subgraph
    ? new RemoteSubgraph(subgraph.name, subgraph.url, timeoutMs)
    : new InProcessSubgraph(subgraph.name, subgraph.execute, timeoutMs);
}

async function closeWithin(app: FastifyInstance, milliseconds: number): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  await app.close();
  clearTimeout(timer);
}

/** Erases ended sessions, what a killed process left in quarantine and, once a day, uploads that belong to nothing; answers how to stop it. */
function keepHouse(
  { sessions, store }: AddedRoutes,
  { logger, unlinkedFileDays = UNLINKED_DAYS }: GatewayOptions,
  sweep: Omit<SweepParts, 'store'> | undefined,
): () => void {
  let sweptMs = Date.now();
  const clean = async (): Promise<void> => {
    await sessions.prune();
    await store.sweepQuarantine(Date.now() - QUARANTINE_MS);
    if (!sweep || Date.now() - sweptMs < DAY_MS) return;
    sweptMs = Date.now();
    await sweepUnlinked({ ...sweep, store }, sweptMs - unlinkedFileDays * DAY_MS);
  };
  const timer = setInterval(() => {
    clean().catch((error: unknown) => logger.error('gateway.housekeeping-failed', error));
  }, HOUSEKEEPING_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Starts the only public door: sign-in, `/graphql`, uploads and downloads, portals, health.
 * Resolves when it listens. Throws when the port is taken, the store cannot be opened or the supergraph does not fit.
 */
export async function createGateway(options: GatewayOptions): Promise<RunningGateway> {
  let closing = false;
  const isClosing = (): boolean => closing;
  const timeoutMs = options.subgraphTimeoutMs ?? SUBGRAPH_TIMEOUT_MS;
  const subgraphs = new Map(options.subgraphs.map((subgraph) => [subgraph.name, transportOf(subgraph, timeoutMs)]));
  const { supergraphSdl, logger, introspection = false, trustedDocuments: documents, trustedProxies } = options;
  const call = subgraphCaller(options.keys.signing);
  const engine = await startGraphqlEngine({ supergraphSdl, subgraphs, call, introspection, documents, logger });
  const database = await openSessionDatabase(options.dataFolder, options.databaseUrl);
  const app = await openDoor({ logger, isSecure: options.publicOrigin.startsWith('https:'), trustedProxies, isClosing });
  const routes = await addRoutes({ options, app, database, subgraphs, engine, isClosing });
  const owner = subgraphs.get(FILE_OWNER);
  const stopHousekeeping = keepHouse(routes, options, owner && { owner, call, logger });
  const address = await app.listen({ host: options.host, port: options.port });

  const stop = async (): Promise<void> => {
    closing = true;
    stopHousekeeping();
    await closeWithin(app, DRAIN_MS);
    await engine.server.stop();
    await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
    await database.close();
  };
  let stopping: Promise<void> | undefined;
  return { address, readiness: routes.readiness, stop: () => (stopping ??= stop()) };
}
