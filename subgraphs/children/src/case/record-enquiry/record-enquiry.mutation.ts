import { Access, DateScalar, JsonScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { EnquiryKind, EnquiryPerson } from '../../enumerations.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { recordEnquiry } from './record-enquiry.ts';

const RecordEnquiryResult = resultUnion('RecordEnquiryResult', () => Case);

/** A fact an enquiry shows. */
@InputType({ description: 'A fact an enquiry proves or contradicts.' })
class EnquiryFactInput {
  @Field(() => String, { description: 'Fact path, such as mother.OUT_OF_CONTACT.policeResult.' })
  path!: string;

  @Field(() => JsonScalar, { description: 'Value of the fact.' })
  value!: unknown;
}

/** Input of `recordEnquiry`. */
@InputType({ description: 'Input of recordEnquiry.' })
class RecordEnquiryInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => EnquiryKind, { description: 'Which way of verifying.' })
  kind!: EnquiryKind;

  @Field(() => DateScalar, { description: 'The day it took place; from the application to today.' })
  onDate!: string;

  @Field(() => [EnquiryPerson], { description: 'Who took part, by role; at least one.' })
  people!: EnquiryPerson[];

  @Field(() => String, { description: 'What was seen or said; 1 to 2000 characters.' })
  finding!: string;

  @Field(() => [EnquiryFactInput], { nullable: true, description: 'Facts it proves or contradicts.' })
  facts?: EnquiryFactInput[];

  @Field(() => [String], { nullable: true, description: "The gateway's upload receipts of photos and papers; at most 20." })
  receipts?: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `recordEnquiry`. */
@Resolver()
export class RecordEnquiryMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => RecordEnquiryResult, {
    description:
      'Records a home visit, an enquiry of neighbours, a letter or a review meeting. Refusals ENQUIRY_DATE_IN_FUTURE, ENQUIRY_BEFORE_APPLICATION, ENQUIRY_WITHOUT_PEOPLE, ENQUIRY_WITHOUT_FINDING, FILE_UPLOADED_TWICE.',
  })
  recordEnquiry(
    @Arg('input', () => RecordEnquiryInput, { description: 'What and on which case.' }) input: RecordEnquiryInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RecordEnquiryResult> {
    return refusable(context, async () => {
      await recordEnquiry(context, input);
      return caseById(context, input.caseId);
    });
  }
}
