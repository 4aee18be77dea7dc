import { createGateway, generateGatewayKeys, readGatewayKeys, registerDocuments, documentIdOf } from '@onething/gateway';
import { silentLogger, systemClock } from '@onething/subgraph-kit';
import { deskDocuments } from './desk.ts';
import { runMeasured } from './measured-process.ts';

// Our gateway with everything it does for a portal: session, registered documents, a signed token for every fetch, deadlines.
runMeasured(async ({ urls, supergraphSdl, port = 0, dataFolder = '', issuer = '' }) => {
  const { keys } = await generateGatewayKeys();
  const gateway = await createGateway({
    host: '127.0.0.1',
    port,
    publicOrigin: `http://127.0.0.1:${port}`,
    dataFolder,
    supergraphSdl,
    subgraphs: Object.entries(urls).map(([name, url]) => ({ name, url })),
    identity: { issuer, clientId: 'gateway', clientSecret: 'sample' },
    keys: readGatewayKeys(keys),
    clock: systemClock(),
    logger: silentLogger,
    trustedDocuments: registerDocuments([
      Object.fromEntries(Object.values(deskDocuments).map((document) => [documentIdOf(document), document])),
    ]),
    rateLimits: false,
  });
  return `${gateway.address}/graphql`;
});
