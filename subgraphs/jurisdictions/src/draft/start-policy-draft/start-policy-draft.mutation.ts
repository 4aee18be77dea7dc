import { Access, DateScalar, JurisdictionCodeScalar, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { OpenCases } from '../enums.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { startPolicyDraft } from './start-policy-draft.ts';

/** Input of `startPolicyDraft`. */
@InputType({ description: 'Input of startPolicyDraft.' })
class StartPolicyDraftInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The place whose layer it changes.' })
  code!: string;

  @Field(() => String, { description: 'What the change is called.' })
  name!: string;

  @Field(() => String, { description: 'Document it rests on.' })
  basisDocument!: string;

  @Field(() => String, { description: 'Clause of the document.' })
  basisClause!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds: the first of a month.' })
  effectiveFrom!: string;

  @Field(() => OpenCases, { nullable: true, description: 'Which law open cases follow; UNTIL_DECIDED unless told.' })
  transition?: OpenCases | null;

  @Field(() => DateScalar, { nullable: true, description: 'With FROM_DATE: first day on which open cases follow the new law.' })
  transitionFrom?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'It is meant to hold for months that were paid already. False unless told.' })
  retroactive?: boolean | null;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `startPolicyDraft`. */
@Resolver()
export class StartPolicyDraftMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description:
      'Begins a draft for a place. Refusals DRAFT_PLACE_UNKNOWN, DRAFT_NAME_MISSING, DRAFT_BASIS_MISSING, DRAFT_MONTH_NOT_FIRST_DAY, DRAFT_TRANSITION_DATE_MISSING.',
  })
  startPolicyDraft(
    @Arg('input', () => StartPolicyDraftInput, { description: 'What and on which draft.' }) input: StartPolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      const id = await startPolicyDraft(context, input);
      return requireDraft(context, id);
    });
  }
}
