import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { anonymousCaller } from '@onething/subgraph-kit';
import fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../compose-supergraph.ts';
import { MadeUpAnswers } from '../../testing/made-up-answers.ts';
import type { Mood } from '../../testing/made-up-answers.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { RegisteredOperations } from '../registered-operations.ts';
import type { OperationAnswer } from '../registered-operations.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../subgraph-transport.ts';
import { registerDocuments, documentIdOf } from '../trusted-documents.ts';
import { KeptPlans } from './query-plan.ts';

const repository = join(import.meta.dirname, '../../../..');
const context: GatewayContext = { caller: anonymousCaller, purpose: 'portal', language: 'zh-CN', traceId: 'trace' };
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Both executors over the same supergraph and the same subgraphs. */
class Pair {
  answers: MadeUpAnswers | undefined;
  /** Fetches the compiled operations made. */
  compiledFetches = 0;
  schema!: GraphQLSchema;
  compiled!: RegisteredOperations;
  general!: RegisteredOperations;
  readonly #supergraphSdl: string;
  readonly #documents: ReadonlyMap<string, string>;

  constructor(supergraphSdl: string, documents: readonly string[]) {
    this.#supergraphSdl = supergraphSdl;
    this.#documents = registerDocuments([Object.fromEntries(documents.map((document) => [documentIdOf(document), document]))]);
  }

  async start(): Promise<this> {
    const plans = new KeptPlans((key) => this.#documents.has(key));
    const gateway = new ApolloGateway({
      supergraphSdl: this.#supergraphSdl,
      logger: quiet,
      queryPlannerConfig: { cache: plans },
      buildService: ({ name }) => ({
        process: async ({ request }) => this.answers!.answer(name, { query: request.query ?? '', variables: request.variables }) as never,
      }),
    });
    let schema: GraphQLSchema | undefined;
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
    await gateway.load();
    this.schema = schema!;
    const parts = {
      gateway,
      schema: this.schema,
      logger: quiet,
      report: () => undefined,
      ask: async (name: string, request: Parameters<MadeUpAnswers['answer']>[1]) => {
        this.compiledFetches += 1;
        return this.answers!.answer(name, request);
      },
    };
    this.compiled = new RegisteredOperations({ ...parts, plans }, this.#documents);
    this.general = new RegisteredOperations({ ...parts, plans: new KeptPlans(() => false) }, this.#documents);
    return this;
  }

  /** What both answer to a document, subgraphs being in this mood. */
  async ask(document: string, mood: Mood, seed: number, wrong = false): Promise<{ general: string; compiled: string }> {
    const id = documentIdOf(document);
    this.answers = new MadeUpAnswers(this.schema, mood, seed);
    const variables = wrong ? { first: { no: 'number' } } : this.answers.variablesOf(getOperationAST(parse(document))!);
    const ran = (operations: RegisteredOperations): Promise<string> =>
      // Where a list is no list a plan leads nowhere: the door answers for both.
      operations.run(id, variables, context).then(comparable, () => 'thrown');
    const general = await ran(this.general);
    return { general, compiled: await ran(this.compiled) };
  }
}

/**
 * Fields in their order; errors in any, because subgraphs asked side by side answer in any, and without their place in a list:
 * the general executor counts only those of the asked type there.
 */
function comparable({ data, errors }: OperationAnswer): string {
  const placed = errors?.map(({ path, ...error }) =>
    JSON.stringify({ ...error, path: path?.map((step) => (typeof step === 'number' ? '@' : step)) }),
  );
  return JSON.stringify({ data, errors: placed?.toSorted() }, null, 1);
}

const MOODS: Record<string, Mood> = {
  'answer everything': { nulls: 0, broken: 0, errors: 0, silent: 0 },
  'leave out what they may': { nulls: 0.25, broken: 0, errors: 0, silent: 0 },
  'fail in parts': { nulls: 0.1, broken: 0, errors: 0.03, silent: 0.2 },
  'break their promises': { nulls: 0.1, broken: 0.04, errors: 0.02, silent: 0.1 },
};

function portalDocuments(): string[] {
  const files = globSync('{frontends,packages}/*/src/**/*.operations.ts', { cwd: repository });
  const call = /\boperation\s*(?:<[^`]*?>)?\s*\(\s*`([^`]*)`\s*,?\s*\)/g;
  return files.flatMap((file) => [...readFileSync(join(repository, file), 'utf8').matchAll(call)].map((match) => match[1]!));
}

const FEDERATION = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
/** What no portal asks yet: entities below lists of lists, behind interfaces and unions, of two keys, in several steps. */
const HARD = {
  one: `${FEDERATION}
type Query { things(first: Int): [[Thing]!] found: [Found] owner: Owner! both: Both! }
type Mutation { first: Owner! second: Thing }
interface Thing { id: ID! label: String! owner: Owner }
type Lamp implements Thing @key(fields: "id") { id: ID! label: String! owner: Owner watts: Int! }
type Chair implements Thing @key(fields: "id") { id: ID! label: String! owner: Owner legs: [Int!]! }
union Found = Lamp | Owner | Note
type Note { text: String! thing: Thing! kind: Kind! }
enum Kind { SHORT LONG }
type Owner @key(fields: "id place { code }") { id: ID! place: Place! things: [Thing!]! }
type Place @shareable { code: String! }
type Both { left: Owner right: Owner! }`,
  two: `${FEDERATION}
type Query { price: Float! }
type Lamp @key(fields: "id") { id: ID! price: Float! maker: Maker }
type Chair @key(fields: "id") { id: ID! price: Float! maker: Maker }
type Owner @key(fields: "id place { code }") { id: ID! place: Place! name: String! friends: [Owner!] }
type Place @shareable { code: String! }
type Maker @key(fields: "id") { id: ID! }`,
  three: `${FEDERATION}
scalar Json
type Maker @key(fields: "id") { id: ID! title: String! more: Json ratings: [[Int!]]! }`,
};
const HARD_DOCUMENTS = [
  'query Things($first: Int) { things(first: $first) { id label ... on Lamp { watts price maker { title more } } ... on Chair { legs price maker { ratings } } owner { name friends { name } } } }',
  'query Found { found { __typename ... on Thing { id label } ... on Lamp { id price maker { title } } ... on Owner { name things { label owner { name } } } ... on Note { text kind thing { __typename id ... on Chair { maker { id title } } } } } }',
  'query Owner { it: owner { n: name place { code } things { ...part } } owner { name friends { friends { name } } } price } fragment part on Thing { a: id a: id ... on Lamp { w: watts price } owner { id name } owner { name place { code } } }',
  'query Both { both { left { name friends { name things { label } } } right { id things { ... on Chair { price maker { title ratings } } } } } }',
  'mutation Two { first { name friends { id } } second { label ... on Lamp { maker { title } } } }',
];

const portals = portalDocuments();
describe.each([
  ['the portals’ documents', () => readFileSync(join(repository, 'gateway/supergraph.graphql'), 'utf8'), portals, 3],
  ['harder documents', () => composeSupergraph(Object.entries(HARD).map(([name, sdl]) => ({ name, sdl }))), HARD_DOCUMENTS, 40],
] as const)('compiled plans of %s', (_which, supergraphSdl, documents, runs) => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await new Pair(supergraphSdl(), documents).start();
  });

  it('are run instead of the general executor, every one of them', async () => {
    expect(documents.length).toBeGreaterThan(4);
    for (const document of documents) {
      const before = pair.compiledFetches;
      const { general, compiled } = await pair.ask(document, MOODS['answer everything']!, 1);
      expect(compiled).toBe(general);
      expect({ document, fetches: pair.compiledFetches > before }).toEqual({ document, fetches: true });
    }
  });

  it.each(Object.entries(MOODS))('answer the same when subgraphs %s', async (_how, mood) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        for (const document of documents) {
          const { general, compiled } = await pair.ask(document, mood, seed);
          expect(compiled, document).toBe(general);
        }
      }),
      { numRuns: runs },
    );
  });

