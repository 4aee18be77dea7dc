import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

export interface CaseListing {
  id: string;
  number: string | null;
  status: string;
  statusLabel: LocalisedText;
  categoryLabel: LocalisedText;
  jurisdiction: { code: string; name: LocalisedText };
  child: { id: string; name: string | null };
  startedAt: string;
  submittedAt: string | null;
  form: { step: string | null };
}

/** The signed-in person's applications, latest first. */
export const myCasesQuery = operation<
  { myCases: { edges: { cursor: string; node: CaseListing }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } },
  { first: number; after?: string }
>(`
  query MyCases($first: Int, $after: String) {
    myCases(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          number
          status
          statusLabel { zh en }
          categoryLabel { zh en }
          jurisdiction { code name { zh en } }
          child { id name }
          startedAt
          submittedAt
          form { step }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
