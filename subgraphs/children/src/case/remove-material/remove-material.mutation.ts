import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { removeMaterial } from './remove-material.ts';

const RemoveMaterialResult = resultUnion('RemoveMaterialResult', () => Case);

/** Input of `removeMaterial`. */
@InputType({ description: 'Input of removeMaterial.' })
class RemoveMaterialInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `removeMaterial`. */
@Resolver()
export class RemoveMaterialMutation {
  @Access(signedIn())
  @Mutation(() => RemoveMaterialResult, { description: 'Takes an uploaded file back.' })
  removeMaterial(
    @Arg('input', () => RemoveMaterialInput, { description: 'What and on which case.' }) input: RemoveMaterialInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RemoveMaterialResult> {
    return refusable(context, async () => {
      await removeMaterial(context, input);
      return caseById(context, input.caseId);
    });
  }
}
