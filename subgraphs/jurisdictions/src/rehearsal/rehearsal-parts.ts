import { CreateRehearsalTable1762000000001 } from '../migrations/create-rehearsal-table.ts';
import { CancelRehearsalMutation } from './cancel-rehearsal/cancel-rehearsal.mutation.ts';
import { noteRehearsalParts } from './note-rehearsal-parts/note-rehearsal-parts.ts';
import { Rehearsal } from './rehearsal.entity.ts';
import { RehearsalResolver } from './rehearsal.resolver.ts';
import { RehearsePoliciesMutation } from './rehearse-policies/rehearse-policies.mutation.ts';

/** Rehearsals, as parts of the subgraph. */
export const rehearsalParts = {
  resolvers: [RehearsalResolver, RehearsePoliciesMutation, CancelRehearsalMutation],
  entities: [Rehearsal],
  migrations: [CreateRehearsalTable1762000000001],
  listeners: [noteRehearsalParts],
};
