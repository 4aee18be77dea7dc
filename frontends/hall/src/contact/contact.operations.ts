import { operation } from '@onething/portal-kit';
import type { Refusal } from '@onething/portal-kit';

/** How the person wants to be told outside the platform; number and address come masked. */
export interface ContactPreference {
  language: 'ZH' | 'EN';
  sms: boolean;
  email: boolean;
  phone: string | null;
  emailAddress: string | null;
}

/** What is saved: a number or address left out stays as it is, an empty one is forgotten. */
export interface ContactInput {
  language: 'ZH' | 'EN';
  sms: boolean;
  email: boolean;
  phone?: string;
  emailAddress?: string;
  idempotencyKey: string;
}

/** What holds now. */
export const contactQuery = operation<{ contactPreference: ContactPreference }>(`
  query ContactPreference {
    contactPreference { language sms email phone emailAddress }
  }
`);

/** Says it anew. */
export const saveContactMutation = operation<
  { saveContactPreference: (ContactPreference & { __typename: 'ContactPreference' }) | Refusal },
  { input: ContactInput }
>(`
  mutation SaveContactPreference($input: SaveContactPreferenceInput!) {
    saveContactPreference(input: $input) {
      __typename
      ... on ContactPreference { language sms email phone emailAddress }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
