import { ExportRehearsalMutation } from './export-rehearsal/export-rehearsal.mutation.ts';
import { CreateRehearsalTables1762000000000 } from '../migrations/create-rehearsal-tables.ts';
import { RehearsalFailures1764400000000 } from '../migrations/rehearsal-failures.ts';
import { AmountRehearsal, RehearsedAmount, RehearsedClause, RehearsedEffect, RehearsedMonth } from './rehearsal.entity.ts';
import { RehearsalResolver } from './rehearsal.resolver.ts';
import { rehearseAmounts } from './rehearse-amounts/rehearse-amounts.ts';

/** Rehearsals of a change of the rules, as parts of the subgraph. */
export const rehearsalParts = {
  resolvers: [ExportRehearsalMutation, RehearsalResolver],
  entities: [AmountRehearsal, RehearsedAmount, RehearsedMonth, RehearsedEffect, RehearsedClause],
  migrations: [CreateRehearsalTables1762000000000, RehearsalFailures1764400000000],
  ...rehearseAmounts,
};
