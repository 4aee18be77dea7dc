import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { assignCase } from './assign-case.ts';

const AssignCaseResult = resultUnion('AssignCaseResult', () => Case);

/** Input of `assignCase`. */
@InputType({ description: 'Input of assignCase.' })
class AssignCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Subject of the colleague who is to handle it; the caller where absent.' })
  assignee?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `assignCase`. */
@Resolver()
export class AssignCaseMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => AssignCaseResult, {
    description: "Takes the case that lies with the caller's level, or gives it to a colleague who handles cases there.",
  })
  assignCase(
    @Arg('input', () => AssignCaseInput, { description: 'What and on which case.' }) input: AssignCaseInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AssignCaseResult> {
    return refusable(context, async () => {
      await assignCase(context, input);
      return caseById(context, input.caseId);
    });
  }
}
