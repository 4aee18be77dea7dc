import { categoryLabels, type Category } from '@onething/policy';
import type { Kit } from '@onething/subgraph-kit';
import type { AmountCause } from './rehearse-amounts/amount-effect.ts';

type Hashing = Pick<Kit, 'keyedHash'>;

/** Names a category within one rehearsal, and says nothing to whoever reads the table. */
export function categoryKey({ keyedHash }: Hashing, rehearsalId: string, category: Category): string {
  return keyedHash(`rehearsal ${rehearsalId} category ${category}`).slice(0, 16);
}

/** Names a clause within one rehearsal. */
export function clauseKey({ keyedHash }: Hashing, rehearsalId: string, { label, citation }: AmountCause): string {
  return keyedHash(`rehearsal ${rehearsalId} clause ${citation ? `${citation.document} ${citation.clause}` : label.zh}`).slice(0, 16);
}

/** Every category by its name within one rehearsal. */
export function categoriesByKey(kit: Hashing, rehearsalId: string): Map<string, Category> {
  return new Map((Object.keys(categoryLabels) as Category[]).map((category) => [categoryKey(kit, rehearsalId, category), category]));
}
