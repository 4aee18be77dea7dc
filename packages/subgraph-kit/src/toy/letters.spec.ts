import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateServiceTokenKeys, signServiceToken } from '../access/service-token.ts';
import { printSubgraph } from '../boot/boot-subgraph.ts';
import { asCaller, bootForTest, dialects, schemaDrift, type TestSubgraph } from '../testing/index.ts';
import { Letter } from './letter.entity.ts';
import { letters } from './letters.subgraph.ts';

const writer = asCaller('PERSON', [], { subject: 'person:wang' });
const officer = asCaller('STAFF', [['countyOfficer', '370112']]);
const signed = async (audience: string): Promise<string> =>
  signServiceToken((await generateServiceTokenKeys()).privateKey, writer, audience);
const elsewhere = asCaller('STAFF', [['countyOfficer', '210106']]);
const write = `mutation W($input: WriteLetterInput!) { writeLetter(input: $input) { __typename ... on Letter { id title jurisdiction { code } } ... on Refusal { code message details { path code message } } } }`;
const input = (more: object = {}): Record<string, unknown> => ({
  input: {
    idempotencyKey: 'key-00000001',
    jurisdictionCode: '370112',
    title: '来信',
    residentId: '370112201602110123',
    postageFen: 120,
    ...more,
  },
});

it('prints a federation schema that names keys and shared types', () => {
  expect(printSubgraph(letters)).toMatchInlineSnapshot(`
    "extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides"])

    """A letter."""
    type Letter @key(fields: "id") {
      """Id."""
      id: ID!
      """County."""
      jurisdictionCode: JurisdictionCode!
      """Title."""
      title: String!
      """Postage, fen."""
      postageFen: Fen!
      """Version."""
      version: Int!
      """When it was made."""
      createdAt: DateTime!
      """County."""
      jurisdiction: Jurisdiction!
      """Resident ID of the writer, masked."""
      writerResidentId: MaskedText!
    }

    """
    GB/T 2260 code: six digits for the country, a province, city or county, nine for a township or subdistrict office, twelve for a village or community.
    """
    scalar JurisdictionCode

    """Money in fen (1/100 yuan): a whole number, safe in every client."""
    scalar Fen

    """An instant, ISO 8601 with its offset or Z."""
    scalar DateTime

    """A jurisdiction: country, province, city, county, township or village."""
    type Jurisdiction @key(fields: "code", resolvable: false) {
      """GB/T 2260 code."""
      code: JurisdictionCode!
    }

    """A text in which what the caller need not know is hidden by asterisks."""
    scalar MaskedText

    type Query {
      """One letter."""
      letter(
        """Id."""
        id: ID!
      ): Letter
      """Letters of the own counties."""
      letters(
        """Cursor."""
        after: String
        """How many."""
        first: Int
      ): LetterConnection!
      """Breaks."""
      broken: String!
    }

    """One page of a list of Letter."""
    type LetterConnection {
      """The entries of this page, in order."""
      edges: [LetterEdge!]!
      """Where this page lies."""
      pageInfo: PageInfo!
      """How many there are in all; only where that is cheap to know."""
      totalCount: Int
    }

    """A Letter in its list."""
    type LetterEdge {
      """The Letter."""
      node: Letter!
      """Place in the list; opaque."""
      cursor: String!
    }

    """Where a page lies in its list."""
    type PageInfo @shareable {
      """Whether more follow after this page."""
      hasNextPage: Boolean!
      """Cursor of the last edge: give it as \`after\` for the next page."""
      endCursor: String
    }

    type Mutation {
      """Writes a letter."""
      writeLetter(
        """The letter."""
        input: WriteLetterInput!
      ): WriteLetterResult!
    }

    """What the mutation made, or the lawful "no"."""
    union WriteLetterResult = Letter | LawfulRefusal

    """The lawful "no" of a mutation. Nothing was changed."""
    type LawfulRefusal implements Refusal @shareable {
      """Stable code of the refusal, e.g. APPLICATION_MATERIALS_MISSING."""
      code: String!
      """The refusal in plain words, in the language of the request."""
      message: String!
      """Each point of the refusal, at its field."""
      details: [RefusalDetail!]!
    }

    """A lawful "no", with its reasons: data, not an error."""
    interface Refusal {
      """Stable code of the refusal, e.g. APPLICATION_MATERIALS_MISSING."""
      code: String!
      """The refusal in plain words, in the language of the request."""
      message: String!
      """Each point of the refusal, at its field."""
      details: [RefusalDetail!]!
    }

    """One point of a refusal, at the field it is about."""
    type RefusalDetail @shareable {
      """
      Path of the input the point is about; absent when it is about the whole.
      """
      path: String
      """Stable code of the point."""
      code: String!
      """The point in plain words, in the language of the request."""
      message: String!
    }

    """A letter to be written."""
    input WriteLetterInput {
      """Repeat the same key to repeat the request safely."""
      idempotencyKey: String!
      """County."""
      jurisdictionCode: JurisdictionCode!
      """Title."""
      title: String!
      """Resident ID of the writer."""
      residentId: String!
      """Postage, fen."""
      postageFen: Fen!
    }
    "
  `);
});

