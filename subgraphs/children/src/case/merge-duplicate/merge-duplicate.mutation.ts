import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { caseById } from '../case-by-id.ts';
import { Case } from '../case.entity.ts';
import { mergeDuplicate } from './merge-duplicate.ts';

const MergeDuplicateResult = resultUnion('MergeDuplicateResult', () => Case);

/** Input of `mergeDuplicate`. */
@InputType({ description: 'Input of mergeDuplicate.' })
class MergeDuplicateInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version of the case the caller saw.' })
  version!: number;

  @Field(() => ID, { description: "Id of the case's duplicate hint." })
  duplicateId!: string;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `mergeDuplicate`. */
@Resolver()
export class MergeDuplicateMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => MergeDuplicateResult, {
    description:
      'Joins another application for the same child at the same office with this one and closes it. Refusals DUPLICATE_NOT_MERGEABLE, REASON_REQUIRED.',
  })
  mergeDuplicate(
    @Arg('input', () => MergeDuplicateInput, { description: 'What and on which case.' }) input: MergeDuplicateInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof MergeDuplicateResult> {
    return refusable(context, async () => {
      await mergeDuplicate(context, input);
      return caseById(context, input.caseId);
    });
  }
}
