import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { HomeCheckAnswer } from '../../enumerations.ts';
import { visitRoles } from '../duties-of-caller.ts';
import { visitById } from '../visit-views.ts';
import { Visit } from '../visit.type.ts';
import { VisitCarer, VisitHealth, VisitHome, VisitParent, VisitParentChange, VisitRegistration, VisitSchooling } from '../visit-words.ts';
import { recordVisit } from './record-visit.ts';

const RecordVisitResult = resultUnion('RecordVisitResult', () => Visit);

/** What changed about a parent. */
@InputType({ description: 'What changed about a parent, as it was said or seen.' })
class ParentChangeInput {
  @Field(() => VisitParent, { description: 'Which parent.' })
  parent!: VisitParent;

  @Field(() => VisitParentChange, { description: 'What changed.' })
  change!: VisitParentChange;
}

/** Input of `recordVisit`. */
@InputType({ description: 'Input of recordVisit. What was not asked is left out; nothing is taken as answered.' })
class RecordVisitInput {
  @Field(() => ID, { description: 'UUID in lower case made on the device: the visit is one visit however often it is sent.' })
  visitId!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => DateScalar, { description: 'Day of the visit; not after today.' })
  seenOn!: string;

  @Field(() => HomeCheckAnswer, { description: 'The child was seen: only then the visit fulfils the duty.' })
  childSeen!: HomeCheckAnswer;

  @Field(() => VisitHome, { nullable: true, description: 'Where the child lives.' })
  home?: VisitHome;

  @Field(() => String, { nullable: true, description: 'Where else, in words; at most 1000 characters.' })
  whereabouts?: string;

  @Field(() => VisitCarer, { nullable: true, description: 'Who looks after the child.' })
  carer?: VisitCarer;

  @Field(() => VisitSchooling, { nullable: true, description: 'Whether it goes to school.' })
  schooling?: VisitSchooling;

  @Field(() => VisitHealth, { nullable: true, description: 'How it is.' })
  health?: VisitHealth;

  @Field(() => VisitRegistration, { nullable: true, description: 'Whether it is registered.' })
  registration?: VisitRegistration;

  @Field(() => ParentChangeInput, { nullable: true, description: 'What changed about a parent; left out: nothing.' })
  parentChange?: ParentChangeInput;

  @Field(() => Boolean, { nullable: true, description: 'Something has to be seen to at once.' })
  urgent?: boolean;

  @Field(() => String, { description: 'What else there is to say; at most 1000 characters.' })
  note!: string;

  @Field(() => [String], { description: 'Receipts of uploaded photos; at most nine.' })
  photoReceipts!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'An earlier visit of the caller, recorded wrongly, whose place this one takes; the earlier one stays in the file.',
  })
  corrects?: string;

  @Field(() => String, { nullable: true, description: 'Why it is corrected; needed with corrects, at most 500 characters.' })
  correctionReason?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `recordVisit`. */
@Resolver()
export class RecordVisitMutation {
  @Access(staff(visitRoles))
  @Mutation(() => RecordVisitResult, {
    description:
      'Records a visit to an enrolled child of the caller’s area, perhaps written days before without a network. Where somebody else has visited in that period, both stay and the answer shows the other. Refusals VISIT_IN_FUTURE, VISIT_NOT_CORRECTABLE, REASON_REQUIRED, FIELD_INVALID, VISIT_ID_USED, UPLOAD_RECEIPT_INVALID, UPLOAD_RECEIPT_USED.',
  })
  recordVisit(
    @Arg('input', () => RecordVisitInput, { description: 'When, what was seen and said, photos.' }) input: RecordVisitInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RecordVisitResult> {
    return refusable(context, async () => visitById(context, await recordVisit(context, input)));
  }
}
