import type { Category, LocalisedText } from '@onething/policy';
import { categoryLabel } from '@onething/policy';
import { scopeOfCategory } from '@onething/subgraph-kit';

/** Name of a category as it may stand where others look: on a shared phone, in a letter. One that tells of health becomes a general one. */
export function openLabel(category: Category): LocalisedText {
  return scopeOfCategory(category) === null ? categoryLabel(category) : { zh: '儿童福利保障', en: 'Child welfare support' };
}
