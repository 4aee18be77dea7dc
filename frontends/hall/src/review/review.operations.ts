import { operation } from '@onething/portal-kit';
import type { Refusal } from '@onething/portal-kit';

export interface SubmittedCase {
  __typename: 'Case';
  id: string;
  number: string | null;
  status: string;
}

/** Hands the application in, signed. */
export const submitApplicationMutation = operation<
  { submitApplication: SubmittedCase | Refusal },
  { input: { caseId: string; revision: number; signature: { name: string; acceptedText: boolean }; idempotencyKey: string } }
>(`
  mutation SubmitApplication($input: SubmitApplicationInput!) {
    submitApplication(input: $input) {
      __typename
      ... on Case { id number status }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
