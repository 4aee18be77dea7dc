import type { ChildrenContext } from '../children-context.ts';

/** The place whose calendar a desk follows: where all posts of the caller are; undefined for posts in several places. */
export function callersPlace({ caller }: Pick<ChildrenContext, 'caller'>): string | undefined {
  const places = new Set(caller.grants.map(({ jurisdiction }) => jurisdiction));
  return places.size === 1 ? [...places][0] : undefined;
}
