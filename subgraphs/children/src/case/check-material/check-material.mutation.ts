import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { checkMaterial } from './check-material.ts';

const CheckMaterialResult = resultUnion('CheckMaterialResult', () => Case);

/** Input of `checkMaterial`. */
@InputType({ description: 'Input of checkMaterial.' })
class CheckMaterialInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => ID, { description: 'The material as the case shows it.' })
  materialId!: string;

  @Field(() => Boolean, { description: 'Whether the paper is good.' })
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: 'What the officer noted.' })
  note?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `checkMaterial`. */
@Resolver()
export class CheckMaterialMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => CheckMaterialResult, { description: 'Accepts or rejects a paper. A rejection needs a note.' })
  checkMaterial(
    @Arg('input', () => CheckMaterialInput, { description: 'What and on which case.' }) input: CheckMaterialInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof CheckMaterialResult> {
    return refusable(context, async () => {
      await checkMaterial(context, input);
      return caseById(context, input.caseId);
    });
  }
}
