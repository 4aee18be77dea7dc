import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal } from '@onething/portal-kit';

export interface OfferedService {
  id: string;
  version: number;
  label: LocalisedText;
  summary: LocalisedText;
  agencyName: LocalisedText | null;
  period: string;
  state: 'OFFERED' | 'ACCEPTED' | 'SENT' | 'ANSWERED' | 'DONE' | 'DECLINED';
  dueOn: string | null;
  outcome: 'GRANTED' | 'MORE_NEEDED' | 'REFUSED' | null;
  allowedActions: string[];
  actions: { kind: string; text: string | null }[];
}

/** Services offered to a child, as the family sees them. */
export const offeredServicesQuery = operation<{ case: { referrals: OfferedService[] } | null }, { id: string }>(`
  query OfferedServices($id: ID!) {
    case(id: $id) {
      referrals {
        id
        version
        label { zh en }
        summary { zh en }
        agencyName { zh en }
        period
        state
        dueOn
        outcome
        allowedActions
        actions { kind text }
      }
    }
  }
`);

/** The family says whether it wants a service. */
export const answerOfferMutation = operation<
  { answerOffer: { __typename: 'Referral'; id: string } | Refusal },
  { input: { referralId: string; version: number; accepted: boolean; reason?: string; idempotencyKey: string } }
>(`
  mutation AnswerOffer($input: AnswerOfferInput!) {
    answerOffer(input: $input) {
      __typename
      ... on Referral { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
