import { defineSubgraph, type SubgraphDefinition } from '@onething/subgraph-kit';
import { answerEvidence } from './evidence/answer-evidence/answer-evidence.ts';
import { AskedPerson } from './evidence/asked-person.entity.ts';
import { HouseholdImport } from './household-import/household-import.entity.ts';
import { HouseholdImportResolver } from './household-import/household-import.resolver.ts';
import { ImportHouseholdRecordsMutation } from './household-import/import-household-records/import-household-records.mutation.ts';
import { HouseholdMember } from './household/household-member.entity.ts';
import { HouseholdMemberResolver } from './household/household-member.resolver.ts';
import { Household } from './household/household.entity.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { AskedPeople1761000000002 } from './migrations/asked-people.ts';
import { CreateHardshipTables1760300000000 } from './migrations/create-hardship-tables.ts';
import { PersonBenefit } from './person-benefit/person-benefit.entity.ts';
import { CountyRegister } from './register/county-register.entity.ts';

/** The subgraph `hardship`: civil affairs' own registers of households and allowances, and what they say about the people of a case. */
export function hardshipSubgraph(): SubgraphDefinition {
  return defineSubgraph({
    name: 'hardship',
    resolvers: [HouseholdResolver, HouseholdMemberResolver, HouseholdImportResolver, ImportHouseholdRecordsMutation],
    entities: [Household, HouseholdMember, PersonBenefit, HouseholdImport, CountyRegister, AskedPerson],
    migrations: [CreateHardshipTables1760300000000, AskedPeople1761000000002],
    listeners: [answerEvidence],
  });
}
