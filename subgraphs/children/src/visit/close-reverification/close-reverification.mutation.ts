import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { caseById } from '../../case/case-by-id.ts';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { countyRoles } from '../../queue/queue-filter.ts';
import { closeReverification } from './close-reverification.ts';

const CloseReverificationResult = resultUnion('CloseReverificationResult', () => Case);

/** Input of `closeReverification`. */
@InputType({ description: 'Input of closeReverification.' })
class CloseReverificationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'How the data were verified without the answers that lack; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `closeReverification`. */
@Resolver()
export class CloseReverificationMutation {
  @Access(staff(countyRoles))
  @Mutation(() => CloseReverificationResult, {
    description:
      'Closes the open round of verifying again by hand, with the reason; the duty goes on to the next period. Refusals REVERIFICATION_NOT_OPEN, REASON_REQUIRED.',
  })
  closeReverification(
    @Arg('input', () => CloseReverificationInput, { description: 'Of which case, and why.' }) input: CloseReverificationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof CloseReverificationResult> {
    return refusable(context, async () => {
      await closeReverification(context, input);
      return caseById(context, input.caseId);
    });
  }
}
