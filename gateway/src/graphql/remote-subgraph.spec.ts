import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { RemoteSubgraph } from './remote-subgraph.ts';

let server: Server | undefined;
let subgraph: RemoteSubgraph | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  await subgraph?.close();
  server = undefined;
});

/** A subgraph that answers as the listener says, and a way to it with 300 ms of patience. */
async function reached(listener: RequestListener): Promise<RemoteSubgraph> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  subgraph = new RemoteSubgraph('children', `http://127.0.0.1:${(started.address() as AddressInfo).port}/graphql`, 300);
  return subgraph;
}

const REQUEST = { query: '{ me }' };

describe('a subgraph in another process', () => {
  it('gets the request with its headers over connections that stay open', async () => {
    const seen: { sockets: Set<unknown>; bodies: string[]; tokens: unknown[] } = { sockets: new Set(), bodies: [], tokens: [] };
    const way = await reached((request, response) => {
      seen.sockets.add(request.socket);
      seen.tokens.push(request.headers['x-onething-token']);
      request.on('data', (part: Buffer) => seen.bodies.push(part.toString()));
      request.on('end', () => response.end('{"data":{"me":"guardian"}}'));
    });
    for (let count = 0; count < 6; count += 1)
      expect(await way.send(REQUEST, { 'x-onething-token': 't' })).toEqual({ data: { me: 'guardian' } });
    // The pool may open a second one while the first is being put back.
    expect(seen.sockets.size).toBeLessThanOrEqual(2);
    expect(new Set(seen.tokens)).toEqual(new Set(['t']));
    expect(JSON.parse(seen.bodies[0] ?? '')).toEqual(REQUEST);
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['stops in the middle of the answer', (_request, response) => void response.writeHead(200).write('{"data":')],
    [
      'drips one byte at a time',
      (_request, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('is given up when it %s', async (_how, listener) => {
    const way = await reached(listener);
    const startedAt = performance.now();
    await expect(way.send(REQUEST, {})).rejects.toMatchObject({ reason: 'TIMEOUT', subgraph: 'children' });
    expect(performance.now() - startedAt).toBeLessThan(900);
  });

  it.each<[string, RequestListener, string]>([
    ['refuses our token', (_request, response) => void response.writeHead(401).end('{"errors":[]}'), 'REFUSED'],
    ['answers with a page', (_request, response) => void response.end('<html>resident 370112201501010013</html>'), 'BAD_ANSWER'],
    ['answers with a bare number', (_request, response) => void response.end('7'), 'BAD_ANSWER'],
    ['hangs up', (request) => request.socket.destroy(), 'UNREACHABLE'],
  ])('is no answer when it %s, and says nothing of what it said', async (_how, listener, reason) => {
    const failure = await (await reached(listener)).send(REQUEST, {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason });
    expect(String(failure)).not.toContain('370112');
  });

  it('is left at once when nobody waits any more', async () => {
    const way = await reached(() => undefined);
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 20);
    await expect(way.send(REQUEST, {}, gone.signal)).rejects.toMatchObject({ reason: 'ABORTED' });
  });

  it('is ready when it says so', async () => {
    const way = await reached((request, response) => void response.writeHead(request.url === '/health/ready' ? 200 : 404).end());
    expect(await way.isReady()).toBe(true);
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    expect(await way.isReady()).toBe(false);
  });
});
