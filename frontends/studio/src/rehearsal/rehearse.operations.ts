import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';

/** Tries a draft on the stored cases of its place. */
export const rehearseDraft = operation<{ act: { id: string } | ActRefusal }, { input: { draftId: string; idempotencyKey: string } }>(`
  mutation StudioRehearseDraft($input: RehearsePolicyDraftInput!) {
    act: rehearsePolicyDraft(input: $input) {
      ... on Rehearsal { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
