import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../../run/find-run.ts';
import { actorOf } from '../../run/record-run-action.ts';
import { BankReturn } from '../bank-return.entity.ts';
import { returnBytes, takeBankReturn } from './take-bank-return.ts';

/** Input of `takeBankReturn`. */
@InputType({ description: 'Input of takeBankReturn: a return the bank gave as a file.' })
class TakeBankReturnInput {
  @Field(() => ID, { description: 'The run.' })
  runId!: string;

  @Field(() => String, { description: 'The bytes of the CSV or XLSX file in base64, as the bank gave it.' })
  contentBase64!: string;

  @Field(() => String, { description: 'The same file is taken once, whatever the key. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const TakeBankReturnResult = resultUnion('TakeBankReturnResult', () => BankReturn);

/** See `takeBankReturn`. */
@Resolver()
export class TakeBankReturnMutation {
  @Access(staff(['paymentSender']))
  @Mutation(() => TakeBankReturnResult, {
    description: 'Takes a return of the bank: good lines settle payments or send them back, every other line is refused with its code.',
  })
  takeBankReturn(
    @Arg('input', () => TakeBankReturnInput, { description: 'The return.' }) input: TakeBankReturnInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof TakeBankReturnResult> {
    return refusable(context, async () => {
      const { id } = await findRun(context, input.runId, ['paymentSender']);
      const incoming = { runId: id, content: returnBytes(input.contentBase64), source: 'UPLOADED' as const, by: actorOf(context) };
      const returnId = await takeBankReturn(context, incoming);
      return context.database.read.manager.findOneByOrFail(BankReturn, { id: returnId ?? '' });
    });
  }
}
