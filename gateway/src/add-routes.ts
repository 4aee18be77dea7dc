import { join } from 'node:path';
import { anonymousCaller, uuidIds } from '@onething/subgraph-kit';
import type { Database } from '@onething/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import { defaultRateLimits } from './door/rate-limits.ts';
import type { RateLimits } from './door/rate-limits.ts';
import { testFileScanner } from './files/antivirus.ts';
import { DiskFileStore } from './files/disk-file-store.ts';
import { downloadRoutes } from './files/download.routes.ts';
import type { FileStore } from './files/file-store.ts';
import { uploadRoutes } from './files/upload.routes.ts';
import type { GatewayOptions, RunningGateway } from './gateway-options.ts';
import { subgraphCaller } from './graphql/call-subgraph.ts';
import { defaultDocumentLimits } from './graphql/document-limits.ts';
import type { GraphqlEngine } from './graphql/graphql-engine.ts';
import { graphqlRoutes } from './graphql/graphql.routes.ts';
import type { SubgraphTransport } from './graphql/subgraph-transport.ts';
import { healthRoutes } from './health.routes.ts';
import { assetRoutes } from './portals/asset.routes.ts';
import { offlineRoutes } from './portals/offline.routes.ts';
import { PageTemplates } from './portals/page-template.ts';
import { pageRoutes } from './portals/page.routes.ts';
import { ServerRenderer } from './portals/server-renderer.ts';
import type { PageQuery } from './portals/server-renderer.ts';
import { themeRoutes } from './portals/theme.routes.ts';
import { readinessProbe } from './readiness.ts';
import { addSignIn } from './sign-in/add-sign-in.ts';
import type { SessionStore } from './sign-in/session-store.ts';
import type { Visitors } from './sign-in/visitor.ts';

/** The subgraph that owns uploaded files, and the one that knows the portals. */
export const FILE_OWNER = 'children';
const PORTAL_OWNER = 'jurisdictions';

/** Parts that several routes share. */
export interface RouteParts {
  options: GatewayOptions;
  app: FastifyInstance;
  database: Database;
  subgraphs: ReadonlyMap<string, SubgraphTransport>;
  engine: GraphqlEngine;
  isClosing: () => boolean;
}

/** What the rest of the gateway needs of the routes. */
export interface AddedRoutes {
  readiness: RunningGateway['readiness'];
  sessions: SessionStore;
  store: FileStore;
}

/** What the page renderer asks with: nobody's rights, registered documents only (in development also free ones). */
function pageQuery(options: GatewayOptions, engine: GraphqlEngine): PageQuery {
  return async (document, variables, language) => {
    const contextValue = { caller: anonymousCaller, purpose: 'portal', language, traceId: 'page' };
    if (engine.registered.has(document)) return engine.registered.run(document, variables, contextValue);
    if (!options.freeDocuments) return { errors: [{ message: 'DOCUMENT_UNKNOWN' }] };
    const { body } = await engine.server.executeOperation({ query: document, variables }, { contextValue });
    return body.kind === 'single' ? { data: body.singleResult.data, errors: body.singleResult.errors } : {};
  };
}

function addGraphql({ app, engine, options }: RouteParts, visitors: Visitors, limits: RateLimits | undefined): void {
  const documentLimits = { ...defaultDocumentLimits, ...options.documentLimits };
  const rules = { documents: options.trustedDocuments, limits: documentLimits, schema: engine.schema };
  graphqlRoutes(app, {
    engine,
    visitors,
    rules,
    freeDocuments: options.freeDocuments ?? false,
    perMinute: limits?.graphql ?? false,
    unsignedActsPerMinute: limits?.unsignedActs ?? false,
  });
}

async function addFiles(parts: RouteParts, store: FileStore, visitors: Visitors, limits: RateLimits | undefined): Promise<void> {
  const { app, options, subgraphs } = parts;
  const owner = subgraphs.get(FILE_OWNER);
  if (!owner) return;
  const { clock, ids = uuidIds(), keys, antivirus: scanner = testFileScanner } = options;
  const uploads = { store, scanner, visitors, signingKey: keys.signing, clock, ids, owner: owner.name };
  await uploadRoutes(app, { ...uploads, perMinute: limits?.uploads ?? false, unsignedPerMinute: limits?.unsignedActs ?? false });
  downloadRoutes(app, { store, visitors, owner, call: subgraphCaller(keys.signing), perMinute: limits?.downloads ?? false });
}

async function addPortals({ app, engine, options, subgraphs }: RouteParts): Promise<void> {
  const portals = subgraphs.get(PORTAL_OWNER);
  if (portals) themeRoutes(app, { portals, call: subgraphCaller(options.keys.signing) });
  const folders = options.staticFolders;
  if (!folders) return pageRoutes(app, undefined);
  await assetRoutes(app, folders);
  const renderer = folders.renderer ? new ServerRenderer(folders.renderer, pageQuery(options, engine), options.logger) : undefined;
  const templates = new PageTemplates(folders);
  offlineRoutes(app, folders, templates);
  pageRoutes(app, { templates, renderer, remotes: Object.keys(folders.remotes) });
}

/** Adds every route of the door. */
export async function addRoutes(parts: RouteParts): Promise<AddedRoutes> {
  const { app, database, options, subgraphs, isClosing } = parts;
  const limits = options.rateLimits === false ? undefined : { ...defaultRateLimits, ...options.rateLimits };
  const store = options.fileStore ?? new DiskFileStore(join(options.dataFolder, 'files'), options.keys.files);
  const { visitors, sessions } = await addSignIn(app, database, options, limits, {
    places: subgraphs.get(PORTAL_OWNER),
    call: subgraphCaller(options.keys.signing),
  });
  addGraphql(parts, visitors, limits);
  await addFiles(parts, store, visitors, limits);
  const readiness = readinessProbe({ database, store, subgraphs: [...subgraphs.values()], signingKey: options.keys.signing, isClosing });
  healthRoutes(app, readiness);
  await addPortals(parts);
  return { readiness, sessions, store };
}
