import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { attachMaterial } from './attach-material.ts';

const AttachMaterialResult = resultUnion('AttachMaterialResult', () => Case);

/** Input of `attachMaterial`. */
@InputType({ description: 'Input of attachMaterial.' })
class AttachMaterialInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'Code of the material.' })
  materialCode!: string;

  @Field(() => String, { description: 'Receipt of the upload.' })
  receipt!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `attachMaterial`. */
@Resolver()
export class AttachMaterialMutation {
  @Access(signedIn())
  @Mutation(() => AttachMaterialResult, {
    description: 'Links an uploaded file to a material. Refusals UPLOAD_RECEIPT_INVALID, UPLOAD_RECEIPT_USED, MATERIAL_UNKNOWN.',
  })
  attachMaterial(
    @Arg('input', () => AttachMaterialInput, { description: 'What and on which case.' }) input: AttachMaterialInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AttachMaterialResult> {
    return refusable(context, async () => {
      await attachMaterial(context, input);
      return caseById(context, input.caseId);
    });
  }
}
