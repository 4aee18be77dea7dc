import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { RevealedReporter } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { revealReporter } from './reveal-reporter.ts';

const RevealReporterResult = resultUnion('RevealReporterResult', () => RevealedReporter);

/** Input of `revealReporter`. */
@InputType({ description: 'Input of revealReporter.' })
class RevealReporterInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `revealReporter`. */
@Resolver()
export class RevealReporterMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => RevealReporterResult, { description: 'Who reported, after the audit entry with the reason. Refusal REASON_REQUIRED.' })
  revealReporter(
    @Arg('input', () => RevealReporterInput, { description: 'What and on which report.' }) input: RevealReporterInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RevealReporterResult> {
    return refusable(context, async () => {
      return Object.assign(new RevealedReporter(), await revealReporter(context, input));
    });
  }
}
