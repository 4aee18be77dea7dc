import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from '@onething/subgraph-kit';
import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { CallSubgraph } from './call-subgraph.ts';
import type { AskSubgraph } from './compiled/plan-run.ts';
import type { GatewayContext } from './gateway-context.ts';
import { KeptPlans } from './compiled/query-plan.ts';
import { errorPlugin, maskError } from './mask-errors.ts';
import { RegisteredOperations } from './registered-operations.ts';
import { SubgraphDataSource } from './subgraph-data-source.ts';
import type { SubgraphUnavailable, SubgraphTransport } from './subgraph-transport.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** The federated schema and what executes it. */
export interface GraphqlEngine {
  /** Runs any document. */
  server: ApolloServer<GatewayContext>;
  /** Runs the portals' documents. */
  registered: RegisteredOperations;
  /** What callers see of the supergraph. */
  schema: GraphQLSchema;
}

/** What the engine is made of. */
export interface GraphqlEngineParts {
  supergraphSdl: string;
  subgraphs: ReadonlyMap<string, SubgraphTransport>;
  call: CallSubgraph;
  introspection: boolean;
  documents: TrustedDocuments;
  logger: Logger;
}

/** The engine's own log: its messages may repeat what was sent, so only the fact is kept. */
function quietLogger(logger: Logger): { debug(): void; info(): void; warn(): void; error(): void } {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => logger.warn('graphql.engine-warning'),
    error: () => logger.warn('graphql.engine-error'),
  };
}

function requireEverySubgraph(schema: string, subgraphs: ReadonlyMap<string, SubgraphTransport>): void {
  const named = [...schema.matchAll(/@join__graph\(\s*name:\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  const unknown = named.filter((name) => !subgraphs.has(name));
  if (unknown.length > 0) throw new Error(`The supergraph needs subgraphs nobody gave an address for: ${unknown.join(', ')}`);
}

/**
 * Starts the federated engine on the composed supergraph.
 * Throws when the supergraph names a subgraph that was not given.
 */
export async function startGraphqlEngine(parts: GraphqlEngineParts): Promise<GraphqlEngine> {
  requireEverySubgraph(parts.supergraphSdl, parts.subgraphs);
  const reportUnavailable = (failure: SubgraphUnavailable, traceId: string): void =>
    parts.logger.warn('subgraph.unavailable', { subgraph: failure.subgraph, reason: failure.reason, traceId });
  const reportInternal = (error: unknown, traceId: string): void => parts.logger.error('graphql.failed', error, { traceId });
  const logger = quietLogger(parts.logger);
  const sources = new Map(
    [...parts.subgraphs].map(([name, subgraph]) => [name, new SubgraphDataSource(subgraph, parts.call, reportUnavailable)]),
  );
  const sourceOf = (name: string): SubgraphDataSource => {
    const source = sources.get(name);
    if (!source) throw new Error(`No subgraph ${name}`);
    return source;
  };
  const ask: AskSubgraph = (name, request, context) => sourceOf(name).ask(request, context);
  const plans = new KeptPlans((key) => parts.documents.has(key));
  let schema: GraphQLSchema | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: parts.supergraphSdl,
    logger,
    buildService: ({ name }) => sourceOf(name),
    queryPlannerConfig: { cache: plans },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    introspection: parts.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !parts.introspection,
    allowBatchedHttpRequests: false,
    // Requests without the portal's header never get here; this would only refuse them a second time.
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    maxRecursiveSelections: true,
    formatError: (error) => maskError(error),
    plugins: [ApolloServerPluginLandingPageDisabled(), errorPlugin(reportInternal)],
  });
  await server.start();
  if (!schema || !isObjectType(schema.getQueryType())) throw new Error('The supergraph has no queries');
  const registered = new RegisteredOperations({ gateway, schema, plans, ask, logger, report: reportInternal }, parts.documents);
  if (registered.unfit.length > 0)
    parts.logger.warn('graphql.documents-do-not-fit', { documents: registered.unfit.length, first: registered.unfit[0] });
  return { server, schema, registered };
}
