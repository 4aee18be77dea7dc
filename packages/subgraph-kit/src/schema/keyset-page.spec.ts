import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootForTest, dialects, type TestSubgraph } from '../testing/index.ts';
import { Letter } from '../toy/letter.entity.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { keysetPage, type KeysetOrder } from './keyset-page.ts';

describe.each(await dialects())('pages on %s', (dialect) => {
  let toy: TestSubgraph;
  beforeAll(async () => {
    toy = await bootForTest(letters, { dialect });
    const rows = Array.from({ length: 37 }, (_, index) =>
      Object.assign(new Letter(), {
        id: `id-${String(index).padStart(2, '0')}`,
        owner: 'o',
        jurisdictionCode: '370112',
        title: `标题${index % 3}`,
        postageFen: index % 5,
        writerResidentId: `k1:${'a'.repeat(40)}`,
        writerPhone: null,
        writerToken: 't',
        version: index % 2,
        createdAt: 'now',
      }),
    );
    await toy.running.database.transact((manager) => manager.insert(Letter, rows));
  });
  afterAll(() => toy?.stop());
  const query = () => toy.running.database.read.manager.createQueryBuilder(Letter, 'letter').where('letter.version IN (0, 1)');

  it('show every row once, in order, whatever the order and size', async () => {
    const direction = fc.constantFrom('ASC' as const, 'DESC' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['title', 'postageFen', 'version'] as const),
        direction,
        direction,
        fc.integer({ min: 1, max: 40 }),
        async (properties, one, other, first) => {
          const order: KeysetOrder<Letter>[] = [
            ...properties.map((property, index) => ({ property, direction: index % 2 ? one : other })),
            { property: 'id', direction: one },
          ];
          const whole = query();
          for (const each of order) whole.addOrderBy(`letter.${each.property}`, each.direction);
          const expected = (await whole.getMany()).map(({ id }) => id);
          const seen: string[] = [];
          for (let after: string | null = null; ;) {
            const page: Awaited<ReturnType<typeof keysetPage<Letter>>> = await keysetPage(query(), order, { first, after });
            seen.push(...page.edges.map(({ node }) => node.id));
            if (!page.pageInfo.hasNextPage) break;
            after = page.pageInfo.endCursor;
          }
          expect(seen).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('refuse a cursor that is none and a size beyond the cap', async () => {
    const order: KeysetOrder<Letter>[] = [{ property: 'id', direction: 'ASC' }];
    for (const after of [
      'x',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('[{}]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      await expect(keysetPage(query(), order, { after })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
    for (const first of [0, -1, 101]) await expect(keysetPage(query(), order, { first })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await keysetPage(query(), order, {})).edges).toHaveLength(20);
  });
});
