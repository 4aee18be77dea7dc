import type { Category } from '@onething/policy';
import { registerEnumType } from 'type-graphql';

/** Categories of children: one enumeration in all subgraphs, or the graph does not compose. */
export const CategoryEnum: { readonly [Name in Category]: Name } = {
  ORPHAN: 'ORPHAN',
  DE_FACTO_UNSUPPORTED: 'DE_FACTO_UNSUPPORTED',
  KEY_DIFFICULTY: 'KEY_DIFFICULTY',
  HIV_AFFECTED: 'HIV_AFFECTED',
  HIV_INFECTED: 'HIV_INFECTED',
  POOR_FAMILY: 'POOR_FAMILY',
  SELF_DIFFICULTY: 'SELF_DIFFICULTY',
  TEMPORARY_DIFFICULTY: 'TEMPORARY_DIFFICULTY',
  LEFT_BEHIND: 'LEFT_BEHIND',
};

registerEnumType(CategoryEnum, { name: 'Category', description: 'Category of children a programme is for.' });
