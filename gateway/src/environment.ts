import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SerialisedGatewayKeys } from './gateway-keys.ts';

/** What the gateway of the split mode reads from its environment; the only place that does. */
export interface GatewayEnvironment {
  host: string;
  port: number;
  publicOrigin: string;
  dataFolder: string;
  databaseUrl?: string;
  keys: SerialisedGatewayKeys;
  subgraphs: { name: string; url: string }[];
  identity: { issuer: string; clientId: string; clientSecret?: string };
  supergraphSdl: string;
  /** Folder with one built front end per folder: `shell/dist`, `hall/dist`, … */
  frontendFolder: string;
  /** Day the platform believes it is; absent: the real one. */
  today?: string;
  freeDocuments: boolean;
  /** clamd, `host:port`. */
  antivirus?: { host: string; port: number };
  trustedProxies?: string[];
  /** Days after which an upload that belongs to nothing is erased. */
  unlinkedFileDays?: number;
}

/** Root of the project: gateway/{src,dist} are two levels below it. */
const projectRoot = join(import.meta.dirname, '..', '..');

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing in the environment`);
  return value;
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${name} wants a number from 1 to 65535`);
  return port;
}

function jsonFile<T>(env: NodeJS.ProcessEnv, name: string): T {
  const file = required(env, name);
  if (!existsSync(file)) throw new Error(`${name}: there is no file ${file}`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function subgraphsOf(env: NodeJS.ProcessEnv): { name: string; url: string }[] {
  const urls = JSON.parse(required(env, 'ONETHING_SUBGRAPHS')) as Record<string, string>;
  return Object.entries(urls).map(([name, url]) => ({ name, url: new URL(url).href }));
}

function antivirusOf(address: string | undefined): { host: string; port: number } | undefined {
  if (!address) return undefined;
  const [host = '', port = ''] = address.split(':');
  return { host, port: portOf('ONETHING_CLAMD', port) };
}

/** At least two: for one day an upload may still be handed in. */
function daysOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const days = Number(text);
  if (!Number.isInteger(days) || days < 2 || days > 3650) throw new Error('ONETHING_UNLINKED_FILE_DAYS wants a number from 2 to 3650');
  return days;
}

/** Free documents and a fixed day are for development; real people never meet them. */
function refuseInProduction(env: NodeJS.ProcessEnv): void {
  const wrong = ['ONETHING_FREE_DOCUMENTS', 'ONETHING_TODAY'].filter((name) => env[name]);
  if (env['NODE_ENV'] === 'production' && wrong.length > 0) throw new Error(`${wrong.join(', ')} must not be set in production`);
}

/** Reads and checks the environment; throws a sentence that names the variable and what it wants. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): GatewayEnvironment {
  refuseInProduction(env);
  const publicOrigin = new URL(required(env, 'ONETHING_PUBLIC_ORIGIN')).origin;
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: portOf('PORT', env['PORT'] ?? '4000'),
    publicOrigin,
    dataFolder: required(env, 'ONETHING_DATA'),
    databaseUrl: env['DATABASE_URL'],
    keys: jsonFile<SerialisedGatewayKeys>(env, 'ONETHING_GATEWAY_KEYS_FILE'),
    subgraphs: subgraphsOf(env),
    identity: {
      issuer: required(env, 'ONETHING_IDENTITY_ISSUER'),
      clientId: required(env, 'ONETHING_IDENTITY_CLIENT_ID'),
      clientSecret: env['ONETHING_IDENTITY_CLIENT_SECRET'],
    },
    supergraphSdl: readFileSync(env['ONETHING_SUPERGRAPH'] ?? join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'),
    frontendFolder: env['ONETHING_FRONTENDS'] ?? join(projectRoot, 'frontends'),
    today: env['ONETHING_TODAY'] || undefined,
    freeDocuments: env['ONETHING_FREE_DOCUMENTS'] === '1',
    antivirus: antivirusOf(env['ONETHING_CLAMD']),
    unlinkedFileDays: daysOf(env['ONETHING_UNLINKED_FILE_DAYS']),
    trustedProxies: env['ONETHING_TRUSTED_PROXIES']?.split(',').map((proxy) => proxy.trim()),
  };
}
