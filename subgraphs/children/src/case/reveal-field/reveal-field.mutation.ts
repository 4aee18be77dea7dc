import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { revealField } from './reveal-field.ts';

/** The plain value of a masked field. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'The plain value of a masked field.' })
class RevealedField {
  @Field(() => String, { description: 'JSON Pointer of the field.' })
  path!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

const RevealFieldResult = resultUnion('RevealFieldResult', () => RevealedField);

/** Input of `revealField`. */
@InputType({ description: 'Input of revealField.' })
class RevealFieldInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'JSON Pointer of form.revealablePaths.' })
  path!: string;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `revealField`. */
@Resolver()
export class RevealFieldMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => RevealFieldResult, { description: 'Plain value of a masked field, after the audit entry with the reason.' })
  revealField(
    @Arg('input', () => RevealFieldInput, { description: 'What and on which case.' }) input: RevealFieldInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RevealFieldResult> {
    return refusable(context, async () => Object.assign(new RevealedField(), await revealField(context, input)));
  }
}
