import { Access, refusable, type RequestContext, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { HouseholdImport, importerRoles } from '../household-import.entity.ts';
import { ImportHouseholdRecordsInput } from './import-household-records.input.ts';
import { importHouseholdRecords } from './import-household-records.ts';

const ImportHouseholdRecordsResult = resultUnion('ImportHouseholdRecordsResult', () => HouseholdImport);

/** See `importHouseholdRecords`. */
@Resolver()
export class ImportHouseholdRecordsMutation {
  @Access(staff(importerRoles))
  @Mutation(() => ImportHouseholdRecordsResult, {
    description:
      "Takes a list of a county's registers: good rows are kept, bad ones come back with reasons, the same list twice changes nothing.",
  })
  importHouseholdRecords(
    @Arg('input', () => ImportHouseholdRecordsInput, { description: 'The list.' }) input: ImportHouseholdRecordsInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof ImportHouseholdRecordsResult> {
    return refusable(context, () => importHouseholdRecords(context, input));
  }
}
