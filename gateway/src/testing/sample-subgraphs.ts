import { buildSubgraphSchema } from '@apollo/subgraph';
import { verifyServiceToken } from '@onething/subgraph-kit';
import type { ServiceClaims } from '@onething/subgraph-kit';
import { graphql, GraphQLError, parse } from 'graphql';
import type { JWK } from 'jose';
import { composeSupergraph } from '../compose-supergraph.ts';
import type { ExecuteInProcess } from '../graphql/in-process-subgraph.ts';

/** What a subgraph of the tests saw of a request. */
interface SeenRequest {
  subgraph: string;
  query: string;
  token: string;
  headers: Record<string, string>;
  claims: ServiceClaims;
}

/** A subgraph of the tests: small, but it verifies tokens as the real ones do. */
export interface SampleSubgraph {
  name: string;
  sdl: string;
  execute: ExecuteInProcess;
}

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

const CHILDREN = `${FEDERATION}
type Query { case(id: ID!): Case me: String fileAccess(fileId: ID!): FileAccess fail(how: String!): String cases(first: Int): [Case!]! }
type Mutation { rename(id: ID!, name: String!): Case }
type Case @key(fields: "id") { id: ID! name: String }
type FileAccess { fileName: String! mediaType: String! }
`;
const PAYMENTS = `${FEDERATION}
type Query { budget: String }
type Case @key(fields: "id") { id: ID! amountFen: Int }
`;
const JURISDICTIONS = `${FEDERATION}
scalar JurisdictionCode
type Query { portal(code: JurisdictionCode!): Portal myAppointments: [HeldPost!]! }
type HeldPost { role: String! jurisdictionCode: JurisdictionCode! }
type Portal { code: JurisdictionCode! accentColour: String }
`;

/** How the sample subgraphs behave in one test. */
export interface SampleBehaviour {
  /** Keys tokens are verified with. */
  keys: readonly JWK[];
  seen: SeenRequest[];
  /** Posts given by administrators, by subject. */
  appointed?: Map<string, { role: string; jurisdictionCode: string }[]>;
  /** Files the caller may read, by id, per subject. */
  files: Map<string, string>;
  /** Called before a subgraph answers: to hang, to fail. */
  before?: (subgraph: string, query: string) => Promise<void> | void;
}

interface SampleContext {
  claims: ServiceClaims;
}

function fail(how: string): never {
  if (how === 'misuse')
    throw new GraphQLError('This case belongs to somebody else', { extensions: { code: 'NOT_FOUND', secret: 'inside' } });
  throw new GraphQLError('SELECT * FROM child WHERE resident_id = 370112201501010013', {
    extensions: { code: 'INTERNAL', stacktrace: ['at secret.ts'] },
  });
}

const ACCENTS: Readonly<Record<string, string>> = { '370112': '#0b5a8a', '210100': '#1c6644' };

const RESOLVERS = {
  children: {
    Query: {
      case: (_root: unknown, { id }: { id: string }) => ({ id, name: `case ${id}` }),
      cases: (_root: unknown, { first = 2 }: { first?: number }) =>
        Array.from({ length: first }, (_, index) => ({ id: `c${index}`, name: `case ${index}` })),
      me: (_root: unknown, _arguments: unknown, { claims }: SampleContext) => claims.subject,
      fail: (_root: unknown, { how }: { how: string }) => fail(how),
    },
    Mutation: { rename: (_root: unknown, input: { id: string; name: string }) => input },
    Case: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `case ${id}` }) },
  },
  payments: { Query: { budget: () => 'enough' }, Case: { __resolveReference: ({ id }: { id: string }) => ({ id, amountFen: 141_100 }) } },
  jurisdictions: {
    Query: {
      portal: (_root: unknown, { code }: { code: string }) => ({ code, accentColour: ACCENTS[code] ?? 'url(javascript:alert(1))' }),
    },
  },
} as const;

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown; resolvers?: unknown }>['resolvers']>;

function sampleSubgraph(name: string, sdl: string, resolvers: object, behaviour: SampleBehaviour): SampleSubgraph {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as Resolvers });
  const execute: ExecuteInProcess = async (request, { token, headers }) => {
    const claims = await verifyServiceToken(behaviour.keys, token, name);
    behaviour.seen.push({ subgraph: name, query: request.query, token, headers, claims });
    await behaviour.before?.(name, request.query);
    const result = await graphql({
      schema,
      source: request.query,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: { claims },
    });
    return JSON.parse(JSON.stringify(result)) as Awaited<ReturnType<ExecuteInProcess>>;
  };
  return { name, sdl, execute };
}

/** Three subgraphs that federate: a case of `children` with an amount of `payments`, and portals of `jurisdictions`. */
export function sampleSubgraphs(behaviour: SampleBehaviour): { subgraphs: SampleSubgraph[]; supergraphSdl: string } {
  const fileAccess = (_root: unknown, { fileId }: { fileId: string }, { claims }: SampleContext): unknown =>
    behaviour.files.get(fileId) === claims.subject ? { fileName: '户口簿.jpg', mediaType: 'image/jpeg' } : null;
  const myAppointments = (_root: unknown, _arguments: unknown, { claims }: SampleContext): unknown =>
    behaviour.appointed?.get(claims.subject) ?? [];
  const jurisdictions = { Query: { ...RESOLVERS.jurisdictions.Query, myAppointments } };
  const children = { ...RESOLVERS.children, Query: { ...RESOLVERS.children.Query, fileAccess } };
  const subgraphs = [
    sampleSubgraph('children', CHILDREN, children, behaviour),
    sampleSubgraph('payments', PAYMENTS, RESOLVERS.payments, behaviour),
    sampleSubgraph('jurisdictions', JURISDICTIONS, jurisdictions, behaviour),
  ];
  return { subgraphs, supergraphSdl: composeSupergraph(subgraphs) };
}
