import { afterEach, describe, expect, it, vi } from 'vitest';
import * as openid from 'openid-client';
import { exportJWK, generateKeyPair } from 'jose';
import { createIdentityProvider } from './identity-provider.ts';
import type { IdentityProvider, IdentityProviderOptions } from './identity-provider.ts';
import type { SamplePerson } from './sample-person.ts';

const PORT = 4728;
const ISSUER = `http://127.0.0.1:${PORT}/identity`;
const CALLBACK = 'http://127.0.0.1:4729/auth/callback';

const PEOPLE: SamplePerson[] = [
  {
    subject: 'sample-guardian',
    name: '示例一 <b>',
    group: { zh: '济南市历城区', en: 'Licheng, Jinan' },
    job: { zh: '孩子的姑姑', en: "The child's aunt" },
    kind: 'PERSON',
    grants: [],
    residentId: '110101199001010010',
    phone: '13800000000',
  },
  {
    subject: 'sample-officer',
    name: '示例二',
    group: { zh: '济南市历城区', en: 'Licheng, Jinan' },
    job: { zh: '街道民政办经办', en: 'Subdistrict officer' },
    kind: 'STAFF',
    grants: [{ role: 'townshipOfficer', jurisdiction: '370112001' }],
  },
];

let identity: IdentityProvider | undefined;

function start(overrides: Partial<IdentityProviderOptions> = {}): Promise<IdentityProvider> {
  return createIdentityProvider({
    issuer: ISSUER,
    people: PEOPLE,
    clients: [{ clientId: 'portal', clientSecret: 'not-a-real-secret', redirectUris: [CALLBACK] }],
    ...overrides,
  });
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await identity?.close();
  identity = undefined;
});

/** A browser as far as sign-in needs one: it keeps cookies and shows where it was sent. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      body: form ? new URLSearchParams(form) : undefined,
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  /** Follows redirects until a page comes or the next address is outside the provider. */
  async follow(address: string, form?: Record<string, string>): Promise<{ response: Response; address: string }> {
    let response = await this.open(address, form);
    let current = address;
    while (response.status >= 300 && response.status < 400) {
      current = new URL(response.headers.get('location') ?? '', current).href;
      if (!current.startsWith(ISSUER)) break;
      response = await this.open(current);
    }
    return { response, address: current };
  }
}

async function authorization(
  language = 'zh-CN',
): Promise<{ config: openid.Configuration; verifier: string; state: string; address: string }> {
  const config = await openid.discovery(new URL(ISSUER), 'portal', undefined, openid.ClientSecretBasic('not-a-real-secret'), {
    execute: [openid.allowInsecureRequests],
  });
  const verifier = openid.randomPKCECodeVerifier();
  const state = openid.randomState();
  const address = openid.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile phone onething',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ui_locales: language,
    prompt: 'login',
  }).href;
  return { config, verifier, state, address };
}

