import type { Job, SubgraphDefinition } from '@onething/subgraph-kit';
import type { JurisdictionsServices } from '../jurisdictions-context.ts';
import { CreateDraftTables1764200000000 } from '../migrations/create-draft-tables.ts';
import { StartPolicyDraftMutation } from './start-policy-draft/start-policy-draft.mutation.ts';
import { DescribePolicyDraftMutation } from './describe-policy-draft/describe-policy-draft.mutation.ts';
import { ChangePolicyDraftMutation } from './change-policy-draft/change-policy-draft.mutation.ts';
import { UndoPolicyChangeMutation } from './undo-policy-change/undo-policy-change.mutation.ts';
import { RedoPolicyChangeMutation } from './redo-policy-change/redo-policy-change.mutation.ts';
import { SubmitPolicyDraftMutation } from './submit-policy-draft/submit-policy-draft.mutation.ts';
import { ReturnPolicyDraftMutation } from './return-policy-draft/return-policy-draft.mutation.ts';
import { NamePathsOfActs1764300000000 } from '../migrations/name-paths-of-acts.ts';
import { ApprovePolicyDraftMutation } from './approve-policy-draft/approve-policy-draft.mutation.ts';
import { WithdrawPolicyDraftMutation } from './withdraw-policy-draft/withdraw-policy-draft.mutation.ts';
import { ImportPolicyFileMutation } from './import-policy-file/import-policy-file.mutation.ts';
import { notePaidMonth } from './note-paid-month.ts';
import { PaidMonth } from './paid-month.entity.ts';
import { PolicyDraftAct } from './policy-draft-act.entity.ts';
import { PolicyDraftChange } from './policy-draft-change.entity.ts';
import { PolicyDraft } from './policy-draft.entity.ts';
import { PolicyDraftResolver } from './policy-draft.resolver.ts';
import { publishDueDrafts } from './publish-due-drafts/publish-due-drafts.job.ts';

/** What drafts bring to the subgraph. */
export const draftParts = {
  resolvers: [
    PolicyDraftResolver,
    StartPolicyDraftMutation,
    DescribePolicyDraftMutation,
    ChangePolicyDraftMutation,
    UndoPolicyChangeMutation,
    RedoPolicyChangeMutation,
    SubmitPolicyDraftMutation,
    ReturnPolicyDraftMutation,
    ApprovePolicyDraftMutation,
    WithdrawPolicyDraftMutation,
    ImportPolicyFileMutation,
  ],
  entities: [PolicyDraft, PolicyDraftChange, PolicyDraftAct, PaidMonth],
  migrations: [CreateDraftTables1764200000000, NamePathsOfActs1764300000000],
  listeners: [notePaidMonth],
  jobs: [publishDueDrafts] as Job<JurisdictionsServices>[],
} satisfies Partial<SubgraphDefinition<JurisdictionsServices>>;
