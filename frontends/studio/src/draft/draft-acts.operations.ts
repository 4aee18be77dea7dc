import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { FieldOutcomes } from './draft.operations.ts';

type Acted = { id: string } | ActRefusal;
type Keyed<Input> = { input: Input & { draftId: string; expectedVersion: number; idempotencyKey: string } };

/** Hands a draft to whoever approves it. */
export const submitDraft = operation<{ act: Acted }, Keyed<object>>(`
  mutation StudioSubmitDraft($input: SubmitPolicyDraftInput!) {
    act: submitPolicyDraft(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Gives it back to its author with a reason. */
export const returnDraft = operation<{ act: Acted }, Keyed<{ reason: string }>>(`
  mutation StudioReturnDraft($input: ReturnPolicyDraftInput!) {
    act: returnPolicyDraft(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Approves it: published at once or on a day, over failing policy cases only with a written reason. */
export const approveDraft = operation<{ act: Acted }, Keyed<{ publishOn: string | null; overrideReason: string | null }>>(`
  mutation StudioApproveDraft($input: ApprovePolicyDraftInput!) {
    act: approvePolicyDraft(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Gives it up. */
export const withdrawDraft = operation<{ act: Acted }, Keyed<object>>(`
  mutation StudioWithdrawDraft($input: WithdrawPolicyDraftInput!) {
    act: withdrawPolicyDraft(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Takes a release from a file into a draft. */
export const importFile = operation<
  { act: FieldOutcomes | ActRefusal },
  { input: { draftId: string; text: string; idempotencyKey: string } }
>(`
  mutation StudioImportFile($input: ImportPolicyFileInput!) {
    act: importPolicyFile(input: $input) {
      ... on PolicyDraftChanged {
        saved
        conflicts { path mine theirs theirVersion theirAuthor }
        refused { path code message severity }
      }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