describe('sample identity provider', () => {
  it('signs a sample person in by the code flow with PKCE, mounted under a path', async () => {
    identity = await start();
    await identity.listen(PORT);
    const { config, verifier, state, address } = await authorization();
    const browser = new Browser();
    const page = await browser.follow(address);
    expect(page.response.status).toBe(200);

    const back = await browser.follow(page.address, { subject: 'sample-guardian' });
    expect(back.address.startsWith(CALLBACK)).toBe(true);
    const tokens = await openid.authorizationCodeGrant(config, new URL(back.address), { pkceCodeVerifier: verifier, expectedState: state });
    const person = await openid.fetchUserInfo(config, tokens.access_token, 'sample-guardian');
    expect(person).toMatchObject({
      name: '示例一 <b>',
      onething_kind: 'PERSON',
      resident_id: '110101199001010010',
      phone_number: '13800000000',
    });
    expect(tokens.claims()).not.toHaveProperty('resident_id');
  });

  it('lists people under their group in the language asked for, marked as samples and escaped', async () => {
    identity = await start();
    await identity.listen(PORT);
    const browser = new Browser();
    const chinese = await browser.follow((await authorization()).address);
    const html = await chinese.response.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html.match(/<h2/g)).toHaveLength(1);
    expect(html).toContain('示例一 &lt;b&gt;<span class="mark">示例</span>');
    expect(html).toContain('街道民政办经办');
    const english = await (await browser.open(`${chinese.address}?language=en`)).text();
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Subdistrict officer');
    expect(chinese.response.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:4729");
  });

  it('gives the portal an access_denied when the person goes back', async () => {
    identity = await start();
    await identity.listen(PORT);
    const browser = new Browser();
    const page = await browser.follow((await authorization()).address);
    const back = await browser.follow(`${page.address}/cancel`, {});
    expect(new URL(back.address).searchParams.get('error')).toBe('access_denied');
  });

  it('lets another person follow in the same browser', async () => {
    identity = await start();
    await identity.listen(PORT);
    const browser = new Browser();
    for (const subject of ['sample-guardian', 'sample-officer', 'sample-guardian']) {
      const { config, verifier, state, address } = await authorization();
      const page = await browser.follow(address);
      const back = await browser.follow(page.address, { subject });
      const tokens = await openid.authorizationCodeGrant(config, new URL(back.address), {
        pkceCodeVerifier: verifier,
        expectedState: state,
      });
      expect(tokens.claims()?.sub).toBe(subject);
    }
  });

  it('refuses a person who is not on the list and a sign-in that is not running', async () => {
    identity = await start();
    await identity.listen(PORT);
    const browser = new Browser();
    const page = await browser.follow((await authorization()).address);
    expect((await browser.open(page.address, { subject: 'administrator' })).status).toBe(400);
    expect((await new Browser().open(page.address, { subject: 'sample-guardian' })).status).toBe(400);
  });

  it('refuses a redirect address and a code challenge that do not belong to the portal', async () => {
    identity = await start();
    await identity.listen(PORT);
    const { address } = await authorization();
    const elsewhere = new URL(address);
    elsewhere.searchParams.set('redirect_uri', 'http://127.0.0.1:4729/elsewhere');
    expect((await new Browser().open(elsewhere.href)).status).toBe(400);
    const withoutChallenge = new URL(address);
    withoutChallenge.searchParams.delete('code_challenge');
    withoutChallenge.searchParams.delete('code_challenge_method');
    const answer = await new Browser().open(withoutChallenge.href);
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });

  it('issues signed tokens to an integrator that proves its key, with its grants', async () => {
    const keys = await generateKeyPair('ES256', { extractable: true });
    const publicKey = { ...(await exportJWK(keys.publicKey)), kid: 'integrator-1', alg: 'ES256', use: 'sig' };
    const grants = [{ role: 'integrator', jurisdiction: '370112' }];
    identity = await start({ integrators: [{ clientId: 'office', keys: [publicKey], grants, audience: 'http://127.0.0.1:4729/graphql' }] });
    await identity.listen(PORT);
    const client = { key: keys.privateKey, kid: 'integrator-1' };
    const config = await openid.discovery(new URL(ISSUER), 'office', undefined, openid.PrivateKeyJwt(client), {
      execute: [openid.allowInsecureRequests],
    });
    const token = (await openid.clientCredentialsGrant(config, { scope: 'graphql' })).access_token;
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ aud: 'http://127.0.0.1:4729/graphql', onething_kind: 'INTEGRATOR', onething_grants: grants });
  });
});

describe('sample identity provider keeps to development', () => {
  it('refuses NODE_ENV=production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    await expect(start()).rejects.toThrow('production');
  });

  it.each(['http://onething.example.gov.cn/identity', 'http://192.168.1.4:4000/identity', 'http://0.0.0.0:4000'])(
    'refuses the issuer %s',
    async (issuer) => {
      await expect(start({ issuer })).rejects.toThrow('loopback');
    },
  );

  it('refuses to listen on an address other machines can reach', async () => {
    const provider = await start();
    expect(() => provider.listen(PORT, '0.0.0.0')).toThrow('loopback');
  });

  it('refuses a request under a foreign host name', async () => {
    const { request } = await import('node:http');
    identity = await start();
    await identity.listen(PORT);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${ISSUER}/.well-known/openid-configuration`, { headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once('error', reject);
      sent.end();
    });
    expect(status).toBe(403);
  });
});
