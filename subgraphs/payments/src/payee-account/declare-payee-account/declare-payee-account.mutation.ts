import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PayoutMethod } from '../../run/enums.ts';
import { PaymentStepRecorded } from '../../run/payment-outcome.type.ts';
import type { PayoutMethodCode } from '../../run/payment-item.entity.ts';
import { AccountHolderKind } from '../enums.ts';
import type { HolderKindCode } from '../payee-account.entity.ts';
import { declareAccount } from './declare-account.ts';

/** Input of `declarePayeeAccount`. */
@InputType({ description: 'Input of declarePayeeAccount: where the money is to go from now on.' })
class DeclarePayeeAccountInput {
  @Field(() => ID, { description: 'Entitlement of the child.' })
  entitlementId!: string;

  @Field(() => PayoutMethod, { description: 'To an account or in cash.' })
  method!: PayoutMethodCode;

  @Field(() => AccountHolderKind, { description: 'Whose it is.' })
  holderKind!: HolderKindCode;

  @Field(() => String, { description: 'Name on the account, or who receives the cash; up to 50 characters.' })
  holder!: string;

  @Field(() => String, { nullable: true, description: 'Bank, down to the branch; for an account.' })
  bank?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the account, 10 to 30 digits; card numbers are checked by their check digit.',
  })
  accountNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Duty of a carer or institution that receives the child's money; required for them.",
  })
  duty?: string | null;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const DeclarePayeeAccountResult = resultUnion('DeclarePayeeAccountResult', () => PaymentStepRecorded);

/** See `declareAccount`. */
@Resolver()
export class DeclarePayeeAccountMutation {
  @Access(signedIn())
  @Mutation(() => DeclarePayeeAccountResult, {
    description: 'The guardian, or an officer for them, says where the money goes. Payments wait until a second person verified it.',
  })
  declarePayeeAccount(
    @Arg('input', () => DeclarePayeeAccountInput, { description: 'The account.' }) input: DeclarePayeeAccountInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof DeclarePayeeAccountResult> {
    return refusable(context, async () => PaymentStepRecorded.of(await declareAccount(context, input)));
  }
}
