import { FenScalar, JurisdictionCodeScalar, MonthScalar } from '@onething/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

const keyText = 'Same key and input: same answer, no second effect. 8 to 200 characters.';

/** A step of a run that needs nothing but the run. */
@InputType({ description: 'A step of a run.' })
export class PaymentRunInput {
  @Field(() => ID, { description: 'The run.' })
  runId!: string;

  @Field(() => String, { description: keyText })
  idempotencyKey!: string;
}

/** A step of a run with a reason. */
@InputType({ description: 'A step of a run that wants its reason.' })
export class PaymentRunReasonInput extends PaymentRunInput {
  @Field(() => String, { description: 'The reason, up to 500 characters.' })
  reason!: string;
}

/** Input of `preparePaymentRun`. */
@InputType({ description: 'Input of preparePaymentRun.' })
export class PreparePaymentRunInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The county that pays, six digits.' })
  jurisdictionCode!: string;

  @Field(() => MonthScalar, { description: 'Month it is for; not later than this month.' })
  month!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The run of the cases that are kept under a scope; only with it. False by default.',
  })
  restricted?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A further run of the month, after the regular one was sent: pays what came back or waited. False by default.',
  })
  supplementary?: boolean | null;

  @Field(() => String, { description: keyText })
  idempotencyKey!: string;
}

/** Input of `reviewPaymentRun`. */
@InputType({ description: 'Input of reviewPaymentRun.' })
export class ReviewPaymentRunInput extends PaymentRunInput {
  @Field(() => String, { nullable: true, description: 'What the reviewer noted.' })
  note?: string | null;
}

/** Input of `approvePaymentRun`. */
@InputType({ description: 'Input of approvePaymentRun: what the approver saw and agrees to.' })
export class ApprovePaymentRunInput extends PaymentRunInput {
  @Field(() => Int, { description: 'Number of payments.' })
  itemCount!: number;

  @Field(() => FenScalar, { description: 'Sum paid out.' })
  totalFen!: number;
}

/** Input of `resolvePaymentRun`. */
@InputType({ description: 'Input of resolvePaymentRun: what a person found out about a file nobody knows about.' })
export class ResolvePaymentRunInput extends PaymentRunReasonInput {
  @Field(() => String, { nullable: true, description: "The bank's reference when it has the file. Absent: it certainly has not." })
  bankReference?: string | null;
}
