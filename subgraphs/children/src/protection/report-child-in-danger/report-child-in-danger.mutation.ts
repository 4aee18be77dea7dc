import { Access, anyone, JurisdictionCodeScalar, refusable, resultUnion } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { DangerNow, ReporterKind, Worry } from '../protection-words.ts';
import { ProtectionReceipt } from '../protection.type.ts';
import { reportChildInDanger } from './report-child-in-danger.ts';

const ReportChildInDangerResult = resultUnion('ReportChildInDangerResult', () => ProtectionReceipt);

/** Input of `reportChildInDanger`. */
@InputType({ description: 'Input of reportChildInDanger.' })
class ReportChildInDangerInput {
  @Field(() => JurisdictionCodeScalar, { description: 'Township unit where the child is; the county where the reporter does not know.' })
  placeCode!: string;

  @Field(() => ReporterKind, { description: 'Who reports, by kind.' })
  reporterKind!: ReporterKind;

  @Field(() => DangerNow, { description: 'Whether the child is in danger at this moment.' })
  dangerNow!: DangerNow;

  @Field(() => [Worry], { description: 'What the reporter worries about; at least one.' })
  worries!: Worry[];

  @Field(() => String, { description: 'What was seen or heard; 5 to 2000 characters.' })
  what!: string;

  @Field(() => String, { description: 'Where the child is; at most 200 characters.' })
  where!: string;

  @Field(() => String, { nullable: true, description: 'What is known of the child; at most 200 characters.' })
  child?: string;

  @Field(() => String, { nullable: true, description: 'Name; nobody has to say it.' })
  reporterName?: string;

  @Field(() => String, { nullable: true, description: 'Phone; nobody has to leave one.' })
  reporterPhone?: string;

  @Field(() => [String], { nullable: true, description: 'Receipts of photos from POST /uploads/unsigned, at most 4.' })
  photoReceipts?: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `reportChildInDanger`. */
@Resolver()
export class ReportChildInDangerMutation {
  @Access(anyone())
  @Mutation(() => ReportChildInDangerResult, {
    description:
      'Anybody reports a child in danger, without signing in. Answers with a code to follow it by; never with what was said. Refusals PROTECTION_NOT_OFFERED, and what is missing, each at its field.',
  })
  reportChildInDanger(
    @Arg('input', () => ReportChildInDangerInput, { description: 'What and on which report.' }) input: ReportChildInDangerInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ReportChildInDangerResult> {
    return refusable(context, async () => {
      return Object.assign(new ProtectionReceipt(), await reportChildInDanger(context, input));
    });
  }
}
