import { categoryLabels, type Category } from '@onething/policy';
import type { Kit } from '@onething/subgraph-kit';
import type { AmountCause } from './rehearse-amounts/amount-effect.ts';

type Hashing = Pick<Kit, 'keyedHash'>;

/** Names a category within one rehearsal, and says nothing to whoever reads the table. */
export function categoryKey({ keyedHash }: Hashing, rehearsalId: string, category: Category): string {
  return keyedHash(`rehearsal ${rehearsalId} category ${category}`).slice(0, 16);
}

/** Names a clause within one rehearsal. */
export function clauseKey({ keyedHash }: Hashing, rehearsalId: string, cause: AmountCause): string {
  return keyedHash(`rehearsal ${rehearsalId} clause ${wordsOf(cause)}`).slice(0, 16);
}

/** The words count too: one clause sets the amounts of several categories, and each must be told by its own name. */
const wordsOf = ({ label, citation }: AmountCause): string => `${citation?.document} ${citation?.clause} ${label.zh}`;

/** The names of a page's categories and clauses, each worked out once: a hash costs as much as a month of the kernel. */
export function rememberedKeys(kit: Hashing, rehearsalId: string): { category(of: Category): string; clause(of: AmountCause): string } {
  const categories = new Map<Category, string>();
  const clauses = new Map<string, string>();
  return {
    category: (of) => remembered(categories, of, () => categoryKey(kit, rehearsalId, of)),
    clause: (of) => remembered(clauses, wordsOf(of), () => clauseKey(kit, rehearsalId, of)),
  };
}

function remembered<K>(known: Map<K, string>, key: K, make: () => string): string {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** Every category by its name within one rehearsal. */
export function categoriesByKey(kit: Hashing, rehearsalId: string): Map<string, Category> {
  return new Map((Object.keys(categoryLabels) as Category[]).map((category) => [categoryKey(kit, rehearsalId, category), category]));
}
