import { decodeJwt } from 'jose';
import { verifyServiceToken } from '@onething/subgraph-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentIdOf, registerDocuments } from './trusted-documents.ts';
import { DOCUMENTS, registered, startTestGateway } from '../testing/test-gateway.ts';
import type { TestGateway } from '../testing/test-gateway.ts';

let test: TestGateway;

beforeAll(async () => {
  test = await startTestGateway(4722);
});
afterAll(() => test.stop());
beforeEach(() => {
  test.behaviour.seen.length = 0;
  test.behaviour.before = undefined;
});

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  extensions?: unknown;
}

async function ask(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; answer: Answer; text: string; headers: Headers }> {
  const response = await test.browser().graphql(body, headers);
  const text = await response.text();
  return { status: response.status, answer: JSON.parse(text) as Answer, text, headers: response.headers };
}

describe('a portal', () => {
  it('sends a registered document by its id and gets one answer from two subgraphs', async () => {
    const { status, answer } = await ask(registered('case', { id: '7' }));
    expect(status).toBe(200);
    expect(answer).toEqual({ data: { case: { id: '7', name: 'case 7', amountFen: 141_100 } } });
  });

  it('may not send anything else', async () => {
    const free = await ask({ query: DOCUMENTS.case, variables: { id: '7' } });
    expect(free.status).toBe(400);
    expect(free.answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', reason: 'DOCUMENT_NOT_TRUSTED' });
    const unknown = await ask({ documentId: `sha256:${'0'.repeat(64)}` });
    expect(unknown.answer.errors?.[0]).toMatchObject({
      message: '页面版本已更新，请刷新页面后再试。',
      extensions: { reason: 'DOCUMENT_UNKNOWN' },
    });
    expect(test.behaviour.seen).toEqual([]);
  });

  it.each([
    ['a batch', [registered('me'), registered('me')], 'BATCH_REFUSED'],
    ['a stored query of another protocol', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, 'REQUEST_UNREADABLE'],
    ['a text for the id', { documentId: 7 }, 'REQUEST_UNREADABLE'],
    ['nothing', {}, 'REQUEST_UNREADABLE'],
    ['variables that are a list', { ...registered('me'), variables: [] }, 'REQUEST_UNREADABLE'],
  ])('is refused %s', async (_what, body, reason) => {
    const { status, answer } = await ask(body);
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.extensions['reason']).toBe(reason);
  });

  it('is refused without its header, from another site, and by GET', async () => {
    expect((await ask(registered('me'), { 'x-onething-request': '0' })).status).toBe(403);
    expect((await ask(registered('me'), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const got = await test.browser().open(`/graphql?query=${encodeURIComponent('{ me }')}`, { headers: { 'x-onething-request': '1' } });
    expect(got.status).toBe(405);
    expect(got.headers.get('allow')).toBe('POST');
    const form = await test.browser().open('/graphql', {
      method: 'POST',
      headers: { 'x-onething-request': '1', 'content-type': 'text/plain' },
      body: JSON.stringify(registered('me')),
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(test.behaviour.seen).toEqual([]);
  });

  it('is refused a body above the limit, in its language', async () => {
    const { status, answer } = await ask(
      { ...registered('me'), variables: { filler: 'x'.repeat(1_100_000) } },
      { 'accept-language': 'en' },
    );
    expect(status).toBe(413);
    expect(answer.errors?.[0]?.message).toBe('This is too much at once. Send less and try again.');
  });

  it('gets answers that no cache keeps', async () => {
    expect((await ask(registered('me'))).headers.get('cache-control')).toBe('no-store');
  });
});

describe('trust inside', () => {
  it('drops internal headers from outside and signs its own for each subgraph', async () => {
    await ask(registered('case', { id: '7' }), { 'x-onething-token': 'forged', 'x-onething-trace': 'forged', 'x-onething-language': 'en' });
    expect(test.behaviour.seen.map(({ subgraph }) => subgraph)).toEqual(['children', 'payments']);
    for (const { subgraph, token, headers, claims } of test.behaviour.seen) {
      expect(claims).toMatchObject({ kind: 'ANONYMOUS', subject: '', grants: [], purpose: 'portal' });
      expect(decodeJwt(token).aud).toBe(subgraph);
      expect(headers['x-onething-trace']).toMatch(/^[0-9a-f]{16}$/);
      expect(headers['x-onething-language']).toBe('zh-CN');
    }
  });

  it('makes every token for one subgraph, one caller and one minute', async () => {
    await ask(registered('case', { id: '7' }));
    const browser = test.browser();
    await browser.signIn('officer');
    await browser.graphql(registered('case', { id: '7' }));
    // At sign-in the officer's posts were asked for as well.
    const tokens = test.behaviour.seen.map(({ token }) => token);
    expect(new Set(tokens.map((token) => decodeJwt(token).jti)).size).toBe(5);
    expect(tokens.map((token) => decodeJwt(token).sub)).toEqual(['', '', 'officer', 'officer', 'officer']);
    for (const token of tokens) {
      const { exp = 0, iat = 0 } = decodeJwt(token);
      expect(exp - iat).toBeLessThanOrEqual(60);
      expect(exp - Date.now() / 1_000).toBeGreaterThan(20);
    }
    const [forChildren = ''] = tokens;
    await expect(verifyServiceToken(test.behaviour.keys, forChildren, 'payments')).rejects.toThrow();
    await expect(verifyServiceToken(test.behaviour.keys, forChildren, 'children')).resolves.toMatchObject({ kind: 'ANONYMOUS' });
  });

  it("tells the subgraphs the person's language", async () => {
    await ask(registered('me'), { 'accept-language': 'en-GB,en;q=0.9' });
    expect(test.behaviour.seen[0]?.headers['x-onething-language']).toBe('en');
  });
});

describe('trouble in a subgraph', () => {
  it('leaves a partial answer when one of them hangs', async () => {
    test.behaviour.before = (subgraph) => (subgraph === 'payments' ? new Promise(() => undefined) : undefined);
    const startedAt = performance.now();
    const { status, answer } = await ask(registered('case', { id: '7' }));
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(status).toBe(200);
    expect(answer.data).toEqual({ case: { id: '7', name: 'case 7', amountFen: null } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).toMatchObject({ message: 'INTERNAL', path: ['case'], extensions: { code: 'INTERNAL' } });
  });

  it('tells misuse as it is and nothing more', async () => {
    const { answer, text } = await ask(registered('fail', { how: 'misuse' }));
    expect(answer.data).toEqual({ fail: null, budget: 'enough' });
    expect(answer.errors?.[0]).toMatchObject({
      message: 'This case belongs to somebody else',
      path: ['fail'],
      extensions: { code: 'NOT_FOUND' },
    });
    expect(text).not.toMatch(/inside|serviceName|subgraph|stacktrace/);
  });

  it('hides everything else behind a trace id', async () => {
    const { answer, text, headers } = await ask(registered('fail', { how: 'bug' }));
    expect(answer.errors?.[0]).toEqual({
      message: 'INTERNAL',
      path: ['fail'],
      extensions: { code: 'INTERNAL', traceId: headers.get('x-onething-trace') },
    });
    expect(text).not.toMatch(/SELECT|370112201501010013|secret/);
  });

  it('hides a broken promise of the schema too', async () => {
    test.behaviour.before = (subgraph) => {
      if (subgraph === 'children') throw new Error('connection refused 10.0.0.7');
    };
    const { answer, text } = await ask(registered('case', { id: '7' }));
    expect(answer.data).toEqual({ case: null });
    expect(text).not.toContain('10.0.0.7');
  });

  it('finishes a mutation although the browser has gone', async () => {
    let finished = 0;
    test.behaviour.before = async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      finished += 1;
    };
    const leave = async (body: unknown): Promise<void> => {
      const gone = new AbortController();
      setTimeout(() => gone.abort(), 50);
      await test
        .browser()
        .open('/graphql', {
          method: 'POST',
          signal: gone.signal,
          headers: { 'content-type': 'application/json', 'x-onething-request': '1' },
          body: JSON.stringify(body),
        })
        .catch(() => undefined);
    };
    await leave(registered('rename', { id: '1', name: 'x' }));
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(finished).toBe(1);
    expect(test.behaviour.seen).toHaveLength(1);
  });
});

describe('free documents in development', () => {
  it('stay within the limits and never show the schema in production settings', async () => {
    const free = await startTestGateway(4723, { freeDocuments: true, documentLimits: { depth: 3 } });
    const send = async (query: string): Promise<Answer> => (await (await free.browser().graphql({ query })).json()) as Answer;
    expect((await send('{ cases(first: 3) { id name } }')).data?.['cases']).toHaveLength(3);
    expect((await send('{ cases(first: 101) { id } }')).errors?.[0]?.extensions).toMatchObject({
      reason: 'PAGE_TOO_LARGE',
      limit: 100,
      actual: 101,
    });
    expect((await send('{ __schema { types { name } } }')).errors?.[0]?.extensions['code']).toBe('BAD_INPUT');
    const misspelt = await send('{ budge }');
    expect(misspelt.errors?.[0]?.extensions['code']).toBe('BAD_INPUT');
    expect(JSON.stringify(misspelt)).not.toContain('budget');
    await free.stop();
  });
});

describe('rate limits', () => {
  it("count each person for itself and say so in the person's language", async () => {
    const narrow = await startTestGateway(4724, { rateLimits: { graphql: 3 } });
    const browser = narrow.browser();
    for (let count = 0; count < 3; count += 1) expect((await browser.graphql(registered('me'))).status).toBe(200);
    const refused = await browser.graphql(registered('me'));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBeTruthy();
    expect(((await refused.json()) as Answer).errors?.[0]).toMatchObject({
      message: '操作太频繁了，请稍等片刻再试。',
      extensions: { code: 'RATE_LIMITED' },
    });
    await browser.signIn('guardian');
    expect((await browser.graphql(registered('me'))).status).toBe(200);
    const forged = narrow.browser();
    forged.cookies.set('onething_session', 'made-up');
    expect((await forged.graphql(registered('me'))).status).toBe(429);
    await narrow.stop();
  });
});

describe('a registered document', () => {
  it('is refused wrong variables before any subgraph is asked', async () => {
    const { status, answer } = await ask(registered('case', { id: { not: 'a text' } }));
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT' });
    const missing = await ask(registered('case'));
    expect(missing.answer.errors?.[0]?.extensions['code']).toBe('BAD_INPUT');
    expect(test.behaviour.seen).toEqual([]);
  });

  it('that no longer fits the schema stops nobody from starting and is refused when it is sent', async () => {
    const stale = 'query Stale { gone }';
    const broken = 'query Broken {';
    const documents = registerDocuments([{ [documentIdOf(stale)]: stale, [documentIdOf(broken)]: broken }]);
    const gateway = await startTestGateway(4729, { trustedDocuments: documents });
    for (const document of [stale, broken]) {
      const response = await gateway.browser().graphql({ documentId: documentIdOf(document) });
      expect(response.status).toBe(400);
      expect(((await response.json()) as Answer).errors?.[0]?.extensions['code']).toBe('BAD_INPUT');
    }
    await gateway.stop();
  });
});
