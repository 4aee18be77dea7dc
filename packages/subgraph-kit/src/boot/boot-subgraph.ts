import type { EventBus } from '@onething/events';
import type { PolicyLayerRelease } from '@onething/policy';
import type { FastifyInstance } from 'fastify';
import type { NonEmptyArray } from 'type-graphql';
import type { ServiceTokenKeys } from '../access/service-token.ts';
import { verifyServiceToken } from '../access/service-token.ts';
import { FileCheckpoints } from '../audit/audit-checkpoints.ts';
import { openDatabase } from '../database/open-database.ts';
import type { SubgraphKeys } from '../encryption/subgraph-keys.ts';
import { Misuse } from '../errors/misuse.ts';
import { Inbox } from '../inbox/inbox.ts';
import { keepReleases } from '../policy/keep-releases.ts';
import type { PolicyKernel } from '../policy/policy-kernel.ts';
import { policyKernel } from '../policy/policy-kernel.ts';
import type { FederatedSchema } from '../schema/build-federated-schema.ts';
import { buildFederatedSchema } from '../schema/build-federated-schema.ts';
import type { Clock } from '../time/clock.ts';
import type { Ids } from '../time/ids.ts';
import { uuidIds } from '../time/ids.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { httpServer } from './http-server.ts';
import { assembleKit, kitEntities, kitMigrations } from './kit-parts.ts';
import type { Logger } from './logger.ts';
import { startJobs } from './jobs.ts';
import { startMaintenance } from './maintenance.ts';
import type { Kit, RequestContext } from './request-context.ts';
import type { GraphqlRequest } from './request-pipeline.ts';
import { RequestPipeline } from './request-pipeline.ts';
import type { RequestEnvelope, RunningSubgraph } from './running-subgraph.ts';

/** What a subgraph needs from outside. */
export interface BootOptions {
  /** MariaDB; see `DatabaseOptions.url`. Takes precedence over `sqliteFile`. */
  databaseUrl?: string | undefined;
  sqliteFile?: string | undefined;
  bus: EventBus;
  clock: Clock;
  keys: SubgraphKeys;
  serviceTokenKeys: ServiceTokenKeys;
  logger: Logger;
  ids?: Ids;
  /** Releases it holds from the start, beside those that arrive by event. */
  policyReleases?: PolicyLayerRelease[];
  policyKernel?: PolicyKernel;
  /** File for the heads of the audit chains, outside the database. */
  auditCheckpointFile?: string | undefined;
  /** How often the outbox is looked at without being woken, in milliseconds. */
  pollEveryMs?: number;
}

