import type { Caller } from '@onething/subgraph-kit';
import type { CaseJourney } from './case-journey.ts';

interface Page {
  list: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

/** A list read at once, and the same list read two at a time by its cursors: equal unless paging loses, repeats or reorders. */
export async function idsByPages(
  journey: CaseJourney,
  caller: Caller,
  field: string,
  args = '',
): Promise<{ atOnce: string[]; byPages: string[] }> {
  const read = async (first: number, after: string | null): Promise<Page['list']> => {
    const more = args ? `, ${args}` : '';
    const document = `query ($first: Int, $after: String) { list: ${field}(first: $first, after: $after${more}) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
    return (await journey.ask<Page>(document, { first, after }, caller)).list;
  };
  const idsOf = ({ edges }: Page['list']): string[] => edges.map(({ node }) => node.id);
  const byPages: string[] = [];
  for (let page = await read(2, null); ; page = await read(2, page.pageInfo.endCursor)) {
    byPages.push(...idsOf(page));
    if (!page.pageInfo.hasNextPage) break;
  }
  return { atOnce: idsOf(await read(100, null)), byPages };
}
