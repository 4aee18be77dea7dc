import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { changeById } from '../change-by-id.ts';
import { ChangeProposal } from '../change.type.ts';
import { objectToChange } from './object-to-change.ts';

const ObjectToChangeResult = resultUnion('ObjectToChangeResult', () => ChangeProposal);

/** Input of `objectToChange`. */
@InputType({ description: 'Input of objectToChange.' })
class ObjectToChangeInput {
  @Field(() => ID, { description: 'The change.' })
  proposalId!: string;

  @Field(() => Int, { description: 'Version of the change the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'What the guardian has against it; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `objectToChange`. */
@Resolver()
export class ObjectToChangeMutation {
  @Access(signedIn())
  @Mutation(() => ObjectToChangeResult, {
    description:
      'The guardian objects to a decided change, once and in time; it becomes a proposal to correct it. Refusals OBJECTED_ALREADY, OBJECTION_TOO_LATE, REASON_REQUIRED.',
  })
  objectToChange(
    @Arg('input', () => ObjectToChangeInput, { description: 'Against which change, and why.' }) input: ObjectToChangeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ObjectToChangeResult> {
    return refusable(context, async () => {
      const id = await objectToChange(context, input);
      return changeById(context, id);
    });
  }
}
