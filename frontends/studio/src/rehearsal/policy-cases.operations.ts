import { operation } from '@onething/portal-kit';
import type { ListPage } from '@onething/portal-kit/officers';

/** One policy case under the rules as they are and under the draft. */
export interface PolicyCase {
  id: string;
  title: string;
  code: string;
  onDay: string;
  passedBefore: boolean;
  passedAfter: boolean;
  source: string;
  clause: string;
  differences: { path: string; expected: unknown; actual: unknown }[];
}

/** The policy cases of a rehearsal, or only those that would turn red. */
export const policyCasesQuery = operation<
  { rehearsal: { id: string; policyCases: ListPage<PolicyCase> } },
  { id: string; newlyRed?: boolean; after?: string }
>(`
  query StudioPolicyCases($id: ID!, $newlyRed: Boolean, $after: String) {
    rehearsal(id: $id) {
      id
      policyCases(newlyRed: $newlyRed, first: 100, after: $after) {
        edges { node { id title code onDay passedBefore passedAfter source clause differences { path expected actual } } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
