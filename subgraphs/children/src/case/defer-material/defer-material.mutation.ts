import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { deferMaterial } from './defer-material.ts';

const DeferMaterialResult = resultUnion('DeferMaterialResult', () => Case);

/** Input of `deferMaterial`. */
@InputType({ description: 'Input of deferMaterial.' })
class DeferMaterialInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'Code of the material.' })
  materialCode!: string;

  @Field(() => Boolean, { description: 'True: to the window later.' })
  deferred!: boolean;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `deferMaterial`. */
@Resolver()
export class DeferMaterialMutation {
  @Access(signedIn())
  @Mutation(() => DeferMaterialResult, { description: 'Says that a paper will be brought to the window, or not after all.' })
  deferMaterial(
    @Arg('input', () => DeferMaterialInput, { description: 'What and on which case.' }) input: DeferMaterialInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof DeferMaterialResult> {
    return refusable(context, async () => {
      await deferMaterial(context, input);
      return caseById(context, input.caseId);
    });
  }
}
