import { CreateRehearsalTable1762000000001 } from '../migrations/create-rehearsal-table.ts';
import { CreatePolicyCaseTable1764300000000 } from '../migrations/create-policy-case-table.ts';
import { PolicyCasesResolver } from './policy-cases.resolver.ts';
import { RehearsedPolicyCase } from './rehearsed-policy-case.entity.ts';
import { RehearsePolicyDraftMutation } from './rehearse-policy-draft/rehearse-policy-draft.mutation.ts';
import { rehearsePolicyCasesJob } from './rehearse-policy-cases/rehearse-policy-cases.ts';
import { CancelRehearsalMutation } from './cancel-rehearsal/cancel-rehearsal.mutation.ts';
import { noteRehearsalParts } from './note-rehearsal-parts/note-rehearsal-parts.ts';
import { Rehearsal } from './rehearsal.entity.ts';
import { RehearsalResolver } from './rehearsal.resolver.ts';
import { RehearsePoliciesMutation } from './rehearse-policies/rehearse-policies.mutation.ts';

/** Rehearsals, as parts of the subgraph. */
export const rehearsalParts = {
  resolvers: [RehearsalResolver, RehearsePoliciesMutation, RehearsePolicyDraftMutation, CancelRehearsalMutation, PolicyCasesResolver],
  entities: [Rehearsal, RehearsedPolicyCase],
  migrations: [CreateRehearsalTable1762000000001, CreatePolicyCaseTable1764300000000],
  listeners: [noteRehearsalParts],
  jobs: [rehearsePolicyCasesJob],
};
