import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { refreshEvidence } from './refresh-evidence.ts';

const RefreshEvidenceResult = resultUnion('RefreshEvidenceResult', () => Case);

/** Input of `refreshEvidence`. */
@InputType({ description: 'Input of refreshEvidence.' })
class RefreshEvidenceInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `refreshEvidence`. */
@Resolver()
export class RefreshEvidenceMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => RefreshEvidenceResult, { description: 'Asks the agencies again.' })
  refreshEvidence(
    @Arg('input', () => RefreshEvidenceInput, { description: 'What and on which case.' }) input: RefreshEvidenceInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RefreshEvidenceResult> {
    return refusable(context, async () => {
      await refreshEvidence(context, input);
      return caseById(context, input.caseId);
    });
  }
}
