import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { ChangePolicyDraftResult, draftChanged } from '../change-policy-draft/policy-draft-changed.type.ts';
import { importPolicyFile } from './import-policy-file.ts';

/** Input of `importPolicyFile`. */
@InputType({ description: 'Input of importPolicyFile.' })
class ImportPolicyFileInput {
  @Field(() => ID, { description: 'The draft that takes it up; of the same place.' })
  draftId!: string;

  @Field(() => String, { description: 'The file: one release as YAML, as policyFile gives it. At most 2 MB.' })
  text!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `importPolicyFile`. */
@Resolver()
export class ImportPolicyFileMutation {
  @Access(staff(['administrator']))
  @Mutation(() => ChangePolicyDraftResult, {
    description:
      'Takes a release from a file into a draft, field by field. Refusals of the whole, with nothing imported: PACK_UNREADABLE, PACK_SCHEMA_NEWER, PACK_TOO_LARGE, PACK_INCOMPLETE, PACK_KEY_UNKNOWN, PACK_OF_OTHER_PLACE, DRAFT_FROZEN.',
  })
  importPolicyFile(
    @Arg('input', () => ImportPolicyFileInput, { description: 'The file and the draft.' }) input: ImportPolicyFileInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof ChangePolicyDraftResult> {
    return refusable(context, async () => draftChanged(context, input.draftId, await importPolicyFile(context, input)));
  }
}