/** Starts a subgraph: builds its schema, brings its tables up to date, subscribes its listeners, publishes its outbox. */
export async function bootSubgraph<S>(definition: SubgraphDefinition<S>, options: BootOptions): Promise<RunningSubgraph<S>> {
  const federated = federatedSchemaOf(definition);
  const database = await openDatabase({
    name: definition.name,
    url: options.databaseUrl,
    file: options.sqliteFile,
    entities: [...kitEntities, ...definition.entities],
    migrations: [...kitMigrations, ...definition.migrations],
  });
  const checkpoints = options.auditCheckpointFile ? new FileCheckpoints(options.auditCheckpointFile) : undefined;
  try {
    await database.migrate();
    const { kit: bare, relay } = assembleKit({
      name: definition.name,
      database,
      bus: options.bus,
      clock: options.clock,
      ids: options.ids ?? uuidIds(),
      keys: options.keys,
      logger: options.logger,
      policyKernel: options.policyKernel ?? policyKernel,
      checkpoints,
      pollEveryMs: options.pollEveryMs,
    });
    const kit = { ...bare, services: (await definition.services?.(bare)) as S };
    await kit.policy.load();
    await keepGiven(kit, options.policyReleases ?? []);
    await definition.seeds?.(kit);
    await subscribe(definition, kit, options.bus);
    relay.start();
    const stopMaintenance = startMaintenance(kit, definition.entities, options.keys.fields);
    const stopJobs = startJobs(kit, definition.jobs ?? []);
    return new BootedSubgraph(definition, federated, kit, options.serviceTokenKeys, relay, async () => {
      await stopJobs();
      await stopMaintenance();
      await relay.stop();
      checkpoints?.flush();
      await database.close();
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The federation SDL of a subgraph, as committed in its `schema.graphql`. Throws what the boot would throw about the schema. */
export function printSubgraph<S>(definition: SubgraphDefinition<S>): string {
  return federatedSchemaOf(definition).sdl;
}

/** Every field and reference resolver of a subgraph with its rule. */
export function accessMatrix<S>(definition: SubgraphDefinition<S>): FederatedSchema['access'] {
  return federatedSchemaOf(definition).access;
}

/** Schemas by the resolvers they were built of: a definition that is made anew, as each spec does, names the same classes. */
const schemas: { resolvers: readonly Function[]; federated: FederatedSchema }[] = [];

function federatedSchemaOf({ resolvers }: Pick<SubgraphDefinition, 'resolvers'>): FederatedSchema {
  const isOfThese = (known: (typeof schemas)[number]): boolean =>
    known.resolvers.length === resolvers.length && known.resolvers.every((resolver, index) => resolver === resolvers[index]);
  const built = schemas.find(isOfThese)?.federated;
  if (built) return built;
  const federated = buildFederatedSchema(resolvers as NonEmptyArray<Function>);
  schemas.push({ resolvers: [...resolvers], federated });
  return federated;
}

/** Keeps the releases it is given at the start, all or none. */
async function keepGiven(kit: Kit, releases: readonly PolicyLayerRelease[]): Promise<void> {
  await kit.database.transact(async (manager) => {
    for (const release of releases) await kit.policy.accept(manager, release);
  });
}

/** Each listener is a durable consumer; event and effect share one unit of work with the inbox. */
async function subscribe<S>(definition: SubgraphDefinition<S>, kit: Kit<S>, bus: EventBus): Promise<void> {
  const inbox = new Inbox(kit.clock);
  for (const listener of [keepReleases, ...(definition.listeners ?? [])]) {
    const consumer = `${definition.name}.${listener.name}`;
    await bus.subscribe(consumer, listener.types, async (event) => {
      try {
        await kit.database.transact((manager) => inbox.once(manager, consumer, event.id, () => listener.handle(event, kit, manager)));
      } catch (error) {
        kit.logger.error('listener.failed', error, { consumer, type: event.type, eventId: event.id });
        throw error;
      }
    });
  }
}

class BootedSubgraph<S> implements RunningSubgraph<S> {
  readonly name: string;
  readonly schemaSdl: string;
  readonly kit: Kit<S>;
  readonly #needsPolicy: boolean;
  readonly #tokenKeys: ServiceTokenKeys;
  readonly #pipeline: RequestPipeline;
  readonly #relay: { drained(): Promise<void> };
  readonly #close: () => Promise<void>;
  readonly #running = new Set<Promise<unknown>>();
  #server: FastifyInstance | undefined;

  constructor(
    definition: SubgraphDefinition<S>,
    federated: FederatedSchema,
    kit: Kit<S>,
    tokenKeys: ServiceTokenKeys,
    relay: { drained(): Promise<void> },
    close: () => Promise<void>,
  ) {
    this.name = definition.name;
    this.schemaSdl = federated.sdl;
    this.kit = kit;
    this.#needsPolicy = definition.needsPolicy ?? true;
    this.#tokenKeys = tokenKeys;
    this.#pipeline = new RequestPipeline(federated.schema, kit.logger);
    this.#relay = relay;
    this.#close = close;
  }

  get database(): Kit['database'] {
    return this.kit.database;
  }

  async execute(request: GraphqlRequest, envelope: RequestEnvelope): ReturnType<RunningSubgraph['execute']> {
    const context = await this.#contextOf(envelope);
    if (typeof request?.query !== 'string') throw new Misuse('BAD_INPUT', 'query is missing');
    const run = this.#pipeline.run(request, context);
    this.#running.add(run);
    return run.finally(() => this.#running.delete(run));
  }

  async ready(): Promise<boolean> {
    if (this.#needsPolicy && !this.kit.policy.ready) return false;
    try {
      await this.database.read.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  async whenReady(): Promise<void> {
    if (this.#needsPolicy) await this.kit.policy.whenReady();
  }

  publishPending(): Promise<void> {
    return this.#relay.drained();
  }

  async listen(port: number, host = '127.0.0.1'): Promise<string> {
    this.#server = httpServer(this, this.kit.logger);
    return this.#server.listen({ port, host });
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    await Promise.allSettled(this.#running);
    await this.#close();
  }

  async #contextOf({ token, headers = {} }: RequestEnvelope): Promise<RequestContext<S>> {
    const { purpose, ...caller } = await verifyServiceToken(this.#tokenKeys, token, this.name);
    const language = headers['x-onething-language'] === 'en' ? 'en' : 'zh-CN';
    return { ...this.kit, caller, purpose, language, traceId: headers['x-onething-trace'] ?? this.kit.ids.next() };
  }
}
