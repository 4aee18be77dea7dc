import type { Caller } from '@onething/subgraph-kit';
import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import { callerOfClaims } from './caller-of-claims.ts';

/** What integrators' tokens must be like. */
export interface IntegratorTokenSettings {
  issuer: string;
  /** The API the tokens are for: `<publicOrigin>/graphql`. */
  audience: string;
  fetch?: typeof globalThis.fetch;
}

/** Access tokens (client credentials) of programs: signed by the identity provider for this API. */
export class IntegratorTokens {
  readonly #settings: IntegratorTokenSettings;
  #keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  constructor(settings: IntegratorTokenSettings) {
    this.#settings = settings;
  }

  /** The integrator a token was issued to; undefined when anything about it is wrong. */
  async verify(token: string): Promise<Caller | undefined> {
    const { issuer, audience } = this.#settings;
    try {
      const { payload } = await jwtVerify(token, await this.#providerKeys(), {
        issuer,
        audience,
        algorithms: ['ES256', 'EdDSA', 'PS256', 'RS256'],
        requiredClaims: ['exp', 'sub'],
      });
      const caller = callerOfClaims({ ...payload, onething_kind: 'INTEGRATOR' });
      return caller.grants.length > 0 ? caller : undefined;
    } catch {
      return undefined;
    }
  }

  async #providerKeys(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    this.#keys ??= this.#discover();
    try {
      return await this.#keys;
    } catch (error) {
      this.#keys = undefined;
      throw error;
    }
  }

  async #discover(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    const { issuer, fetch = globalThis.fetch } = this.#settings;
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
    const { jwks_uri: address } = (await response.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(address), { [customFetch]: fetch });
  }
}
