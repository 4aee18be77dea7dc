import { Access, JsonScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { recordFinding } from './record-finding.ts';

/** What a finding rests on. */
@InputType({ description: 'What a finding rests on: at least one of them.' })
class FindingBasisInput {
  @Field(() => ID, { nullable: true, description: 'A material of the case.' })
  materialId?: string;

  @Field(() => String, { nullable: true, description: 'What was seen on a visit.' })
  visitNote?: string;

  @Field(() => ID, { nullable: true, description: "An agency's answer." })
  evidenceId?: string;
}

const RecordFindingResult = resultUnion('RecordFindingResult', () => Case);

/** Input of `recordFinding`. */
@InputType({ description: 'Input of recordFinding.' })
class RecordFindingInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Fact path, such as mother.OUT_OF_CONTACT.policeResult.' })
  path!: string;

  @Field(() => JsonScalar, { description: 'Value of the fact.' })
  value!: unknown;

  @Field(() => FindingBasisInput, { description: 'What it rests on.' })
  basis!: FindingBasisInput;

  @Field(() => String, { nullable: true, description: 'Note.' })
  note?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `recordFinding`. */
@Resolver()
export class RecordFindingMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => RecordFindingResult, { description: 'States what a paper, a visit or an answer shows. Refusal FINDING_WITHOUT_BASIS.' })
  recordFinding(
    @Arg('input', () => RecordFindingInput, { description: 'What and on which case.' }) input: RecordFindingInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RecordFindingResult> {
    return refusable(context, async () => {
      await recordFinding(context, input);
      return caseById(context, input.caseId);
    });
  }
}
