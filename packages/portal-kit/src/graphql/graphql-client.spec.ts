import { describe, expect, it, vi } from 'vitest';
import { createGraphqlClient, requestBody, seedKey } from './graphql-client.ts';
import { operation } from './operation.ts';

const question = operation<{ a: number }>('query A { a }');
const answering = (body: unknown, status = 200) => vi.fn(async () => new Response(JSON.stringify(body), { status }));
const client = (fetch: typeof globalThis.fetch, onUnauthenticated?: () => void) =>
  createGraphqlClient({ fetch, language: () => 'en', onUnauthenticated });

describe('the GraphQL client', () => {
  it('sends a built document by its id and any other by its text', () => {
    expect(requestBody('sha256:ab', { x: 1 })).toBe('{"documentId":"sha256:ab","variables":{"x":1}}');
    expect(requestBody('query A { a }', {})).toBe('{"query":"query A { a }","variables":{}}');
  });

  it("says the language and that the request is the portal's own", async () => {
    const fetch = answering({ data: { a: 1 } });
    await client(fetch as never).query(question, {});
    const [, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(init.headers).toMatchObject({ 'accept-language': 'en', 'x-onething-request': '1' });
  });

  it('hands over a partial answer with what is missing', async () => {
    const fetch = answering({
      data: { a: 1 },
      errors: [{ message: 'INTERNAL', path: ['case', 'comparison'], extensions: { code: 'INTERNAL', traceId: 't' } }],
    });
    expect(await client(fetch as never).query(question, {})).toEqual({
      data: { a: 1 },
      problems: [{ code: 'INTERNAL', path: 'case.comparison', traceId: 't' }],
    });
  });

  it('names an unreachable network, a late answer and an expired session', async () => {
    const offline = vi.fn(async () => Promise.reject(new TypeError('failed')));
    expect((await client(offline as never).query(question, {})).problems).toEqual([{ code: 'OFFLINE', path: '' }]);
    const late = vi.fn(
      (_url: unknown, init: RequestInit) =>
        new Promise((_resolve, reject) => init.signal!.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    expect((await client(late as never).query(question, {}, { timeoutMs: 5 })).problems).toEqual([{ code: 'TIMEOUT', path: '' }]);
    const told = vi.fn();
    const expired = answering({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] }, 401);
    expect((await client(expired as never, told).query(question, {})).problems[0]?.code).toBe('UNAUTHENTICATED');
    expect(told).toHaveBeenCalledOnce();
  });

  it('does not mistake a foreign page for an answer', async () => {
    const html = vi.fn(async () => new Response('<html>', { status: 502 }));
    expect((await client(html as never).query(question, {})).problems).toEqual([{ code: 'INTERNAL', path: '' }]);
  });

  it('knows the answers that came with the page', () => {
    const seeded = createGraphqlClient({ language: () => 'en', seed: { [seedKey(question as never, { x: 1 })]: { a: 7 } } });
    expect(seeded.seeded(question as never, { x: 1 } as never)).toEqual({ a: 7 });
    expect(seeded.seeded(question as never, { x: 2 } as never)).toBeUndefined();
  });
});
