import { Access, refusable, rehearsalRoles, resultUnion, spreadsheetMediaType, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { exportRehearsal } from './export-rehearsal.ts';

const RehearsalSheetRows = { CASES: 'CASES', COUNTIES: 'COUNTIES' } as const;

registerEnumType(RehearsalSheetRows, {
  name: 'RehearsalSheetRows',
  description: 'What a row of the file of a rehearsal is.',
  valuesConfig: {
    CASES: { description: 'A child that would be paid otherwise.' },
    COUNTIES: { description: 'A county and a kind of change.' },
  },
});

/** A file made for its answer. */
@Access(staff(rehearsalRoles))
@ObjectType({ description: 'The figures of a rehearsal as a file, made for this answer and kept nowhere.' })
class RehearsalSheet {
  @Field(() => String, { description: 'Name to save it under; tells of nobody.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Number of rows, without the title.' })
  rows!: number;

  @Field(() => String, { description: 'The bytes in base64.' })
  contentBase64!: string;
}

/** Input of `exportRehearsal`. */
@InputType({ description: 'Input of exportRehearsal.' })
class ExportRehearsalInput {
  @Field(() => ID, { description: 'The rehearsal.' })
  rehearsalId!: string;

  @Field(() => RehearsalSheetRows, { description: 'What a row is.' })
  rowsOf!: keyof typeof RehearsalSheetRows;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const ExportRehearsalResult = resultUnion('ExportRehearsalResult', () => RehearsalSheet);

/** See `exportRehearsal`. */
@Resolver()
export class ExportRehearsalMutation {
  @Access(staff(rehearsalRoles))
  @Mutation(() => ExportRehearsalResult, {
    description: 'What a rehearsal says of amounts as XLSX: child by child, or by county. No names.',
  })
  exportRehearsal(
    @Arg('input', () => ExportRehearsalInput, { description: 'Which rehearsal, and what a row is.' }) input: ExportRehearsalInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ExportRehearsalResult> {
    return refusable(context, async () => {
      const { fileName, rows, content } = await exportRehearsal(context, input);
      const contentBase64 = Buffer.from(content).toString('base64');
      return Object.assign(new RehearsalSheet(), { fileName, mediaType: spreadsheetMediaType, rows, contentBase64 });
    });
  }
}
