import { Access, MonthScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { DecisionKind } from '../../enumerations.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { prepareDecision } from './prepare-decision.ts';

/** A reason of a refusal. */
@InputType({ description: 'A reason the policy found, by its code; or OTHER with text and clause.' })
class ReasonInput {
  @Field(() => String, { description: 'Reason code of the composed decision, or OTHER.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Text of a reason of the officer.' })
  text?: string;

  @Field(() => String, { nullable: true, description: 'Document it rests on.' })
  document?: string;

  @Field(() => String, { nullable: true, description: 'Clause it rests on.' })
  clause?: string;
}

const PrepareDecisionResult = resultUnion('PrepareDecisionResult', () => Case);

/** Input of `prepareDecision`. */
@InputType({ description: 'Input of prepareDecision.' })
class PrepareDecisionInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => DecisionKind, { description: 'To confirm or to refuse.' })
  kind!: DecisionKind;

  @Field(() => [String], { description: 'The Chinese text, paragraph by paragraph.' })
  paragraphs!: string[];

  @Field(() => [ReasonInput], { nullable: true, description: 'Reasons of a refusal; absent: those the policy found.' })
  reasons?: ReasonInput[];

  @Field(() => MonthScalar, { nullable: true, description: 'First benefit month, where it may be stated.' })
  firstMonth?: string;

  @Field(() => String, { nullable: true, description: "Why it departs from the policy's answer." })
  deviationReason?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `prepareDecision`. */
@Resolver()
export class PrepareDecisionMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => PrepareDecisionResult, {
    description:
      'Puts the decision on the table. Refusals POLICY_UNDETERMINED, POLICY_DISAGREES (without deviationReason), REASON_REQUIRED, REASON_WITHOUT_CLAUSE, FIRST_MONTH_FIXED.',
  })
  prepareDecision(
    @Arg('input', () => PrepareDecisionInput, { description: 'What and on which case.' }) input: PrepareDecisionInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof PrepareDecisionResult> {
    return refusable(context, async () => {
      await prepareDecision(context, input);
      return caseById(context, input.caseId);
    });
  }
}
