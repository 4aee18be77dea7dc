import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentStepRecorded } from '../../run/payment-outcome.type.ts';
import { accountRoles } from '../account-access.ts';
import { checkAccount } from './check-account.ts';

/** Input of `checkPayeeAccount`. */
@InputType({ description: 'Input of checkPayeeAccount: what a second person found out.' })
class CheckPayeeAccountInput {
  @Field(() => ID, { description: 'The version of the account.' })
  accountId!: string;

  @Field(() => Boolean, { description: 'True: it may be paid to. False: rejected, another is to be given.' })
  verified!: boolean;

  @Field(() => String, { description: 'How it was checked.' })
  note!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const CheckPayeeAccountResult = resultUnion('CheckPayeeAccountResult', () => PaymentStepRecorded);

/** See `checkAccount`. */
@Resolver()
export class CheckPayeeAccountMutation {
  @Access(staff(accountRoles))
  @Mutation(() => CheckPayeeAccountResult, { description: 'A second person verifies an account, or rejects it. Not by whoever gave it.' })
  checkPayeeAccount(
    @Arg('input', () => CheckPayeeAccountInput, { description: 'The account and the outcome.' }) input: CheckPayeeAccountInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof CheckPayeeAccountResult> {
    return refusable(context, async () => PaymentStepRecorded.of(await checkAccount(context, input)));
  }
}
