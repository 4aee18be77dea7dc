import type { CryptoKey, JWK } from 'jose';
import { exportJWK, generateKeyPair, importJWK, jwtVerify } from 'jose';
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Misuse } from '../errors/misuse.ts';
import type { Caller } from './caller.ts';

/** What the gateway tells a subgraph about a request, signed. */
export interface ServiceClaims extends Caller {
  /** Ground of the access, for the audit: e.g. `portal`, `workbench`, `integrator`. */
  purpose?: string;
}

/** Keys a subgraph trusts: the public half, several while they rotate. */
export type ServiceTokenKeys = readonly JWK[];

const issuer = 'onething-gateway';
const lifetimeSeconds = 60;
const clockToleranceSeconds = 5;

/** A new pair: the private half for the gateway, the public half for the subgraphs. */
export async function generateServiceTokenKeys(): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const kid = randomUUID();
  return {
    privateKey: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' },
    publicKey: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' },
  };
}

/**
 * Signs for one subgraph (`audience`, its name) and one minute. Signed at once instead of through the crypto thread pool:
 * the gateway does this for every single fetch, and waiting for a thread costs several times the signature itself.
 */
export async function signServiceToken(privateKey: JWK, claims: ServiceClaims, audience: string): Promise<string> {
  const { subject, ...rest } = claims;
  const iat = Math.floor(Date.now() / 1000);
  const times = { iat, exp: iat + lifetimeSeconds };
  const { key, header } = signer(privateKey);
  const unsigned = `${header}.${base64url({ ...rest, iss: issuer, sub: subject, aud: audience, jti: randomUUID(), ...times })}`;
  return `${unsigned}.${sign(null, Buffer.from(unsigned), key).toString('base64url')}`;
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

const signers = new WeakMap<JWK, { key: KeyObject; header: string }>();

function signer(privateKey: JWK): { key: KeyObject; header: string } {
  let known = signers.get(privateKey);
  if (!known) {
    const header = base64url({ alg: 'EdDSA', ...(privateKey.kid ? { kid: privateKey.kid } : {}) });
    signers.set(privateKey, (known = { key: createPrivateKey({ key: privateKey, format: 'jwk' }), header }));
  }
  return known;
}

/** Reads a token made for `audience`. Throws UNAUTHENTICATED whatever is wrong with it. */
export async function verifyServiceToken(keys: ServiceTokenKeys, token: string | undefined, audience: string): Promise<ServiceClaims> {
  if (!token) throw new Misuse('UNAUTHENTICATED', 'No valid token');
  for (const key of keys) {
    try {
      const { payload } = await jwtVerify(token, await imported(key), {
        issuer,
        audience,
        algorithms: ['EdDSA'],
        clockTolerance: clockToleranceSeconds,
        maxTokenAge: lifetimeSeconds,
        requiredClaims: ['sub', 'kind', 'grants', 'jti', 'exp'],
      });
      const { sub, kind, name, grants, person, purpose } = payload as unknown as ServiceClaims & { sub: string };
      return { subject: sub, kind, grants, ...(name ? { name } : {}), ...(person ? { person } : {}), ...(purpose ? { purpose } : {}) };
    } catch {
      continue;
    }
  }
  throw new Misuse('UNAUTHENTICATED', 'No valid token');
}

const importedKeys = new WeakMap<JWK, Promise<CryptoKey | Uint8Array>>();

function imported(key: JWK): Promise<CryptoKey | Uint8Array> {
  let promise = importedKeys.get(key);
  if (!promise) importedKeys.set(key, (promise = importJWK(key, 'EdDSA')));
  return promise;
}
