import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registered, startTestGateway } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';

let test: TestGateway;

beforeAll(async () => {
  test = await startTestGateway(4720);
});
afterAll(() => test.stop());
beforeEach(() => void (test.behaviour.seen.length = 0));

async function session(browser: ReturnType<TestGateway['browser']>): Promise<Record<string, unknown>> {
  return (await (await browser.open('/auth/session')).json()) as Record<string, unknown>;
}

async function me(browser: ReturnType<TestGateway['browser']>): Promise<unknown> {
  return ((await (await browser.graphql(registered('me'))).json()) as { data: { me: string } }).data.me;
}

describe('signing in', () => {
  it('goes through the real provider and comes back to where the person was', async () => {
    const browser = test.browser();
    const end = await browser.signIn('guardian', '/370112/child-welfare?step=2');
    expect(end.address).toBe(`${test.origin}/370112/child-welfare?step=2`);
    expect(await session(browser)).toMatchObject({ signedIn: true, subject: 'guardian', name: '示例监护人', kind: 'PERSON', grants: [] });
    expect(await me(browser)).toBe('guardian');
    expect(test.behaviour.seen[0]?.claims.person).toEqual({ name: '示例监护人', residentId: '370112199001010018', phone: '13800000000' });
  });

  it('keeps tokens, ID and phone out of the browser', async () => {
    const browser = test.browser();
    await browser.signIn('guardian');
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('onething'))).toEqual(['onething_session']);
    expect(browser.cookies.get('onething_session')).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await session(browser))).not.toMatch(/370112199001010018|13800000000|eyJ/);
  });

  it('sets the cookie for this site, this host and no script', async () => {
    const browser = test.browser();
    const page = await browser.follow('/auth/sign-in?returnTo=/');
    let response = await browser.open(page.address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'subject=guardian',
    });
    while (!response.headers.getSetCookie().some((cookie) => cookie.startsWith('onething_session=')))
      response = await browser.open(response.headers.get('location') ?? '/');
    const cookie = response.headers.getSetCookie().find((text) => text.startsWith('onething_session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '/auth/sign-in',
  ])('never leads to %j afterwards', async (returnTo) => {
    const browser = test.browser();
    const end = await browser.signIn('guardian', returnTo);
    expect(end.address).toBe(`${test.origin}/`);
  });

  it('opens a new session at every sign-in and ends the one before', async () => {
    const browser = test.browser();
    await browser.signIn('guardian');
    const before = browser.cookies.get('onething_session') ?? '';
    await browser.signIn('officer');
    expect(await session(browser)).toMatchObject({
      subject: 'officer',
      kind: 'STAFF',
      grants: [{ role: 'townshipOfficer', jurisdiction: '370112001' }],
    });
    const old = test.browser();
    old.cookies.set('onething_session', before);
    expect(await session(old)).toMatchObject({ signedIn: false });
  });

  it('says in a page that the sign-in was cancelled, expired or forged, in the language of the person', async () => {
    const browser = test.browser();
    const page = await browser.follow('/auth/sign-in?returnTo=/370112&language=en');
    const cancelled = await browser.follow(`${page.address}/cancel`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    expect(cancelled.response.status).toBe(400);
    expect(await cancelled.response.text()).toContain('You did not finish signing in');
    const none = await test.browser().open('/auth/callback?code=x&state=y');
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('请重新登录');
    const forged = test.browser();
    await forged.open('/auth/sign-in?returnTo=/');
    const answer = await forged.open('/auth/callback?code=x&state=another');
    expect(answer.status).toBe(400);
    expect(forged.cookies.has('onething_session')).toBe(false);
  });

  it("does not take one browser's answer in another browser", async () => {
    const victim = test.browser();
    await victim.open('/auth/sign-in?returnTo=/');
    const attacker = test.browser();
    const page = await attacker.follow('/auth/sign-in?returnTo=/');
    let response = await attacker.open(page.address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'subject=officer',
    });
    while (!(response.headers.get('location') ?? '').includes('/auth/callback'))
      response = await attacker.open(response.headers.get('location') ?? '/');
    const planted = await victim.open(response.headers.get('location') ?? '/');
    expect(planted.status).toBe(400);
    expect(victim.cookies.has('onething_session')).toBe(false);
  });
});

