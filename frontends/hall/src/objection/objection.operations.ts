import { operation } from '@onething/portal-kit';
import type { Refusal } from '@onething/portal-kit';

export type ObjectionOutcome = 'UPHELD' | 'TO_CONFIRMATION' | 'TO_VERIFICATION';

export interface Objection {
  id: string;
  reason: string;
  raisedAt: string;
  outcome: ObjectionOutcome | null;
  answer: string | null;
  answeredAt: string | null;
}

type Acted = { __typename: 'Case'; id: string; status: string; version: number };

/** Objects to a refusal. */
export const raiseObjectionMutation = operation<
  { raiseObjection: Acted | Refusal },
  { input: { caseId: string; version: number; reason: string; idempotencyKey: string } }
>(`
  mutation RaiseObjection($input: RaiseObjectionInput!) {
    raiseObjection(input: $input) {
      __typename
      ... on Case { id status version }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Rates the service. */
export const rateServiceMutation = operation<
  { rateService: Acted | Refusal },
  { input: { caseId: string; score: number; comment?: string; idempotencyKey: string } }
>(`
  mutation RateService($input: RateServiceInput!) {
    rateService(input: $input) {
      __typename
      ... on Case { id status version }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
