import { coveredPrefixes, jurisdictionPrefix } from '@onething/subgraph-kit';
import { IsNull } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles } from '../case/case-access.ts';
import { cappedCount } from './queue-counts.ts';
import { SavedViewRow } from './saved-view.entity.ts';
import { SavedView } from './saved-view.type.ts';

/** Most saved views of a person, and of an office. */
export const mostViews = 30;

/** Jurisdictions in which the caller holds a post: the offices whose views they see. */
export function officesOf({ caller }: Pick<ChildrenContext, 'caller'>): string[] {
  const posts = caller.grants.filter(({ role }) => caseworkRoles.some((known) => known === role));
  return [...new Set(posts.map(({ jurisdiction }) => jurisdiction))];
}

/** The caller's own views and those of their offices, oldest first. */
export async function savedViews(context: ChildrenContext): Promise<SavedView[]> {
  const { manager } = context.database.read;
  const own = await manager.find(SavedViewRow, {
    where: { ownerSubject: context.caller.subject },
    order: { savedAt: 'ASC', id: 'ASC' },
    take: 2 * mostViews,
  });
  const offices = officesOf(context);
  const shared = await Promise.all(
    offices.map((officeCode) =>
      manager.find(SavedViewRow, { where: { officeCode }, order: { savedAt: 'ASC', id: 'ASC' }, take: mostViews }),
    ),
  );
  // A view somebody shared in a former office is theirs still, but that office is not.
  const rows = new Map([...own, ...shared.flat()].map((row) => [row.id, row]));
  return Promise.all([...rows.values()].map((row) => viewOf(context, row)));
}

/** The view as the caller sees it. */
export async function viewOf(context: ChildrenContext, row: SavedViewRow): Promise<SavedView> {
  const own = row.ownerSubject === context.caller.subject;
  return Object.assign(new SavedView(), {
    id: row.id,
    name: row.name,
    shared: row.officeCode !== null,
    own,
    savedBy: own ? null : row.ownerName,
    filter: row.filter,
    sort: row.sort,
    count: await cappedCount(context, row.filter),
    missingPlaces: (row.filter.places ?? []).filter((code) => !isReachable(context, code)),
  });
}

/** How many views there are already of this person or office. */
export function countViews({ caller, database }: ChildrenContext, officeCode: string | null): Promise<number> {
  return database.manager.countBy(
    SavedViewRow,
    officeCode === null ? { ownerSubject: caller.subject, officeCode: IsNull() } : { officeCode },
  );
}

/** A place that exists and touches what the caller covers. Where no units of a county are published, every code of it counts as one. */
function isReachable(context: ChildrenContext, code: string): boolean {
  const policy = context.policy.current();
  const place = policy.jurisdiction(code);
  if (!place || (!place.listed && policy.children(place.parentCode ?? '').some(({ listed }) => listed))) return false;
  const wanted = jurisdictionPrefix(code);
  return coveredPrefixes(context.caller, caseworkRoles).some((prefix) => wanted.startsWith(prefix) || prefix.startsWith(wanted));
}
