import { createIdentityProvider } from '@onething/identity';
import type { IdentityProvider } from '@onething/identity';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';

const PORT = 4728;
const ISSUER = 'http://127.0.0.1:4729';
const GRANTS = [{ role: 'integrator', jurisdiction: '370112', scopes: ['read'] }];

let identity: IdentityProvider;
let test: TestGateway;
let token: string;
let foreignToken: string;

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

async function tokenFor(clientId: string, keys: KeyPair): Promise<string> {
  const authentication = openid.PrivateKeyJwt({ key: keys.privateKey, kid: clientId });
  const config = await openid.discovery(new URL(ISSUER), clientId, undefined, authentication, { execute: [openid.allowInsecureRequests] });
  return (await openid.clientCredentialsGrant(config, { scope: 'graphql' })).access_token;
}

beforeAll(async () => {
  const keys = await generateKeyPair('ES256', { extractable: true });
  const client = async (
    clientId: string,
    audience: string,
  ): Promise<{ clientId: string; keys: object[]; grants: typeof GRANTS; audience: string }> => ({
    clientId,
    keys: [{ ...(await exportJWK(keys.publicKey)), kid: clientId, alg: 'ES256', use: 'sig' }],
    grants: GRANTS,
    audience,
  });
  const integrators = [await client('office', `http://127.0.0.1:${PORT}/graphql`), await client('elsewhere', 'http://127.0.0.1:1/graphql')];
  identity = await createIdentityProvider({ issuer: ISSUER, people: [], clients: [], integrators });
  await identity.listen(4729);
  test = await startTestGateway(PORT, { identity: { issuer: ISSUER, clientId: 'gateway' } });
  token = await tokenFor('office', keys);
  foreignToken = await tokenFor('elsewhere', keys);
});
afterAll(async () => {
  await test.stop();
  await identity.close();
});

async function send(
  bearer: string,
  query: string,
): Promise<{ status: number; body: { data?: Record<string, unknown>; errors?: { extensions: Record<string, unknown> }[] } }> {
  const response = await fetch(`${test.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: bearer },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Awaited<ReturnType<typeof send>>['body'] };
}

describe('an integrator', () => {
  it('sends its own documents with its token, within the limits', async () => {
    const { status, body } = await send(`Bearer ${token}`, '{ me }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ me: 'office' });
    expect(test.behaviour.seen.at(-1)?.claims).toMatchObject({ kind: 'INTEGRATOR', grants: GRANTS, purpose: 'integrator' });
    const tooMuch = await send(`Bearer ${token}`, '{ cases(first: 1000) { id } }');
    expect(tooMuch.body.errors?.[0]?.extensions).toMatchObject({ reason: 'PAGE_TOO_LARGE' });
  });

  it('is refused with a token for another API, of another issuer, changed, or none at all', async () => {
    const own = await generateKeyPair('ES256');
    const forged = await new SignJWT({ onething_grants: GRANTS })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(ISSUER)
      .setAudience(`${test.origin}/graphql`)
      .setSubject('office')
      .setExpirationTime('1m')
      .sign(own.privateKey);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.x`;
    for (const bearer of [
      `Bearer ${foreignToken}`,
      `Bearer ${forged}`,
      `Bearer ${token}x`,
      `Bearer ${unsigned}`,
      'Bearer',
      'Basic b2ZmaWNl',
      '',
    ]) {
      const { status, body } = await send(bearer, '{ me }');
      expect(status).toBe(401);
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });
});
