import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { HomeCheckAnswer } from '../../enumerations.ts';
import { villageCaseView } from '../../home-check/village-case-view.ts';
import { VillageCase } from '../../home-check/village-case.type.ts';
import { caseById } from '../case-by-id.ts';
import { recordHomeCheck } from './record-home-check.ts';

const RecordHomeCheckResult = resultUnion('RecordHomeCheckResult', () => VillageCase);

/** Input of `recordHomeCheck`. */
@InputType({ description: 'Input of recordHomeCheck.' })
class RecordHomeCheckInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => DateScalar, { description: 'Day of the visit; not after today.' })
  checkedOn!: string;

  @Field(() => HomeCheckAnswer, { description: 'The child was seen.' })
  childSeen!: HomeCheckAnswer;

  @Field(() => HomeCheckAnswer, { description: 'The child lives with the person who is said to look after it.' })
  livesWithGuardian!: HomeCheckAnswer;

  @Field(() => HomeCheckAnswer, { description: 'A parent was met, or neighbours say one comes home.' })
  parentPresent!: HomeCheckAnswer;

  @Field(() => String, { description: 'What else there is to say; at most 1000 characters.' })
  note!: string;

  @Field(() => [String], { description: 'Receipts of uploaded photos; at most nine.' })
  photoReceipts!: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `recordHomeCheck`. */
@Resolver()
export class RecordHomeCheckMutation {
  @Access(staff(['villageDirector']))
  @Mutation(() => RecordHomeCheckResult, {
    description:
      "Records a home check of a case of the caller's village. Refusals VISIT_IN_FUTURE, UPLOAD_RECEIPT_INVALID, UPLOAD_RECEIPT_USED.",
  })
  recordHomeCheck(
    @Arg('input', () => RecordHomeCheckInput, { description: 'What and on which case.' }) input: RecordHomeCheckInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RecordHomeCheckResult> {
    return refusable(context, async () => {
      await recordHomeCheck(context, input);
      return villageCaseView(context, await caseById(context, input.caseId));
    });
  }
}
