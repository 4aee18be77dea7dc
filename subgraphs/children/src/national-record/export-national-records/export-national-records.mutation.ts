import { Access, JurisdictionCodeScalar, MonthScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { RecordFormat } from '../../enumerations.ts';
import { exportNationalRecords, recordRoles } from './export-national-records.ts';

/** A file with records. */
@Access(staff(recordRoles))
@ObjectType({ description: 'A file with records for the national child welfare information system.' })
class RecordsFile {
  @Field(() => String, { description: 'Name to save it under: county and month or case number, never a name.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => String, { description: 'Content, base64.' })
  base64!: string;

  @Field(() => Int, { description: 'Number of records in it.' })
  count!: number;
}

const ExportNationalRecordsResult = resultUnion('ExportNationalRecordsResult', () => RecordsFile);

/** Input of `exportNationalRecords`. */
@InputType({ description: 'Input of exportNationalRecords: one case, or all confirmed in a month.' })
class ExportNationalRecordsInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The county; six digits.' })
  countyCode!: string;

  @Field(() => ID, { nullable: true, description: 'One confirmed case of the county.' })
  caseId?: string;

  @Field(() => MonthScalar, { nullable: true, description: 'Month of the confirmation.' })
  month?: string;

  @Field(() => RecordFormat, { description: 'Table or whole records.' })
  format!: RecordFormat;

  @Field(() => String, { description: 'Why; 1 to 500 characters. It stands in the audit entry of every child.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `exportNationalRecords`. */
@Resolver()
export class ExportNationalRecordsMutation {
  @Access(staff(recordRoles))
  @Mutation(() => ExportNationalRecordsResult, {
    description:
      'Records of confirmed children in plain, after an audit entry with the reason for each. Restricted cases only with the scope. Refusals REASON_REQUIRED, EXPORT_EMPTY, EXPORT_TOO_LARGE.',
  })
  exportNationalRecords(
    @Arg('input', () => ExportNationalRecordsInput, { description: 'Which and how.' }) input: ExportNationalRecordsInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ExportNationalRecordsResult> {
    return refusable(context, async () => {
      const { fileName, mediaType, bytes, count } = await exportNationalRecords(context, input);
      return Object.assign(new RecordsFile(), { fileName, mediaType, base64: Buffer.from(bytes).toString('base64'), count });
    });
  }
}
