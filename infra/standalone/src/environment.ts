import { delimiter, join, resolve } from 'node:path';

/** What the house reads from its environment; the only place that does. */
export interface HouseEnvironment {
  port: number;
  /** Address in the browser; another than the port's own when a dev server stands in front. */
  publicOrigin: string;
  /** Port of the bank sandbox, where its mood is set; 0: any free one. */
  bankPort: number;
  /** Databases, uploads, keys: everything that outlives a start. */
  dataFolder: string;
  /** Removes the data first. */
  reset: boolean;
  /** The day the platform believes it is; absent: the real one. */
  today?: string;
  /** Lets portals send documents that are not registered: for development and tests only. */
  freeDocuments: boolean;
  /** Sample cases that are played in the background after the first start, over all places; 0 is none. */
  sampleCases: number;
  /** Consumers wait this long before they handle an event, so that tests can cut the power in between. */
  eventDelayMilliseconds: number;
  /** Folders of further releases, published at the start beside the sample amounts. */
  policyOverlays: string[];
  /** The split shape only. */
  databaseUrl?: string;
  natsUrl?: string;
  databasePrefix: string;
  /** The environment that child processes inherit. */
  inherited: NodeJS.ProcessEnv;
}

/** Root of the project: infra/standalone/{src,dist} are three levels below it. */
export const projectRoot = join(import.meta.dirname, '..', '..', '..');

/** Reads and checks the environment; throws a sentence that names the variable and what it wants. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): HouseEnvironment {
  const port = Number(env.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT wants a number from 1 to 65535, not ${env.PORT}`);
  if (env.ONETHING_TODAY && !/^\d{4}-\d{2}-\d{2}$/.test(env.ONETHING_TODAY))
    throw new Error(`ONETHING_TODAY wants YYYY-MM-DD, not ${env.ONETHING_TODAY}`);
  const sampleCases = Number(env.ONETHING_SAMPLE_CASES ?? 0);
  if (!Number.isInteger(sampleCases) || sampleCases < 0 || sampleCases > 10_000)
    throw new Error(`ONETHING_SAMPLE_CASES wants a number from 0 to 10000, not ${env.ONETHING_SAMPLE_CASES}`);
  const bankPort = Number(env.ONETHING_BANK_SANDBOX_PORT ?? 0);
  if (!Number.isInteger(bankPort) || bankPort < 0 || bankPort > 65_535)
    throw new Error(`ONETHING_BANK_SANDBOX_PORT wants a number from 0 to 65535, not ${env.ONETHING_BANK_SANDBOX_PORT}`);
  return {
    port,
    bankPort,
    publicOrigin: env.ONETHING_PUBLIC_ORIGIN ?? `http://127.0.0.1:${port}`,
    dataFolder: env.ONETHING_DATA ?? join(projectRoot, '.data', 'standalone'),
    reset: env.ONETHING_RESET === '1',
    today: env.ONETHING_TODAY || undefined,
    freeDocuments: env.ONETHING_FREE_DOCUMENTS === '1',
    sampleCases,
    eventDelayMilliseconds: Number(env.ONETHING_EVENT_DELAY_MILLISECONDS ?? 0),
    policyOverlays: foldersOf(env.ONETHING_POLICY_OVERLAYS),
    databaseUrl: env.DATABASE_URL,
    natsUrl: env.NATS_URL,
    databasePrefix: env.ONETHING_DATABASE_PREFIX ?? 'onething',
    inherited: env,
  };
}

/** Folders separated as in PATH; relative ones from the root of the project, where `npm start` is given. */
function foldersOf(value: string | undefined): string[] {
  const folders = (value ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => resolve(projectRoot, folder));
}
