import { useQuery } from '@onething/portal-kit';
import { CATEGORIES } from '@onething/policy/labels';
import type { Category } from '@onething/policy/labels';
import { useWords } from '../words.ts';
import { offeredCategoriesQuery } from './queue.operations.ts';

/** The categories the officer's place offers, which are the ones its cases can have; until that is known all of the law. */
export function useOfferedCategories(): readonly Category[] {
  const { host } = useWords();
  const code = host.session.grants[0]?.jurisdiction ?? '000000';
  const asked = useQuery(offeredCategoriesQuery, { code });
  return asked.data?.jurisdiction?.offeredCategories.map(({ category }) => category) ?? CATEGORIES;
}
