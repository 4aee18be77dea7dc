import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { registered, startTestGateway } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway(4724);
});
afterAll(() => test.stop());
afterEach(() => {
  delete test.behaviour.before;
  test.behaviour.appointed = new Map();
});

const post = { role: 'countyConfirmer', jurisdictionCode: '410107' };
const granted = { role: post.role, jurisdiction: post.jurisdictionCode };
const fromSignIn = [{ role: 'townshipOfficer', jurisdiction: '370112001' }];

async function signedIn(subject: string): Promise<Browser> {
  const browser = test.browser();
  await browser.signIn(subject);
  return browser;
}

async function grantsOf(browser: Browser): Promise<unknown[]> {
  return ((await (await browser.open('/auth/session')).json()) as { grants: unknown[] }).grants;
}

const down = (subgraph: string): void => {
  if (subgraph === 'jurisdictions') throw new Error('down');
};

describe('posts given by an administrator', () => {
  it('are added to what the identity provider says, and gone within a minute when they are taken back, for somebody signed in', async () => {
    test.behaviour.appointed = new Map([['officer', [post]]]);
    const officer = await signedIn('officer');
    expect(await grantsOf(officer)).toEqual([...fromSignIn, granted]);
    test.behaviour.appointed = new Map();
    test.clock.moveMinutes(0.5);
    expect(await grantsOf(officer)).toEqual(fromSignIn);
    // What reaches the subgraphs carries the same.
    await officer.graphql(registered('me'));
    expect(test.behaviour.seen.at(-1)?.claims.grants).toEqual(fromSignIn);
    test.behaviour.appointed = new Map([['officer', [post]]]);
    test.clock.moveMinutes(0.5);
    expect(await grantsOf(officer)).toEqual([...fromSignIn, granted]);
  });

  it('are not asked for at every request', async () => {
    const officer = await signedIn('officer');
    await grantsOf(officer);
    const asked = (): number => test.behaviour.seen.filter(({ query }) => query.includes('myAppointments')).length;
    const before = asked();
    for (let request = 0; request < 5; request += 1) await grantsOf(officer);
    expect(asked()).toBe(before);
  });

  it('make no officer of somebody whom the identity provider knows as a person', async () => {
    test.behaviour.appointed = new Map([['guardian', [post]]]);
    expect(await grantsOf(await signedIn('guardian'))).toEqual([]);
  });

  it('are missing while nobody can say who holds them, and signing in works', async () => {
    test.behaviour.appointed = new Map([['officer', [post]]]);
    const officer = await signedIn('officer');
    expect(await grantsOf(officer)).toEqual([...fromSignIn, granted]);
    test.behaviour.before = down;
    test.clock.moveMinutes(0.5);
    expect(await grantsOf(officer)).toEqual(fromSignIn);
    expect(await grantsOf(await signedIn('officer'))).toEqual(fromSignIn);
  });
});
