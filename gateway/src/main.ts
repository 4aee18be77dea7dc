import { clockAt, pinoLogger, systemClock } from '@onething/subgraph-kit';
import { createGateway } from './create-gateway.ts';
import { readEnvironment } from './environment.ts';
import { clamdScanner } from './files/antivirus.ts';
import { readGatewayKeys } from './gateway-keys.ts';
import { readTrustedDocuments } from './graphql/trusted-documents.ts';
import { builtFrontEnds } from './portals/built-front-ends.ts';

const environment = readEnvironment();
const logger = pinoLogger('gateway');
const frontEnds = builtFrontEnds(environment.frontendFolder);
if (!frontEnds) logger.warn('gateway.front-ends-not-built');

const { antivirus, frontendFolder: _folder, keys, today, ...rest } = environment;
const gateway = await createGateway({
  ...rest,
  keys: readGatewayKeys(keys),
  clock: today ? clockAt(today) : systemClock(),
  logger,
  staticFolders: frontEnds?.folders,
  trustedDocuments: await readTrustedDocuments(frontEnds?.documentFiles ?? []),
  antivirus: antivirus && clamdScanner(antivirus.host, antivirus.port),
});
logger.info('gateway.listening', { address: gateway.address });

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    gateway.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
