import type { Caller } from '@onething/subgraph-kit';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListOrder } from './list-order.ts';
import { CaseJourney } from './testing/case-journey.ts';
import { changeDo, enrolled } from './testing/change-steps.ts';
import { guardian, tiexi } from './testing/sample-people.ts';

interface Page {
  list: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const lists: [name: string, fixed: string, caller: Caller][] = [
  ['changeProposals', '', tiexi.handler],
  ['visitDuties', 'filter: { actor: TOWNSHIP }, ', tiexi.handler],
  ['referralQueue', '', tiexi.handler],
];

describe.each(await dialects())('lists of officers on %s', (dialect) => {
  let journey: CaseJourney;

  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    for (const day of ['2026-03-10', '2026-03-17']) {
      const caseId = await enrolled(journey, tiexi, day);
      await changeDo(journey, 'proposeChange', { caseId, ground: 'OTHER_CAUSE', details: { on: day, note: '核对' } }, tiexi.handler);
    }
  }, 120_000);
  afterAll(() => journey.end());

  async function page(
    name: string,
    fixed: string,
    caller: Caller,
    first: number,
    sort?: ListOrder,
    after?: string | null,
  ): Promise<Page['list']> {
    const query = `query ($first: Int, $sort: ListOrder, $after: String) {
      list: ${name}(${fixed}first: $first, sort: $sort, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    return (await journey.ask<Page>(query, { first, sort, after }, caller)).list;
  }
  const ids = ({ edges }: Page['list']): string[] => edges.map(({ node }) => node.id);

  it.each(lists)('%s: in either order, page after page', async (...list) => {
    const earliest = ids(await page(...list, 100, 'EARLIEST_FIRST'));
    expect(earliest.length).toBeGreaterThanOrEqual(2);
    expect(ids(await page(...list, 100, 'LATEST_FIRST'))).toEqual(earliest.toReversed());
    const walked: string[] = [];
    for (let after: string | null | undefined, more = true; more;) {
      const next: Page['list'] = await page(...list, 1, 'LATEST_FIRST', after);
      walked.push(...ids(next));
      ({ endCursor: after, hasNextPage: more } = next.pageInfo);
    }
    expect(walked).toEqual(earliest.toReversed());
  });

  it("narrows a family's own cases by status, and turns their order", async () => {
    const own = async (filter: string, sort: ListOrder): Promise<string[]> =>
      ids(await page('myCases', `filter: ${filter}, `, guardian, 100, sort));
    const confirmed = await own('{ statuses: [CONFIRMED] }', 'EARLIEST_FIRST');
    expect(confirmed.length).toBeGreaterThanOrEqual(1);
    expect(await own('{ statuses: [CONFIRMED] }', 'LATEST_FIRST')).toEqual(confirmed.toReversed());
    expect(await own('{ statuses: [REFUSED] }', 'EARLIEST_FIRST')).toEqual([]);
  });
});
