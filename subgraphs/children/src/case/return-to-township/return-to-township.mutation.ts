import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { NoticeItemInput } from '../../notice/notice-item.input.ts';
import { returnToTownship } from './return-to-township.ts';

const ReturnToTownshipResult = resultUnion('ReturnToTownshipResult', () => Case);

/** Input of `returnToTownship`. */
@InputType({ description: 'Input of returnToTownship.' })
class ReturnToTownshipInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => [NoticeItemInput], { nullable: true, description: 'What is missing; none: back to verification.' })
  items?: NoticeItemInput[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `returnToTownship`. */
@Resolver()
export class ReturnToTownshipMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => ReturnToTownshipResult, {
    description: 'County: back to verification or, with items, a supplement request through the township.',
  })
  returnToTownship(
    @Arg('input', () => ReturnToTownshipInput, { description: 'What and on which case.' }) input: ReturnToTownshipInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ReturnToTownshipResult> {
    return refusable(context, async () => {
      await returnToTownship(context, input);
      return caseById(context, input.caseId);
    });
  }
}
