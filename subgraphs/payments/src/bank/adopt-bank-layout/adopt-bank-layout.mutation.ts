import { Access, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentStepRecorded } from '../../run/payment-outcome.type.ts';
import { BankLayoutInput, layoutOfInput } from '../bank-layout.type.ts';
import { adoptLayout } from './adopt-bank-layout.ts';

/** Input of `adoptBankLayout`. */
@InputType({ description: 'Input of adoptBankLayout.' })
class AdoptBankLayoutInput {
  @Field(() => JurisdictionCodeScalar, { description: 'County, city or province it is for; the nearest one counts.' })
  jurisdictionCode!: string;

  @Field(() => BankLayoutInput, { description: 'The layout.' })
  layout!: BankLayoutInput;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const AdoptBankLayoutResult = resultUnion('AdoptBankLayoutResult', () => PaymentStepRecorded);

/** See `adoptLayout`. */
@Resolver()
export class AdoptBankLayoutMutation {
  @Access(staff(['administrator']))
  @Mutation(() => AdoptBankLayoutResult, { description: "Records how a place and its bank read each other's files from now on." })
  adoptBankLayout(
    @Arg('input', () => AdoptBankLayoutInput, { description: 'Place and layout.' }) input: AdoptBankLayoutInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof AdoptBankLayoutResult> {
    const layout = layoutOfInput(input.layout);
    return refusable(context, async () => PaymentStepRecorded.of(await adoptLayout(context, { ...input, layout })));
  }
}
