import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { EventBus } from '@onething/events';
import { InProcessBus } from '@onething/events';
import type { PolicyLayerRelease } from '@onething/policy';
import type { JWK } from 'jose';
import { anonymousCaller, type Caller } from '../access/caller.ts';
import { generateServiceTokenKeys, signServiceToken } from '../access/service-token.ts';
import { bootSubgraph } from '../boot/boot-subgraph.ts';
import type { SubgraphDefinition } from '../boot/define-subgraph.ts';
import type { Logger } from '../boot/logger.ts';
import { silentLogger } from '../boot/pino-logger.ts';
import type { Kit, RequestContext } from '../boot/request-context.ts';
import type { GraphqlResult } from '../boot/request-pipeline.ts';
import type { RunningSubgraph } from '../boot/running-subgraph.ts';
import { dropMariaDb } from '../database/mariadb-database.ts';
import { generateSubgraphKeys, readSubgraphKeys, type SerialisedKeys, type SubgraphKeys } from '../encryption/subgraph-keys.ts';
import type { PolicyKernel } from '../policy/policy-kernel.ts';
import { clockAt, type Clock } from '../time/clock.ts';
import type { Dialect } from './dialects.ts';
import { testMariaDbUrl } from './dialects.ts';
import { emptyMariaDb, giveBack, hasShelf, migratedSqlite } from './migrated-place.ts';

export interface TestOptions {
  dialect?: Dialect;
  /** Share one between subgraphs that talk to each other. */
  bus?: EventBus;
  clock?: Clock;
  logger?: Logger;
  keys?: SubgraphKeys;
  policyReleases?: PolicyLayerRelease[];
  policyKernel?: PolicyKernel;
  auditCheckpointFile?: string;
  /** Reuse the database of an earlier boot, to play a restart. */
  location?: TestLocation;
}

/** Where the database of a test lies. */
export interface TestLocation {
  databaseUrl?: string;
  sqliteFile?: string;
  folder: string;
}

/** A subgraph booted for a spec. */
export interface TestSubgraph<S = unknown> {
  running: RunningSubgraph<S>;
  bus: EventBus;
  keys: SubgraphKeys;
  location: TestLocation;
  /** Runs an operation as somebody, with a token signed for it. */
  execute(query: string, variables?: Record<string, unknown>, caller?: Caller, language?: 'zh-CN' | 'en'): Promise<GraphqlResult>;
  token(caller?: Caller): Promise<string>;
  /** A request context, for calling use cases directly. */
  context(caller?: Caller): RequestContext<S>;
  /** Publishes the outbox and waits until the in-process bus is idle. */
  drainEvents(): Promise<void>;
  /** Stops it; the database goes too unless `keep`. */
  stop(options?: { keep?: boolean }): Promise<void>;
}

const sharedKeys = generateSubgraphKeys();
let tokenKeys: Promise<{ privateKey: JWK; publicKey: JWK }> | undefined;

/** Keys that match those of every other subgraph of the test process. */
export function testKeys(): SerialisedKeys {
  return generateSubgraphKeys(sharedKeys);
}

/** Boots a subgraph on an empty database of its own, on 10 March 2026, with keys that match those of the other subgraphs of the test. */
export async function bootForTest<S>(definition: SubgraphDefinition<S>, options: TestOptions = {}): Promise<TestSubgraph<S>> {
  const { privateKey, publicKey } = await (tokenKeys ??= generateServiceTokenKeys());
  const location = options.location ?? (await newLocation(definition, options.dialect ?? 'sqlite'));
  const bus = options.bus ?? new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
  const keys = options.keys ?? readSubgraphKeys(testKeys());
  const running = await bootSubgraph(definition, {
    databaseUrl: location.databaseUrl,
    sqliteFile: location.sqliteFile,
    bus,
    clock: options.clock ?? clockAt('2026-03-10'),
    keys,
    serviceTokenKeys: [publicKey],
    logger: options.logger ?? silentLogger,
    pollEveryMs: 50,
    ...(options.policyReleases ? { policyReleases: options.policyReleases } : {}),
    ...(options.policyKernel ? { policyKernel: options.policyKernel } : {}),
    ...(options.auditCheckpointFile ? { auditCheckpointFile: options.auditCheckpointFile } : {}),
  });
  const token = (caller: Caller = anonymousCaller): Promise<string> =>
    signServiceToken(privateKey, { purpose: 'test', ...caller }, definition.name);
  return {
    running,
    bus,
    keys,
    location,
    token,
    execute: async (query, variables, caller, language = 'zh-CN') =>
      running.execute({ query, variables }, { token: await token(caller), headers: { 'x-onething-language': language } }),
    context: (caller = anonymousCaller) => contextFor(running.kit, caller),
    drainEvents: async () => {
      await running.publishPending();
      if (bus instanceof InProcessBus) await bus.idle();
    },
    stop: async ({ keep = false } = {}) => {
      if (!options.bus) await bus.close();
      await running.stop();
      if (!keep) await removeLocation(location, definition.name);
    },
  };
}

/** A caller for tests: `asCaller('STAFF', [['countyOfficer', '370112']])`. */
export function asCaller(
  kind: Caller['kind'],
  grants: [Caller['grants'][number]['role'], string][] = [],
  more: Partial<Caller> = {},
): Caller {
  const subject = more.subject ?? `${kind.toLowerCase()}:${grants.map((grant) => grant.join('@')).join('+') || 'sample'}`;
  return { kind, subject, name: '示例', ...more, grants: grants.map(([role, jurisdiction]) => ({ role, jurisdiction })) };
}

function contextFor<S>(kit: Kit<S>, caller: Caller): RequestContext<S> {
  return { ...kit, caller, language: 'zh-CN', traceId: kit.ids.next(), purpose: 'test' };
}

async function newLocation(definition: Parameters<typeof migratedSqlite>[0], dialect: Dialect): Promise<TestLocation> {
  if (hasShelf && dialect === 'sqlite') return migratedSqlite(definition);
  const folder = await mkdtemp(join(tmpdir(), 'onething-test-'));
  if (dialect === 'sqlite') return { folder, sqliteFile: join(folder, 'test.sqlite') };
  if (hasShelf) return { folder, databaseUrl: await emptyMariaDb(definition) };
  const url = new URL(testMariaDbUrl);
  url.pathname = `/kit_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  return { folder, databaseUrl: url.href };
}

async function removeLocation({ folder, databaseUrl }: TestLocation, name: string): Promise<void> {
  if (databaseUrl && !giveBack(databaseUrl)) {
    const url = new URL(databaseUrl);
    await dropMariaDb(url, `${url.pathname.slice(1)}_${name.replaceAll('-', '_')}`);
  }
  await rm(folder, { recursive: true, force: true });
}
