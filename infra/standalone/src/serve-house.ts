import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway, readGatewayKeys, readTrustedDocuments } from '@onething/gateway';
import type { RunningGateway, SubgraphAddress } from '@onething/gateway';
import { createIdentityProvider } from '@onething/identity';
import { integratorClients, samplePeople } from '@onething/sample-data';
import type { Clock, Logger, RunningSubgraph } from '@onething/subgraph-kit';
import { projectRoot } from './environment.ts';
import type { HouseEnvironment } from './environment.ts';
import type { HouseKeys } from './house-keys.ts';
import { subgraphNames } from './house-keys.ts';
import type { SubgraphName } from './house-keys.ts';

const clientId = 'onething-gateway';

/** Built front ends as the gateway serves them. */
export const staticFolders = {
  shell: join(projectRoot, 'frontends/shell/dist'),
  remotes: Object.fromEntries(
    ['hall', 'workbench', 'finance', 'studio'].map((name) => [name, join(projectRoot, `frontends/${name}/dist`)]),
  ),
  renderer: join(projectRoot, 'frontends/hall/dist-server/render-page.js'),
};

/** Files that list the documents portals may send. */
export const documentFiles = ['shell', 'hall', 'workbench', 'finance', 'studio'].map((name) =>
  join(projectRoot, `frontends/${name}/dist/trusted-documents.json`),
);

/** Starts the identity provider of the demonstration and the gateway in this process, in front of running subgraphs. */
export async function serveHouse(
  environment: HouseEnvironment,
  keys: HouseKeys,
  subgraphs: Record<SubgraphName, RunningSubgraph>,
  tools: { clock: Clock; logger: Logger },
): Promise<RunningGateway> {
  const { publicOrigin } = environment;
  const issuer = `${publicOrigin}/identity`;
  const identity = await createIdentityProvider({
    issuer,
    people: samplePeople(),
    integrators: integratorClients(`${publicOrigin}/graphql`),
    clients: [{ clientId, clientSecret: keys.identityClientSecret, redirectUris: [`${publicOrigin}/auth/callback`] }],
  });
  const addresses = subgraphNames.map((name): SubgraphAddress => ({ name, execute: subgraphs[name].execute.bind(subgraphs[name]) }));
  return createGateway({
    host: '127.0.0.1',
    port: environment.port,
    publicOrigin,
    dataFolder: environment.dataFolder,
    supergraphSdl: readFileSync(join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'),
    subgraphs: addresses,
    identity: { issuer, clientId, clientSecret: keys.identityClientSecret, inProcessHandler: identity.handler },
    staticFolders,
    keys: readGatewayKeys(keys.gateway),
    trustedDocuments: await readTrustedDocuments(documentFiles),
    freeDocuments: environment.freeDocuments,
    ...tools,
  });
}
