import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import { caseById } from '../../case/case-by-id.ts';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { assignVillage } from './assign-village.ts';

const AssignVillageResult = resultUnion('AssignVillageResult', () => Case);

/** Input of `assignVillage`. */
@InputType({ description: 'Input of assignVillage.' })
class AssignVillageInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'Code of the village or community, twelve digits, of the township unit of the case.' })
  villageCode!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `assignVillage`. */
@Resolver()
export class AssignVillageMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => AssignVillageResult, {
    description:
      'Says which village or community a child lives in, so that its child director visits from the period that runs. Refusal VILLAGE_UNKNOWN.',
  })
  assignVillage(
    @Arg('input', () => AssignVillageInput, { description: 'Which case, which village.' }) input: AssignVillageInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AssignVillageResult> {
    return refusable(context, async () => {
      await assignVillage(context, input);
      return caseById(context, input.caseId);
    });
  }
}
