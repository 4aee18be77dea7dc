import type { Category } from '@onething/policy';
import { Access, CategoryEnum, DateScalar, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { askApplication } from './ask-application.ts';

const AskApplicationResult = resultUnion('AskApplicationResult', () => ProtectionReport);

/** Input of `askApplication`. */
@InputType({ description: 'Input of askApplication: what whoever files the application is to know, and nothing else.' })
class AskApplicationInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => CategoryEnum, { description: 'Category to apply for; one of askableCategories.' })
  category!: Category;

  @Field(() => JurisdictionCodeScalar, { description: 'Township unit or village of the county where the child is registered.' })
  placeCode!: string;

  @Field(() => String, { description: 'Name of the child.' })
  childName!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of birth, where it is known.' })
  childBornOn?: string;

  @Field(() => String, { nullable: true, description: 'Where the child lives.' })
  address?: string;

  @Field(() => String, { nullable: true, description: 'Who looks after the child.' })
  guardianName?: string;

  @Field(() => String, { nullable: true, description: 'Their phone.' })
  guardianPhone?: string;

  @Field(() => String, { nullable: true, description: "The child's situation in the office's own words." })
  situation?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `askApplication`. */
@Resolver()
export class AskApplicationMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => AskApplicationResult, {
    description:
      'Asks those who file for others in the place of the child to begin an application; they learn what is stated here and nothing of the report. Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  askApplication(
    @Arg('input', () => AskApplicationInput, { description: 'What and on which report.' }) input: AskApplicationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AskApplicationResult> {
    return refusable(context, async () => {
      await askApplication(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
