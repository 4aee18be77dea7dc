import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentFile } from '../../run/exported-file.type.ts';
import { PaymentRunReasonInput } from '../../run/run-inputs.ts';
import { wholeFile } from '../bank-file-of.ts';
import { exportBankFile } from './export-bank-file.ts';

const ExportBankFileResult = resultUnion('ExportBankFileResult', () => PaymentFile);

/** See `exportBankFile`. */
@Resolver()
export class ExportBankFileMutation {
  @Access(staff(['paymentSender']))
  @Mutation(() => ExportBankFileResult, {
    description: 'The bank file of a run whose sending was asked for, with names and accounts in plain. Audited with its reason.',
  })
  exportBankFile(
    @Arg('input', () => PaymentRunReasonInput, { description: 'The run and the reason.' }) input: PaymentRunReasonInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ExportBankFileResult> {
    return refusable(context, async () => {
      const file = await exportBankFile(context, input);
      const { fileName, mediaType, lineCount } = file;
      return Object.assign(new PaymentFile(), {
        fileName,
        mediaType,
        rows: lineCount,
        contentBase64: (await wholeFile(file)).toString('base64'),
      });
    });
  }
}
