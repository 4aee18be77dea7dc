import { sampleIntegrators } from '@onething/sample-data';
import { importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiExamples } from '../kit/api-examples.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';

interface Answer {
  data?: Record<string, Record<string, unknown> | null>;
  errors?: { message: string; extensions?: { code?: string; reason?: string } }[];
}

describe('an integrator with the examples of docs/api.md', () => {
  let platform: Platform;
  let token: string;
  beforeAll(async () => {
    // As in production: a portal's documents must be registered, an integrator's are limited.
    platform = await startPlatform({ today: '2026-03-10', environment: { ONETHING_FREE_DOCUMENTS: '' } });
    token = await accessToken(platform.origin);
  }, 180_000);
  afterAll(() => platform?.remove());

  async function send(document: string, variables: object, bearer = token): Promise<Answer> {
    const response = await fetch(`${platform.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as Answer;
  }

  it('gets what each of them promises, in their order, and the same again for the same key', async () => {
    let caseId = '';
    let draftId = '';
    const tokens = new Map<string | undefined, string>([[undefined, token]]);
    for (const { name, document, variables, expects, client } of apiExamples()) {
      const bearer = tokens.get(client) ?? (await accessToken(platform.origin, client));
      tokens.set(client, bearer);
      const input = JSON.parse(variables.replaceAll('{{caseId}}', caseId).replaceAll('{{draftId}}', draftId)) as object;
      const answer = await send(document, input, bearer);
      expect(answer.errors, `${name}: ${JSON.stringify(answer.errors)}`).toBeUndefined();
      const [first] = Object.values(answer.data ?? {});
      expect(first, name).not.toBeNull();
      if (expects) expect(first?.['__typename'], name).toBe(expects);
      else expect(first?.['__typename'], `${name}: ${JSON.stringify(first)}`).not.toBe('LawfulRefusal');
      if (first?.['__typename'] === 'Case') caseId = String(first['id']);
      if (first?.['__typename'] === 'PolicyDraft' && first['id']) draftId = String(first['id']);
      if (document.includes('mutation')) expect((await send(document, input, bearer)).data, `${name} again`).toEqual(answer.data);
    }
    expect([caseId, draftId]).not.toContain('');
  });

  it('is told of misuse by a code: another input under a key, too large a page, what is not theirs, no token', async () => {
    const begin = apiExamples().find(({ name }) => name.includes('begin'));
    const { input } = JSON.parse(begin?.variables ?? '') as { input: object };
    const other = await send(begin?.document ?? '', { input: { ...input, capacity: 'ENTRUSTED_RELATIVE' } });
    expect(other.errors?.[0]?.extensions?.code).toBe('CONFLICT');
    const page = await send('{ jurisdictions(first: 1000) { edges { node { code } } } }', {});
    expect(page.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', reason: 'PAGE_TOO_LARGE' });
    const sign = 'mutation ($input: SignDecisionInput!) { signDecision(input: $input) { __typename } }';
    const forbidden = await send(sign, { input: { caseId: randomUUID(), version: 1, idempotencyKey: randomUUID() } });
    expect(forbidden.errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|NOT_FOUND/);
    expect((await send('{ portals { code } }', {}, 'nothing')).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

/** Client credentials with `private_key_jwt`, as docs/api.md says. */
async function accessToken(origin: string, client?: string): Promise<string> {
  const integrator = sampleIntegrators().find(({ clientId }) => !client || clientId === client);
  if (!integrator) throw new Error('no sample integrator');
  const discovery = await fetch(`${origin}/identity/.well-known/openid-configuration`);
  const { issuer, token_endpoint: endpoint } = (await discovery.json()) as { issuer: string; token_endpoint: string };
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: integrator.clientId })
    .setIssuer(integrator.clientId)
    .setSubject(integrator.clientId)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(integrator.privateKey, 'ES256'));
  const response = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'graphql',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`no token: ${response.status}`);
  return token;
}
