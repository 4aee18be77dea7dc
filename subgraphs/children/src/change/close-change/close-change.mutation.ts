import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { changeById } from '../change-by-id.ts';
import { ChangeProposal } from '../change.type.ts';
import { ChangeClosing } from '../change-words.ts';
import { closeChange } from './close-change.ts';

const CloseChangeResult = resultUnion('CloseChangeResult', () => ChangeProposal);

/** Input of `closeChange`. */
@InputType({ description: 'Input of closeChange.' })
class CloseChangeInput {
  @Field(() => ID, { description: 'The change.' })
  proposalId!: string;

  @Field(() => Int, { description: 'Version of the change the caller saw.' })
  version!: number;

  @Field(() => ChangeClosing, { description: 'Refuse it, or take it back.' })
  act!: ChangeClosing;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `closeChange`. */
@Resolver()
export class CloseChangeMutation {
  @Access(signedIn())
  @Mutation(() => CloseChangeResult, {
    description:
      'Ends a change without effect: refused by an office, or taken back by whoever told. Refusals CHANGE_NOT_IN_THIS_STEP, REASON_REQUIRED, CASE_CHANGED_MEANWHILE.',
  })
  closeChange(
    @Arg('input', () => CloseChangeInput, { description: 'Which change, and why.' }) input: CloseChangeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof CloseChangeResult> {
    return refusable(context, async () => {
      await closeChange(context, input);
      return changeById(context, input.proposalId);
    });
  }
}