  it('refuse wrong variables in the same words', async () => {
    for (const document of documents) {
      const { general, compiled } = await pair.ask(document, MOODS['answer everything']!, 1, true);
      expect(compiled).toBe(general);
    }
  });
});

describe('a compiled plan', () => {
  const schema = (): string => composeSupergraph(Object.entries(HARD).map(([name, sdl]) => ({ name, sdl })));
  const document = 'query Found { found { ... on Lamp { id price } ... on Note { text } } }';
  const found = [
    { __typename: 'Lamp', id: 'a' },
    { __typename: 'Note', text: 'n' },
    { __typename: 'Lamp', id: 'b' },
    null,
    { __typename: 'Lamp', id: 'b' },
  ];

  it('asks for one thing once, lays it in all its places and names each of them in an error', async () => {
    const pair = await new Pair(schema(), [document]).start();
    const asked: unknown[] = [];
    const answer = (name: string, { variables }: SubgraphRequest): SubgraphAnswer => {
      if (name === 'one') return { data: { found: structuredClone(found) } };
      const representations = variables?.['representations'] as { id: string }[];
      asked.push(representations);
      const errors = representations.flatMap(({ id }, index) =>
        id === 'b' ? [{ message: 'gone', path: ['_entities', index, 'price'], extensions: { code: 'NOT_FOUND' } }] : [],
      );
      return { data: { _entities: representations.map(({ id }) => (id === 'a' ? { price: 1.5 } : null)) }, errors };
    };
    pair.answers = { answer } as MadeUpAnswers;
    await pair.general.run(documentIdOf(document), {}, context);
    asked.length = 0;
    const { data, errors } = await pair.compiled.run(documentIdOf(document), {}, context);
    expect(asked).toEqual([
      [
        { __typename: 'Lamp', id: 'a' },
        { __typename: 'Lamp', id: 'b' },
      ],
    ]);
    expect(data).toEqual({ found: [{ id: 'a', price: 1.5 }, { text: 'n' }, null, null, null] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['found', 2, 'price'],
      ['found', 4, 'price'],
    ]);
  });

  it('does not run where only the general executor will do', async () => {
    const conditional = 'query Price($with: Boolean!) { price @include(if: $with) owner { id } }';
    const pair = await new Pair(schema(), [conditional]).start();
    const { general, compiled } = await pair.ask(conditional, MOODS['answer everything']!, 1);
    expect(compiled).toBe(general);
    expect(pair.compiledFetches).toBe(0);
  });
});
