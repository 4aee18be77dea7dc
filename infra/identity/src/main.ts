import { readFile } from 'node:fs/promises';
import { readEnvironment } from './environment.ts';
import { createIdentityProvider } from './identity-provider.ts';
import type { IntegratorClient } from './provider-configuration.ts';
import type { SamplePerson } from './sample-person.ts';

const environment = readEnvironment();
const people = JSON.parse(await readFile(environment.peopleFile, 'utf8')) as SamplePerson[];
const { integratorFile } = environment;
const integrators = integratorFile ? (JSON.parse(await readFile(integratorFile, 'utf8')) as IntegratorClient[]) : [];
const identity = await createIdentityProvider({
  issuer: environment.issuer,
  people,
  integrators,
  clients: [
    {
      clientId: environment.clientId,
      clientSecret: environment.clientSecret,
      redirectUris: [`${environment.gatewayOrigin}/auth/callback`],
    },
  ],
});
const address = await identity.listen(environment.port, environment.host);
process.stdout.write(`Sample identity provider at ${address}, ${people.length} sample people\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void identity.close().then(() => process.exit(0)));
}
