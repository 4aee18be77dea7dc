import { Access, JurisdictionCodeScalar, refusable, resultUnion, spreadsheetMediaType, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentFile } from '../../run/exported-file.type.ts';
import { runReaderRoles } from '../../run/run-access.ts';
import { exportStatement } from './export-ledger-statement.ts';

/** Input of `exportLedgerStatement`. */
@InputType({ description: 'Input of exportLedgerStatement.' })
class ExportLedgerStatementInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The county, six digits.' })
  jurisdictionCode!: string;

  @Field(() => Int, { description: 'Calendar year.' })
  fiscalYear!: number;

  @Field(() => Boolean, { nullable: true, description: 'Of the cases that are kept under a scope; only with it.' })
  restricted?: boolean | null;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const ExportLedgerStatementResult = resultUnion('ExportLedgerStatementResult', () => PaymentFile);

/** See `exportStatement`. */
@Resolver()
export class ExportLedgerStatementMutation {
  @Access(staff(runReaderRoles))
  @Mutation(() => ExportLedgerStatementResult, {
    description: 'Every posting of a county and year as XLSX. No line names a child or a programme.',
  })
  exportLedgerStatement(
    @Arg('input', () => ExportLedgerStatementInput, { description: 'County and year.' }) input: ExportLedgerStatementInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ExportLedgerStatementResult> {
    return refusable(context, async () => {
      const { fileName, rows, content } = await exportStatement(context, input);
      const contentBase64 = Buffer.from(content).toString('base64');
      return Object.assign(new PaymentFile(), { fileName, mediaType: spreadsheetMediaType, rows, contentBase64 });
    });
  }
}
