import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentityProvider } from '@onething/identity';
import type { SamplePerson } from '@onething/identity';
import { clockAt, silentLogger } from '@onething/subgraph-kit';
import type { Clock } from '@onething/subgraph-kit';
import { createGateway } from '../create-gateway.ts';
import { generateGatewayKeys, readGatewayKeys } from '../gateway-keys.ts';
import type { GatewayOptions, RunningGateway } from '../gateway-options.ts';
import { registerDocuments, documentIdOf } from '../graphql/trusted-documents.ts';
import { Browser } from './browser.ts';
import { sampleSubgraphs } from './sample-subgraphs.ts';
import type { SampleBehaviour } from './sample-subgraphs.ts';

/** People of the tests. */
const PEOPLE: SamplePerson[] = [
  {
    subject: 'guardian',
    name: '示例监护人',
    group: { zh: '历城区', en: 'Licheng' },
    job: { zh: '监护人', en: 'Guardian' },
    kind: 'PERSON',
    grants: [],
    residentId: '370112199001010018',
    phone: '13800000000',
  },
  {
    subject: 'officer',
    name: '示例经办',
    group: { zh: '历城区', en: 'Licheng' },
    job: { zh: '经办', en: 'Officer' },
    kind: 'STAFF',
    grants: [{ role: 'townshipOfficer', jurisdiction: '370112001' }],
  },
];

/** Documents the portals of the tests may send. */
export const DOCUMENTS = {
  me: 'query Me { me }',
  case: 'query Case($id: ID!) { case(id: $id) { id name amountFen } }',
  fail: 'query Fail($how: String!) { fail(how: $how) budget }',
  rename: 'mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id name } }',
} as const;

/** A clock of the tests: stands still until it is moved. */
interface MovableClock extends Clock {
  moveMinutes(minutes: number): void;
}

function movableClock(): MovableClock {
  let now = Date.parse('2026-03-10T01:00:00.000Z');
  return {
    now: () => new Date(now).toISOString(),
    today: () => clockAt('2026-03-10').today(),
    moveMinutes: (minutes) => (now += minutes * 60_000),
  };
}

/** A gateway with sample subgraphs and the real sample identity provider, all in this process. */
export interface TestGateway {
  gateway: RunningGateway;
  origin: string;
  behaviour: SampleBehaviour;
  clock: MovableClock;
  browser(): Browser;
  stop(): Promise<void>;
}

/** Body of a request for a registered document. */
export function registered(document: keyof typeof DOCUMENTS, variables: Record<string, unknown> = {}): Record<string, unknown> {
  return { documentId: documentIdOf(DOCUMENTS[document]), variables };
}

/** Starts a gateway for one test file on `port`; options given replace the usual ones. */
export async function startTestGateway(port: number, overrides: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const origin = `http://127.0.0.1:${port}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'gate-'));
  const { keys, publicKey } = await generateGatewayKeys();
  const behaviour: SampleBehaviour = { keys: [publicKey], seen: [], files: new Map() };
  const { subgraphs, supergraphSdl } = sampleSubgraphs(behaviour);
  const client = { clientId: 'gateway', clientSecret: 'not-a-real-secret' };
  const issuer = `${origin}/identity`;
  const identity = await createIdentityProvider({
    issuer,
    people: PEOPLE,
    clients: [{ ...client, redirectUris: [`${origin}/auth/callback`] }],
  });
  const clock = movableClock();
  const gateway = await createGateway({
    host: '127.0.0.1',
    port,
    publicOrigin: origin,
    dataFolder,
    supergraphSdl,
    subgraphs: subgraphs.map(({ name, execute }) => ({ name, execute })),
    identity: { issuer, ...client, inProcessHandler: identity.handler },
    keys: readGatewayKeys(keys),
    clock,
    logger: silentLogger,
    trustedDocuments: registerDocuments([
      Object.fromEntries(Object.values(DOCUMENTS).map((document) => [documentIdOf(document), document])),
    ]),
    subgraphTimeoutMs: 400,
    ...overrides,
  });
  const stop = async (): Promise<void> => {
    await gateway.stop();
    await identity.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { gateway, origin, behaviour, clock, browser: () => new Browser(origin), stop };
}
