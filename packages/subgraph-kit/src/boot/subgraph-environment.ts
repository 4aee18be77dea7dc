import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import type { ServiceTokenKeys } from '../access/service-token.ts';
import { readSubgraphKeys, type SerialisedKeys, type SubgraphKeys } from '../encryption/subgraph-keys.ts';
import { clockAt, systemClock, type Clock } from '../time/clock.ts';

/** What a subgraph on its own is told by its environment. */
export interface SubgraphEnvironment {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  sqliteFile: string | undefined;
  natsUrl: string;
  keys: SubgraphKeys;
  serviceTokenKeys: ServiceTokenKeys;
  clock: Clock;
  auditCheckpointFile: string | undefined;
  eventDelayMilliseconds: number;
  eventStream: string;
  logLevel: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment of a subgraph: PORT, HOST (loopback), DATABASE_URL or ONETHING_DATA (folder of SQLite files), NATS_URL,
 * ONETHING_KEYS_FILE, ONETHING_TOKEN_KEYS_FILE, ONETHING_TODAY (never in production), ONETHING_AUDIT_FOLDER,
 * ONETHING_EVENT_DELAY_MILLISECONDS, ONETHING_EVENT_STREAM, ONETHING_LOG_LEVEL. Throws with the name of the first that is missing or wrong, never its value.
 */
export function subgraphEnvironment(name: string, variables: Variables): SubgraphEnvironment {
  const databaseUrl = variables['DATABASE_URL'];
  const dataFolder = variables['ONETHING_DATA'];
  if (!databaseUrl && !dataFolder) throw new Error('environment: DATABASE_URL or ONETHING_DATA is required');
  const auditFolder = variables['ONETHING_AUDIT_FOLDER'];
  return {
    port: wholeNumber(variables, 'PORT'),
    host: variables['HOST'] ?? '127.0.0.1',
    databaseUrl,
    sqliteFile: databaseUrl || !dataFolder ? undefined : join(dataFolder, `${name}.sqlite`),
    natsUrl: required(variables, 'NATS_URL'),
    keys: readSubgraphKeys(jsonFile<SerialisedKeys>(variables, 'ONETHING_KEYS_FILE')),
    serviceTokenKeys: jsonFile<JWK[]>(variables, 'ONETHING_TOKEN_KEYS_FILE'),
    clock: clockOf(variables),
    auditCheckpointFile: auditFolder ? join(auditFolder, `${name}.jsonl`) : undefined,
    eventDelayMilliseconds: wholeNumber(variables, 'ONETHING_EVENT_DELAY_MILLISECONDS', 0),
    eventStream: variables['ONETHING_EVENT_STREAM'] ?? 'onething',
    logLevel: variables['ONETHING_LOG_LEVEL'] ?? 'info',
  };
}

function clockOf(variables: Variables): Clock {
  const today = variables['ONETHING_TODAY'];
  if (!today) return systemClock();
  if (variables['NODE_ENV'] === 'production') throw new Error('environment: ONETHING_TODAY is for demonstrations, not for production');
  return clockAt(today);
}

function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`environment: ${name} is required`);
  return value;
}

function wholeNumber(variables: Variables, name: string, fallback?: number): number {
  const text = variables[name];
  if (!text && fallback !== undefined) return fallback;
  if (!text || !/^\d+$/.test(text)) throw new Error(`environment: ${name} must be a whole number`);
  return Number(text);
}

function jsonFile<T>(variables: Variables, name: string): T {
  const path = required(variables, name);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    throw new Error(`environment: ${name} does not name a readable JSON file`);
  }
}
