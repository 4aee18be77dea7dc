import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { submitApplication } from './submit-application.ts';

/** A signature under the declaration. */
@InputType({ description: 'Signature under the declaration of the form.' })
class SignatureInput {
  @Field(() => String, { description: 'Name as signed.' })
  name!: string;

  @Field(() => Boolean, { description: 'The text of the declaration was confirmed.' })
  acceptedText!: boolean;
}

const SubmitApplicationResult = resultUnion('SubmitApplicationResult', () => Case);

/** Input of `submitApplication`. */
@InputType({ description: 'Input of submitApplication.' })
class SubmitApplicationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Revision of the draft the applicant saw.' })
  revision!: number;

  @Field(() => SignatureInput, { description: 'Signature under the declaration.' })
  signature!: SignatureInput;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `submitApplication`. */
@Resolver()
export class SubmitApplicationMutation {
  @Access(signedIn())
  @Mutation(() => SubmitApplicationResult, {
    description:
      'Hands the application in. Refusals FORM_INVALID, RESIDENT_ID_INVALID, RESIDENT_ID_CHECKSUM, BIRTH_DATE_CONTRADICTS_ID, SEX_CONTRADICTS_ID, GUARDIAN_IS_CHILD, REGISTERED_ELSEWHERE, APPLICATION_MATERIALS_MISSING, ALREADY_ENROLLED, ALREADY_APPLIED, DECLARATION_REQUIRED, DRAFT_CHANGED_ELSEWHERE.',
  })
  submitApplication(
    @Arg('input', () => SubmitApplicationInput, { description: 'What and on which case.' }) input: SubmitApplicationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SubmitApplicationResult> {
    return refusable(context, async () => {
      await submitApplication(context, input);
      return caseById(context, input.caseId);
    });
  }
}
