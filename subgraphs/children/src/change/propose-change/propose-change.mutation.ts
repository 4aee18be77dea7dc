import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { changeById } from '../change-by-id.ts';
import { ChangeProposal } from '../change.type.ts';
import { ChangeDetailsInput, detailsFrom } from '../change-details.input.ts';
import { ChangeGround } from '../change-words.ts';
import { proposeChange } from './propose-change.ts';

const ProposeChangeResult = resultUnion('ProposeChangeResult', () => ChangeProposal);

/** Input of `proposeChange`. */
@InputType({ description: 'Input of proposeChange.' })
class ProposeChangeInput {
  @Field(() => ID, { description: 'The case of the enrolled child.' })
  caseId!: string;

  @Field(() => ChangeGround, { description: 'What changed.' })
  ground!: ChangeGround;

  @Field(() => ChangeDetailsInput, { description: 'What is said of it.' })
  details!: ChangeDetailsInput;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `proposeChange`. */
@Resolver()
export class ProposeChangeMutation {
  @Access(signedIn())
  @Mutation(() => ProposeChangeResult, {
    description:
      'Tells that something changed in the life of an enrolled child; nothing changes before it is checked and decided. Refusals CHILD_NOT_ENROLLED, CHANGE_INVALID, DEATH_IN_FUTURE, EVENT_IN_FUTURE, CHANGE_ALREADY_OPEN, CHANGE_ALREADY_DECIDED, CORRECTS_UNKNOWN.',
  })
  proposeChange(
    @Arg('input', () => ProposeChangeInput, { description: 'What changed, for which child.' }) input: ProposeChangeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ProposeChangeResult> {
    return refusable(context, async () => {
      const id = await proposeChange(context, { ...input, details: detailsFrom(input.details) });
      return changeById(context, id);
    });
  }
}
