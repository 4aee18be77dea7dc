import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { deskCase, deskEntitlement, deskPlace } from './desk.ts';
import { runMeasured } from './measured-process.ts';

interface SubgraphBody {
  query: string;
  variables: { first?: number; code?: string; representations?: { id: string; code: string }[] };
}

/** The canned answer of a subgraph; more fields than were asked for do no harm. */
function answerOf(name: string | undefined, { variables }: SubgraphBody): object {
  const { code = '', first = 1, representations } = variables;
  if (name === 'payments') return { _entities: representations!.map(({ id }) => deskEntitlement(id)) };
  if (name === 'jurisdictions')
    return representations ? { _entities: representations.map((place) => deskPlace(place.code)) } : { place: deskPlace(code) };
  const edges = Array.from({ length: first }, (_, index) => ({ cursor: `cursor-${index}`, node: deskCase(index) }));
  return { desk: { edges, pageInfo: { hasNextPage: true, endCursor: `cursor-${first - 1}` } } };
}

runMeasured(async ({ name }) => {
  const known = new Map<string, string>();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      let answer = known.get(body);
      if (!answer) known.set(body, (answer = JSON.stringify({ data: answerOf(name, JSON.parse(body) as SubgraphBody) })));
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
  });
  // Doors take turns: one that waits must not find its connections closed under it.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
