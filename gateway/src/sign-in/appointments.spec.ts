import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.ts';
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

async function grantsOf(subject: string): Promise<unknown[]> {
  const browser = test.browser();
  await browser.signIn(subject);
  return ((await (await browser.open('/auth/session')).json()) as { grants: unknown[] }).grants;
}

describe('posts given by an administrator', () => {
  it('are added to what the identity provider says, at the next sign-in', async () => {
    const before = await grantsOf('officer');
    test.behaviour.appointed = new Map([['officer', [post]]]);
    expect(await grantsOf('officer')).toEqual([...before, { role: post.role, jurisdiction: post.jurisdictionCode }]);
  });

  it('make no officer of somebody whom the identity provider knows as a person', async () => {
    test.behaviour.appointed = new Map([['guardian', [post]]]);
    expect(await grantsOf('guardian')).toEqual([]);
  });

  it('are missing while nobody can say who holds them, and signing in works', async () => {
    const before = await grantsOf('officer');
    test.behaviour.appointed = new Map([['officer', [post]]]);
    test.behaviour.before = (subgraph) => {
      if (subgraph === 'jurisdictions') throw new Error('down');
    };
    expect(await grantsOf('officer')).toEqual(before);
  });
});
