import { useHost, useQuery } from '@onething/portal-kit';
import type { Place } from '../case-types.ts';
import { filterChoicesQuery } from './queue.operations.ts';
import type { OfferedPlace } from './queue.operations.ts';

/** What the officer's own county has to choose from. */
export interface FilterChoices {
  /** The county's own categories; children affected by HIV are never one of them: who may see such a case finds it in the list. */
  categories: OfferedPlace['offeredCategories'];
  /** Township units below the officer's own place; none for who works in one. */
  places: Place[];
}

const restricted = /^HIV_/;

/** Categories and township units of the officer's county, asked for when a filter needs them. */
export function useFilterChoices(skip: boolean): FilterChoices {
  const { session } = useHost();
  const own = session.grants[0]?.jurisdiction ?? '';
  const asked = useQuery(filterChoicesQuery, { code: own.slice(0, 6) }, { skip: skip || own.length < 6 });
  const found = asked.data?.jurisdiction;
  return {
    categories: found?.offeredCategories.filter(({ category }) => !restricted.test(category)) ?? [],
    places: own.length === 6 ? (found?.children ?? []) : [],
  };
}