describe.each(await dialects())('a toy subgraph on %s', (dialect) => {
  let toy: TestSubgraph;
  beforeAll(async () => {
    toy = await bootForTest(letters, { dialect });
  });
  afterAll(() => toy?.stop());

  it('has no drift between migrations and entities', async () => {
    expect(await schemaDrift(toy.running.database)).toEqual([]);
  });

  it('carries a mutation out once, with its event and its audit entry', async () => {
    const first = await toy.execute(write, input(), writer);
    expect(first.errors).toBeUndefined();
    expect(first.data?.['writeLetter']).toMatchObject({ __typename: 'Letter', jurisdiction: { code: '370112' } });
    await toy.drainEvents();
    const again = await toy.execute(write, input(), writer);
    expect(again.data?.['writeLetter']).toMatchObject({ ...(first.data?.['writeLetter'] as object), title: '来信!' });
    expect(await toy.running.database.read.manager.count(Letter)).toBe(1);
    const other = await toy.execute(write, input({ title: '别的' }), writer);
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
  });

  it('answers a lawful no as data, in the language of the caller', async () => {
    const refusal = await toy.execute(write, input({ idempotencyKey: 'key-00000002', title: '' }), writer, 'en');
    expect(refusal).toEqual({
      data: {
        writeLetter: {
          __typename: 'LawfulRefusal',
          code: 'TITLE_MISSING',
          message: 'Enter a title',
          details: [{ path: 'title', code: 'REQUIRED', message: 'Required' }],
        },
      },
    });
  });

  it('shows a letter to its owner and to officers of its county, to others as not found', async () => {
    const { id } = await toy.running.database.read.manager.findOneByOrFail(Letter, {});
    const read = (fields: string) => `query { letter(id: "${id}") { ${fields} } }`;
    const entity = (fields: string) =>
      `query { _entities(representations: [{ __typename: "Letter", id: "${id}" }]) { ... on Letter { ${fields} } } }`;
    expect((await toy.execute(read('title'), {}, writer)).data).toMatchObject({ letter: { title: '来信!' } });
    expect((await toy.execute(read('title postageFen writerResidentId'), {}, officer)).data).toMatchObject({
      letter: { postageFen: 120, writerResidentId: '370112********0123' },
    });
    expect((await toy.execute(entity('title'), {}, officer)).data).toMatchObject({ _entities: [{ title: '来信!' }] });
    for (const query of [read('title'), entity('title'), entity('id')]) {
      expect((await toy.execute(query, {}, elsewhere)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
      expect((await toy.execute(query, {})).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect((await toy.execute(read('postageFen'), {}, writer)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await toy.execute('{ letters { edges { node { id } } } }', {}, elsewhere)).data).toEqual({ letters: { edges: [] } });
    expect((await toy.execute('{ letters(first: 1) { edges { node { id } } pageInfo { hasNextPage } } }', {}, officer)).data).toEqual({
      letters: { edges: [{ node: { id } }], pageInfo: { hasNextPage: false } },
    });
  });

  it('keeps a bug to itself', async () => {
    const { errors } = await toy.execute('{ broken }', {}, writer);
    expect(errors).toEqual([
      { message: 'Internal error', path: ['broken'], extensions: { code: 'INTERNAL', traceId: expect.any(String) } },
    ]);
  });

  it('never repeats what was typed wrongly', async () => {
    for (const wrong of [
      { jurisdictionCode: '370112201602110123' },
      { postageFen: '370112201602110123' },
      { 王小雨: 1 },
      { title: ['a" at "王小雨"; x'] },
    ]) {
      const { errors } = await toy.execute(write, input(wrong), writer);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' });
      expect(JSON.stringify(errors)).not.toMatch(/370112201602110123|王小雨/);
    }
    expect((await toy.execute('{ nothing }', {}, writer)).errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    expect((await toy.execute('{', {}, writer)).errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  });

  it('answers over HTTP only to a token made for it', async () => {
    const url = await toy.running.listen(0);
    const post = (token?: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { 'x-onething-token': token } : {}) },
        body: JSON.stringify({ query: '{ _service { sdl } }' }),
      });
    expect((await post()).status).toBe(401);
    expect((await post('nonsense')).status).toBe(401);
    expect((await post(await signed('other'))).status).toBe(401);
    const broken = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-onething-token': 'x' },
      body: '{',
    });
    expect([broken.status, await broken.json()]).toEqual([
      400,
      { errors: [{ message: 'Bad request', extensions: { code: 'BAD_INPUT' } }] },
    ]);
    expect((await fetch(url)).status).toBe(404);
    const answer = await post(await toy.token(writer));
    expect(await answer.json()).toMatchObject({ data: { _service: { sdl: expect.stringContaining('type Letter') } } });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });
});
