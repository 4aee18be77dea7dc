import { RehearsalTables1762000000002 } from '../migrations/rehearsal-tables.ts';
import { RehearsalFailures1764400000001 } from '../migrations/rehearsal-failures.ts';
import { CaseRehearsal, RehearsedCaseClause, RehearsedCaseCount, RehearsedCaseRow } from './rehearsal.entity.ts';
import { RehearsalResolver, RehearsedCaseResolver } from './rehearsal.resolver.ts';
import { rehearseCases } from './rehearse-cases/rehearse-cases.ts';

/** Rehearsals of a change of the rules, as parts of the subgraph. */
export const rehearsalParts = {
  resolvers: [RehearsalResolver, RehearsedCaseResolver],
  entities: [CaseRehearsal, RehearsedCaseRow, RehearsedCaseCount, RehearsedCaseClause],
  migrations: [RehearsalTables1762000000002, RehearsalFailures1764400000001],
  ...rehearseCases,
};
