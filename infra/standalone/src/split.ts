// The production shape on one machine: every subgraph, the identity provider and the gateway as processes of their own,
// on MariaDB and NATS (DATABASE_URL, NATS_URL). What `npm start -- --split` runs.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { integratorClients, samplePeople } from '@onething/sample-data';
import { sampleOverlay } from './boot-subgraphs.ts';
import { ChildProcesses } from './child-processes.ts';
import { databaseUrlOf, dropDatabases } from './databases.ts';
import { endOnSignals } from './end-on-signals.ts';
import { projectRoot, readEnvironment } from './environment.ts';
import { loadHouseKeys, subgraphNames, writeServiceKeys } from './house-keys.ts';
import { systemClock } from '@onething/subgraph-kit';
import { importSamplesOverHttp } from './load-sample-records.ts';
import { loadSampleReportsOverHttp } from './load-sample-reports.ts';
import { Progress } from './progress.ts';

const environment = readEnvironment();
const progress = new Progress();
const { natsUrl, databasePrefix, dataFolder, port, publicOrigin } = environment;
if (!environment.databaseUrl || !natsUrl) {
  console.error('The split shape needs DATABASE_URL (MariaDB or MySQL) and NATS_URL.');
  process.exit(1);
}
const databaseUrl = databaseUrlOf(environment.databaseUrl, databasePrefix);
if (environment.reset) {
  await dropDatabases(databaseUrl, databasePrefix);
  rmSync(dataFolder, { recursive: true, force: true });
}
const isNew = !existsSync(join(dataFolder, 'keys'));
mkdirSync(join(dataFolder, 'audit'), { recursive: true, mode: 0o700 });
const keys = await loadHouseKeys(dataFolder);
const keyFolder = writeServiceKeys(dataFolder, keys);
const peopleFile = join(dataFolder, 'sample-people.json');
writeFileSync(peopleFile, JSON.stringify(samplePeople()));
const integratorFile = join(dataFolder, 'sample-integrators.json');
writeFileSync(integratorFile, JSON.stringify(integratorClients(`${publicOrigin}/graphql`)));

// Ports right above the gateway's own.
const identityIssuer = `http://127.0.0.1:${port + 1}`;
const urls = Object.fromEntries(subgraphNames.map((name, index) => [name, `http://127.0.0.1:${port + 2 + index}/graphql`]));
const bankPort = environment.bankPort || port + 2 + subgraphNames.length;
const bankUrl = `http://127.0.0.1:${bankPort}/`;
const children = new ChildProcesses(environment.inherited, join(dataFolder, 'onething.log'));
endOnSignals(() => children.stop());

const common = {
  DATABASE_URL: databaseUrl,
  NATS_URL: natsUrl,
  ONETHING_TODAY: environment.today ?? '',
  ONETHING_AUDIT_FOLDER: join(dataFolder, 'audit'),
  ONETHING_EVENT_STREAM: databasePrefix,
  ONETHING_EVENT_DELAY_MILLISECONDS: String(environment.eventDelayMilliseconds),
  ONETHING_TOKEN_KEYS_FILE: join(keyFolder, 'token-keys.json'),
  ONETHING_POLICY_OVERLAYS: [sampleOverlay, ...environment.policyOverlays].join(delimiter),
  ONETHING_MESSAGE_CHANNELS: 'sandbox',
  ONETHING_BANK_URL: bankUrl,
};
await progress.step('subgraphs', async () => {
  children.start('bank-sandbox', join(projectRoot, 'infra/bank-sandbox/dist/main.js'), {
    ONETHING_BANK_SANDBOX: 'sample',
    ONETHING_BANK_SANDBOX_PORT: String(bankPort),
    ONETHING_BANK_SANDBOX_STATE: join(dataFolder, 'bank-sandbox.json'),
  });
  for (const [index, name] of subgraphNames.entries()) {
    const own = { PORT: String(port + 2 + index), ONETHING_KEYS_FILE: join(keyFolder, `${name}.json`) };
    children.start(name, join(projectRoot, `subgraphs/${name}/dist/main.js`), { ...common, ...own });
  }
  for (const url of Object.values(urls)) await children.untilReady(url.replace('/graphql', '/health/ready'));
});
if (isNew)
  await progress.step('sample records imported', async () => {
    await importSamplesOverHttp(urls, keys);
    await loadSampleReportsOverHttp(urls.children!, keys, environment.today ?? systemClock().today());
  });
await progress.step('identity provider and gateway', async () => {
  children.start('identity', join(projectRoot, 'infra/identity/dist/main.js'), {
    ONETHING_IDENTITY: 'sample',
    ONETHING_IDENTITY_PEOPLE: peopleFile,
    ONETHING_IDENTITY_INTEGRATORS: integratorFile,
    ONETHING_IDENTITY_CLIENT_SECRET: keys.identityClientSecret,
    ONETHING_IDENTITY_PORT: String(port + 1),
    ONETHING_IDENTITY_ISSUER: identityIssuer,
    ONETHING_PUBLIC_ORIGIN: publicOrigin,
  });
  children.start('gateway', join(projectRoot, 'gateway/dist/main.js'), {
    ...common,
    PORT: String(port),
    ONETHING_DATA: dataFolder,
    ONETHING_GATEWAY_KEYS_FILE: join(keyFolder, 'gateway.json'),
    ONETHING_SUBGRAPHS: JSON.stringify(urls),
    ONETHING_IDENTITY_ISSUER: identityIssuer,
    ONETHING_IDENTITY_CLIENT_ID: 'onething-gateway',
    ONETHING_IDENTITY_CLIENT_SECRET: keys.identityClientSecret,
    ONETHING_PUBLIC_ORIGIN: publicOrigin,
    ONETHING_FREE_DOCUMENTS: environment.freeDocuments ? '1' : '',
  });
  await children.untilReady(`${publicOrigin}/health/ready`);
});
progress.ready(publicOrigin, environment);
