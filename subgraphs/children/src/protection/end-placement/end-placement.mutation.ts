import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { endPlacement } from './end-placement.ts';

const EndPlacementResult = resultUnion('EndPlacementResult', () => ProtectionReport);

/** Input of `endPlacement`. */
@InputType({ description: 'Input of endPlacement.' })
class EndPlacementInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => DateScalar, { description: 'Last day.' })
  endedOn!: string;

  @Field(() => String, { description: 'Where the child goes, and why it is safe there.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `endPlacement`. */
@Resolver()
export class EndPlacementMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => EndPlacementResult, {
    description:
      'The county ends the temporary care (PROTECTION_NO_PLACEMENT where none runs). Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  endPlacement(
    @Arg('input', () => EndPlacementInput, { description: 'What and on which report.' }) input: EndPlacementInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof EndPlacementResult> {
    return refusable(context, async () => {
      await endPlacement(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
