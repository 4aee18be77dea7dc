import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal } from '@onething/portal-kit';
import type { ConnectionPage } from '../pieces/use-pages.ts';

export type HomeCheckAnswer = 'YES' | 'NO' | 'UNCLEAR';

/** A case as the village sees it. */
export interface VillageCase {
  id: string;
  number: string | null;
  childName: string | null;
  ageYears: number | null;
  guardianName: string | null;
  address: string | null;
  statusLabel: LocalisedText;
  checkAsked: boolean;
  homeChecks: { id: string; checkedOn: string }[];
}

export interface VillageCases {
  villageCases: ConnectionPage<VillageCase>;
}

export const villageCasesQuery = operation<VillageCases, { first: number; after?: string }>(`
  query VillageCases($first: Int, $after: String) {
    villageCases(first: $first, after: $after) {
      edges {
        node {
          id
          number
          childName
          ageYears
          guardianName
          address
          statusLabel { zh en }
          checkAsked
          homeChecks { id checkedOn }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export interface HomeCheckInput {
  caseId: string;
  checkedOn: string;
  childSeen: HomeCheckAnswer;
  livesWithGuardian: HomeCheckAnswer;
  parentPresent: HomeCheckAnswer;
  note: string;
  photoReceipts: string[];
  idempotencyKey: string;
}

export const recordHomeCheckMutation = operation<
  { recordHomeCheck: { __typename: 'VillageCase'; id: string } | Refusal },
  { input: HomeCheckInput }
>(`
  mutation RecordHomeCheck($input: RecordHomeCheckInput!) {
    recordHomeCheck(input: $input) {
      __typename
      ... on VillageCase { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
