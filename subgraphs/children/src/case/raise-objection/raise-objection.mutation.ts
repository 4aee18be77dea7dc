import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { raiseObjection } from './raise-objection.ts';

const RaiseObjectionResult = resultUnion('RaiseObjectionResult', () => Case);

/** Input of `raiseObjection`. */
@InputType({ description: 'Input of raiseObjection.' })
class RaiseObjectionInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'What the applicant has against the decision; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `raiseObjection`. */
@Resolver()
export class RaiseObjectionMutation {
  @Access(signedIn())
  @Mutation(() => RaiseObjectionResult, {
    description:
      'The applicant objects to a refusal; `objectionUntil` of the case is the last day. Refusals OBJECTION_TOO_LATE, OBJECTED_ALREADY, REASON_REQUIRED.',
  })
  raiseObjection(
    @Arg('input', () => RaiseObjectionInput, { description: 'Against which case, and why.' }) input: RaiseObjectionInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RaiseObjectionResult> {
    return refusable(context, async () => {
      await raiseObjection(context, input);
      return caseById(context, input.caseId);
    });
  }
}
