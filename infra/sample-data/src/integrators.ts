import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntegratorClient, LocalisedText } from '@onething/identity';
import { parse } from 'yaml';

/** A program of another office, with its key: for the demonstration and the tests of the API. */
export interface SampleIntegrator extends Pick<IntegratorClient, 'clientId' | 'grants'> {
  name: LocalisedText;
  /** ES256 key as JWK, the private half included. */
  privateKey: { kty: string; crv: string; x: string; y: string; d: string };
}

/** The programs of the demonstration. */
export function sampleIntegrators(): SampleIntegrator[] {
  return parse(readFileSync(join(import.meta.dirname, '..', 'data', 'integrators.yaml'), 'utf8')) as SampleIntegrator[];
}

/** The same as the identity provider registers them: public keys only. `audience`: the API their tokens are for. */
export function integratorClients(audience: string): IntegratorClient[] {
  return sampleIntegrators().map(({ clientId, grants, privateKey: { kty, crv, x, y } }) => ({
    clientId,
    grants,
    audience,
    keys: [{ kty, crv, x, y, kid: clientId, alg: 'ES256', use: 'sig' }],
  }));
}
