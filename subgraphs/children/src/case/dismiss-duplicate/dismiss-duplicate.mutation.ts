import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { caseById } from '../case-by-id.ts';
import { Case } from '../case.entity.ts';
import { dismissDuplicate } from './dismiss-duplicate.ts';

const DismissDuplicateResult = resultUnion('DismissDuplicateResult', () => Case);

/** Input of `dismissDuplicate`. */
@InputType({ description: 'Input of dismissDuplicate.' })
class DismissDuplicateInput {
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

/** Mutation `dismissDuplicate`. */
@Resolver()
export class DismissDuplicateMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => DismissDuplicateResult, {
    description: 'States that another application is not for the same child. Refusal REASON_REQUIRED.',
  })
  dismissDuplicate(
    @Arg('input', () => DismissDuplicateInput, { description: 'What and on which case.' }) input: DismissDuplicateInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof DismissDuplicateResult> {
    return refusable(context, async () => {
      await dismissDuplicate(context, input);
      return caseById(context, input.caseId);
    });
  }
}
