import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';
import { runMeasured } from './measured-process.ts';

interface DeskNode {
  id: string;
  place: { code: string };
}

const deskQuery =
  '{ desk(first: $first) { edges { cursor node { id number status childName dueOn daysLeft flags nextStep { action reason } place { code } } } pageInfo { hasNextPage endCursor } } }';
const entitlementQuery =
  '{ _entities(representations: $representations) { ... on Case { entitlement { programme startsOn monthlyFen } } } }';
const placeQuery = '{ _entities(representations: $representations) { ... on Jurisdiction { name { zh en } telephone } } }';

function withoutTypename<Row extends object>(row: Row): Row {
  const { __typename: _typename, ...rest } = row as Row & { __typename?: string };
  return rest as Row;
}

// The floor: what somebody would write by hand for these two questions alone, asking each subgraph once and laying the answers together.
runMeasured(async ({ urls }) => {
  const pools = new Map(Object.entries(urls).map(([name, url]) => [name, new Pool(new URL(url).origin, { connections: 64 })]));
  const ask = async (name: string, body: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await pools.get(name)!.request({ method: 'POST', path: '/graphql', headers, body });
    return answer.body.text();
  };
  const entities = async <Entity>(name: string, query: string, representations: object[]): Promise<Entity[]> => {
    const answer = await ask(name, JSON.stringify({ query, variables: { representations } }));
    return (JSON.parse(answer) as { data: { _entities: Entity[] } }).data._entities;
  };
  const desk = async (variables: object): Promise<string> => {
    const answer = JSON.parse(await ask('children', JSON.stringify({ query: deskQuery, variables }))) as {
      data: { desk: { edges: { cursor: string; node: DeskNode }[]; pageInfo: object } };
    };
    const { edges, pageInfo } = answer.data.desk;
    const nodes = edges.map(({ node }) => withoutTypename(node));
    const [entitlements, places] = await Promise.all([
      entities<{ entitlement: object }>(
        'payments',
        entitlementQuery,
        nodes.map(({ id }) => ({ __typename: 'Case', id })),
      ),
      entities<object>(
        'jurisdictions',
        placeQuery,
        nodes.map(({ place }) => ({ __typename: 'Jurisdiction', code: place.code })),
      ),
    ]);
    const laidTogether = edges.map(({ cursor }, index) => ({
      cursor,
      node: { ...nodes[index], entitlement: entitlements[index]!.entitlement, place: withoutTypename(places[index]!) },
    }));
    return JSON.stringify({ data: { desk: { edges: laidTogether, pageInfo } } });
  };
  const lookUp = async (variables: object): Promise<string> => {
    const answer = JSON.parse(await ask('jurisdictions', JSON.stringify({ query: '{ place(code: $code) }', variables }))) as {
      data: { place: object };
    };
    return JSON.stringify({ data: { place: withoutTypename(answer.data.place) } });
  };
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => {
        const { operationName, variables } = JSON.parse(body) as { operationName: string; variables: object };
        return operationName === 'desk' ? desk(variables) : lookUp(variables);
      })
      .then((answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
