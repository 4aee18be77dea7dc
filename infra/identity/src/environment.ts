/** The only place of this folder that reads the process environment. */

/** True when the process says it serves real people. Read at every call, so that no caller can choose the answer. */
export function runsInProduction(): boolean {
  return process.env['NODE_ENV'] === 'production';
}

/** What the split mode's own process needs. */
export interface IdentityEnvironment {
  issuer: string;
  host: string;
  port: number;
  /** JSON file with an array of `SamplePerson`. */
  peopleFile: string;
  /** JSON file with an array of `IntegratorClient`; absent: no programs. */
  integratorFile: string | undefined;
  gatewayOrigin: string;
  clientId: string;
  clientSecret: string;
}

/** Reads and checks the environment; throws an error that names each missing variable. */
export function readEnvironment(): IdentityEnvironment {
  if (process.env['ONETHING_IDENTITY'] !== 'sample') {
    throw new Error(
      'The sample identity provider starts only when asked for: set ONETHING_IDENTITY=sample. It lets everybody be whoever they choose.',
    );
  }
  const missing = ['ONETHING_IDENTITY_PEOPLE', 'ONETHING_IDENTITY_CLIENT_SECRET'].filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`Missing in the environment: ${missing.join(', ')}`);
  const port = Number(process.env['ONETHING_IDENTITY_PORT'] ?? 4090);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('ONETHING_IDENTITY_PORT must be a port number');
  const host = process.env['ONETHING_IDENTITY_HOST'] ?? '127.0.0.1';
  return {
    host,
    port,
    issuer: process.env['ONETHING_IDENTITY_ISSUER'] ?? `http://127.0.0.1:${port}`,
    peopleFile: process.env['ONETHING_IDENTITY_PEOPLE'] ?? '',
    integratorFile: process.env['ONETHING_IDENTITY_INTEGRATORS'] || undefined,
    gatewayOrigin: process.env['ONETHING_PUBLIC_ORIGIN'] ?? 'http://127.0.0.1:4000',
    clientId: process.env['ONETHING_IDENTITY_CLIENT_ID'] ?? 'onething-gateway',
    clientSecret: process.env['ONETHING_IDENTITY_CLIENT_SECRET'] ?? '',
  };
}
