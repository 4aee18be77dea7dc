import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { NamedEntitlement, Page } from '../run/run-types.ts';

/** Payments held back by an officer. */
export interface Hold {
  id: string;
  reason: string;
  placedAt: string;
  entitlement: NamedEntitlement | null;
}

type Recorded = { act: { recordedId: string } | ActRefusal };

/** Holds of a county that were not released, oldest first. */
export const holdsQuery = operation<{ paymentHolds: Page<Hold> }, { code: string; after?: string }>(`
  query FinanceHolds($code: JurisdictionCode!, $after: String) {
    paymentHolds(jurisdictionCode: $code, first: 20, after: $after) {
      edges { node { id reason placedAt entitlement { id payeeAccount { id holder } } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** Holds the payments of a child back. */
export const holdPayments = operation<Recorded, { input: { entitlementId: string; reason: string; idempotencyKey: string } }>(`
  mutation FinanceHold($input: HoldPaymentsInput!) {
    act: holdPayments(input: $input) {
      ... on PaymentStepRecorded { recordedId }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Lets held payments go on. */
export const releasePayments = operation<Recorded, { input: { holdId: string; reason: string; idempotencyKey: string } }>(`
  mutation FinanceRelease($input: ReleasePaymentsInput!) {
    act: releasePayments(input: $input) {
      ... on PaymentStepRecorded { recordedId }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
