import { Access, FenScalar } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { PaymentDifference, PaymentExceptionCode, PaymentItemState, PaymentRunActionKind } from './enums.ts';
import { runStaff } from './run-access.ts';

/** Payments that differ from last month in the same way. */
@Access(runStaff)
@ObjectType({ description: 'Payments that differ from last month in the same way.' })
export class PaymentDifferenceCount {
  @Field(() => PaymentDifference, { description: 'How they differ.' })
  difference!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => FenScalar, { description: 'Their sum, paid out.' })
  totalFen!: number;

  @Field(() => FenScalar, { description: 'What was paid for the month before; for arrears what had been paid for their month.' })
  previousFen!: number;
}

/** Dues that wait for the same reason. */
@Access(runStaff)
@ObjectType({ description: 'Dues that wait for the same reason.' })
export class PaymentExceptionCount {
  @Field(() => PaymentExceptionCode, { description: 'Why.' })
  code!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => FenScalar, { description: 'What waits; amounts that are unknown count as 0.' })
  amountFen!: number;
}

/** Payments of which the same became. */
@Access(runStaff)
@ObjectType({ description: 'Payments of which the same became.' })
export class PaymentStateCount {
  @Field(() => PaymentItemState, { description: 'What became of them.' })
  state!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => FenScalar, { description: 'Their sum, paid out.' })
  totalFen!: number;
}

/** A step a run could take, and whether the caller may take it. */
@Access(runStaff)
@ObjectType({ description: 'A step that is possible where the run stands.' })
export class PaymentRunStep {
  @Field(() => PaymentRunActionKind, { description: 'The step.' })
  kind!: string;

  @Field(() => Boolean, { description: 'Whether this caller may take it.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the refusal this caller would get. Null: allowed, or not their role.' })
  refusalCode!: string | null;
}
