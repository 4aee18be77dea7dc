import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Serves an identity provider that runs in this process below its issuer's path; it reads the requests itself. */
export async function identityRoutes(
  app: FastifyInstance,
  path: string,
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${path}/*`, (request, reply) => {
      reply.hijack();
      handler(request.raw, reply.raw);
    });
  });
}

/** A `fetch` that reaches a provider in this process without the network, whatever address it has outside. */
export function inProcessFetch(app: FastifyInstance, issuer: string): typeof globalThis.fetch {
  const local = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const address = new URL(request.url);
    if (!request.url.startsWith(issuer)) return fetch(request);
    const answer = await app.inject({
      method: request.method as 'GET' | 'POST',
      url: address.pathname + address.search,
      headers: { ...Object.fromEntries(request.headers), host: address.host },
      payload: request.body ? Buffer.from(await request.arrayBuffer()) : undefined,
    });
    const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    return new Response(answer.statusCode === 204 ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
  };
  return local as typeof globalThis.fetch;
}
