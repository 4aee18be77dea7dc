import { Access, refusable, rehearsalRoles, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { Rehearsal } from '../rehearsal.entity.ts';
import { RehearsalResult } from '../rehearse-policies/rehearse-policies.mutation.ts';
import { cancelRehearsal } from './cancel-rehearsal.ts';

/** Input of `cancelRehearsal`. */
@InputType({ description: 'Input of cancelRehearsal.' })
class CancelRehearsalInput {
  @Field(() => ID, { description: 'The rehearsal.' })
  rehearsalId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `cancelRehearsal`. */
@Resolver()
export class CancelRehearsalMutation {
  @Access(staff(rehearsalRoles))
  @Mutation(() => RehearsalResult, { description: 'Stops a running rehearsal.' })
  cancelRehearsal(
    @Arg('input', () => CancelRehearsalInput, { description: 'Which one.' }) input: CancelRehearsalInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof RehearsalResult> {
    return refusable(context, async () => {
      const id = await cancelRehearsal(context, input);
      return context.database.manager.findOneByOrFail(Rehearsal, { id });
    });
  }
}
