import { Access, CategoryEnum, DateScalar, JurisdictionCodeScalar, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import type { Category } from '@onething/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ApplicantCapacity, ApplicantPlace } from '../../enumerations.ts';
import { FilingApplicantInput } from '../../filing/filing-applicant.input.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { startApplication } from './start-application.ts';

const StartApplicationResult = resultUnion('StartApplicationResult', () => Case);

/** Input of `startApplication`. */
@InputType({ description: 'Input of startApplication.' })
class StartApplicationInput {
  @Field(() => JurisdictionCodeScalar, { description: "County or township unit of the child's registered residence." })
  code!: string;

  @Field(() => CategoryEnum, { description: 'Category applied for.' })
  category!: Category;

  @Field(() => String, { nullable: true, description: 'Form, where the category has several.' })
  formCode?: string;

  @Field(() => ApplicantCapacity, { description: 'As whom the caller applies.' })
  capacity!: ApplicantCapacity;

  @Field(() => Boolean, { description: 'The integrity declaration was confirmed.' })
  declarationAccepted!: boolean;

  @Field(() => ApplicantPlace, {
    nullable: true,
    description: 'From where the applicant applies; HERE unless told, for staff as seen from their unit.',
  })
  applicantPlace?: ApplicantPlace;

  @Field(() => FilingApplicantInput, { nullable: true, description: 'Who applies where it is not the guardian.' })
  applicant?: FilingApplicantInput;

  @Field(() => ID, {
    nullable: true,
    description:
      "Own application for another child of the same family: guardians, parents, household and account are copied, the child's own answers are not.",
  })
  copyFrom?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Application that an office asked for (askedApplications): what the office knows of the child is filled in.',
  })
  askedId?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day a window received the paper; only for window clerks, today unless told.' })
  receivedOn?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `startApplication`. */
@Resolver()
export class StartApplicationMutation {
  @Access(signedIn())
  @Mutation(() => StartApplicationResult, {
    description:
      'Begins a draft. Refusals CATEGORY_NOT_OFFERED, GUARDIAN_ONLY, DECLARATION_REQUIRED, RECEIVED_IN_FUTURE, SPECIAL_CASE_UNEXPLAINED, FILING_INVALID, NO_POLICY_IN_FORCE, JURISDICTION_WITHOUT_SERVICE.',
  })
  startApplication(
    @Arg('input', () => StartApplicationInput, { description: 'What and on which case.' }) input: StartApplicationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof StartApplicationResult> {
    return refusable(context, async () => caseById(context, await startApplication(context, input)));
  }
}
