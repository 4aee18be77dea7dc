import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { changeById } from '../change-by-id.ts';
import { ChangeProposal } from '../change.type.ts';
import { ChangeDetailsInput, detailsFrom } from '../change-details.input.ts';
import { ChangePaper } from '../change-words.ts';
import { checkChange } from './check-change.ts';

const CheckChangeResult = resultUnion('CheckChangeResult', () => ChangeProposal);

/** Input of `checkChange`. */
@InputType({ description: 'Input of checkChange.' })
class CheckChangeInput {
  @Field(() => ID, { description: 'The change.' })
  proposalId!: string;

  @Field(() => Int, { description: 'Version of the change the caller saw.' })
  version!: number;

  @Field(() => ChangeDetailsInput, { description: 'As found; replaces what was told.' })
  details!: ChangeDetailsInput;

  @Field(() => [ChangePaper], { description: 'What was looked at; at least one.' })
  papers!: ChangePaper[];

  @Field(() => String, { description: 'What was found; 1 to 500 characters.' })
  finding!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `checkChange`. */
@Resolver()
export class CheckChangeMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => CheckChangeResult, {
    description:
      'An office records what it looked at and found. Refusals CHANGE_NOT_IN_THIS_STEP, CHANGE_INVALID, PAPERS_REQUIRED, REASON_REQUIRED, CASE_CHANGED_MEANWHILE.',
  })
  checkChange(
    @Arg('input', () => CheckChangeInput, { description: 'What was found.' }) input: CheckChangeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof CheckChangeResult> {
    return refusable(context, async () => {
      await checkChange(context, { ...input, details: detailsFrom(input.details) });
      return changeById(context, input.proposalId);
    });
  }
}
