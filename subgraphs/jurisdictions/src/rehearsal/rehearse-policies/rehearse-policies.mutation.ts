import { Access, refusable, rehearsalRoles, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { Rehearsal } from '../rehearsal.entity.ts';
import { RehearsedSideInput } from '../rehearsed-side.input.ts';
import { rehearsePolicies } from './rehearse-policies.ts';

/** Input of `rehearsePolicies`. */
@InputType({ description: 'Input of rehearsePolicies: two sets of rules.' })
class RehearsePoliciesInput {
  @Field(() => RehearsedSideInput, { description: 'The rules on the left; the cases of this place are answered.' })
  left!: RehearsedSideInput;

  @Field(() => RehearsedSideInput, { description: 'The rules on the right.' })
  right!: RehearsedSideInput;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

export const RehearsalResult = resultUnion('RehearsalResult', () => Rehearsal);

/** See `rehearsePolicies`. */
@Resolver()
export class RehearsePoliciesMutation {
  @Access(staff(rehearsalRoles))
  @Mutation(() => RehearsalResult, {
    description: 'Answers the stored cases of a place under two sets of rules: two days, two moments or two places. Changes nothing.',
  })
  rehearsePolicies(
    @Arg('input', () => RehearsePoliciesInput, { description: 'The two sides.' }) input: RehearsePoliciesInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof RehearsalResult> {
    return refusable(context, async () => {
      const id = await rehearsePolicies(context, input);
      return context.database.manager.findOneByOrFail(Rehearsal, { id });
    });
  }
}
