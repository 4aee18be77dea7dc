import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { findingRoles } from '../duties-of-caller.ts';
import { findingById } from '../finding-views.ts';
import { VisitFinding } from '../visit-finding.type.ts';
import { FindingAnswer } from '../visit-words.ts';
import { settleFinding } from './settle-finding.ts';

const SettleFindingResult = resultUnion('SettleFindingResult', () => VisitFinding);

/** Input of `settleFinding`. */
@InputType({ description: 'Input of settleFinding.' })
class SettleFindingInput {
  @Field(() => ID, { description: 'The finding.' })
  findingId!: string;

  @Field(() => FindingAnswer, { description: 'What becomes of it.' })
  answer!: FindingAnswer;

  @Field(() => String, { description: 'What was done, or why it is handed on; 1 to 500 characters.' })
  result!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `settleFinding`. */
@Resolver()
export class SettleFindingMutation {
  @Access(staff(findingRoles))
  @Mutation(() => SettleFindingResult, {
    description:
      'Says what came of a finding, that it was not so, or hands it on to the county. Refusals FINDING_WITHOUT_RESULT, FINDING_SETTLED.',
  })
  settleFinding(
    @Arg('input', () => SettleFindingInput, { description: 'Which and what was done.' }) input: SettleFindingInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SettleFindingResult> {
    return refusable(context, async () => findingById(context, await settleFinding(context, input)));
  }
}