describe('sessions', () => {
  it('ends at sign-out, on the server too', async () => {
    const browser = test.browser();
    await browser.signIn('guardian');
    const secret = browser.cookies.get('onething_session') ?? '';
    expect((await browser.open('/auth/sign-out', { method: 'POST' })).status).toBe(403);
    expect((await browser.open('/auth/sign-out', { method: 'POST', headers: { 'x-onething-request': '1' } })).status).toBe(200);
    expect(browser.cookies.has('onething_session')).toBe(false);
    browser.cookies.set('onething_session', secret);
    expect(await me(browser)).toBe('');
  });

  it('ends after half an hour of silence, and not a minute before', async () => {
    const browser = test.browser();
    await browser.signIn('guardian');
    test.clock.moveMinutes(29);
    expect(await session(browser)).toMatchObject({ signedIn: true });
    test.clock.moveMinutes(29);
    expect(await session(browser)).toMatchObject({ signedIn: true });
    test.clock.moveMinutes(30);
    expect(await session(browser)).toMatchObject({ signedIn: false });
    expect(await me(browser)).toBe('');
  });

  it('ends after ten hours however busy it was', async () => {
    const browser = test.browser();
    await browser.signIn('guardian');
    for (let minutes = 0; minutes < 580; minutes += 20) {
      test.clock.moveMinutes(20);
      expect(await session(browser)).toMatchObject({ signedIn: true });
    }
    test.clock.moveMinutes(20);
    expect(await session(browser)).toMatchObject({ signedIn: false });
  });

  it("lists a person's own sessions and ends one of them from another device", async () => {
    const phone = test.browser();
    const counter = test.browser();
    await phone.signIn('officer');
    await counter.signIn('officer');
    const { sessions } = (await (await phone.open('/auth/sessions')).json()) as { sessions: { id: string; current: boolean }[] };
    const other = sessions.find(({ id }) => id !== sessions.find(({ current }) => current)?.id);
    const stranger = test.browser();
    await stranger.signIn('guardian');
    const remove = (browser: typeof phone): Promise<Response> =>
      browser.open(`/auth/sessions/${other?.id}`, { method: 'DELETE', headers: { 'x-onething-request': '1' } });
    expect((await remove(stranger)).status).toBe(404);
    expect((await remove(phone)).status).toBe(204);
    expect(await session(counter)).toMatchObject({ signedIn: false });
    expect(await session(phone)).toMatchObject({ signedIn: true });
  });

  it('ends everywhere at once when the person asks for it', async () => {
    const phone = test.browser();
    const counter = test.browser();
    await phone.signIn('officer');
    await counter.signIn('officer');
    await phone.open('/auth/sign-out', {
      method: 'POST',
      headers: { 'x-onething-request': '1', 'content-type': 'application/json' },
      body: '{"everywhere":true}',
    });
    expect(await session(counter)).toMatchObject({ signedIn: false });
  });

  it('refuses a made-up cookie', async () => {
    const browser = test.browser();
    browser.cookies.set('onething_session', 'a'.repeat(43));
    expect(await session(browser)).toMatchObject({ signedIn: false });
  });
});

describe('without an identity provider', () => {
  it('says so, goes on serving, and signs in again once it is back', async () => {
    const issuer = 'http://127.0.0.1:4729/nobody';
    const alone = await startTestGateway(4721, { identity: { issuer, clientId: 'gateway' } });
    const answer = await alone.browser().open('/auth/sign-in?returnTo=/370112');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('身份认证服务暂时连不上');
    expect((await alone.browser().graphql(registered('me'))).status).toBe(200);
    await alone.stop();
  });
});
