import { Access, inLanguage, Misuse, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { assignCases } from './assign-cases.ts';

/** What became of one case. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'What became of one of the cases that were to be given.' })
class AssignedCase {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Boolean, { description: 'Whether it was given.' })
  assigned!: boolean;

  @Field(() => String, { nullable: true, description: 'Stable code of the reason it was not; null: it was.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in plain words, in the language of the request.' })
  message!: string | null;
}

/** Answer of `assignCases`. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'Every case that was to be given, in the order asked, with what became of it.' })
class AssignedCases {
  @Field(() => [AssignedCase], { description: 'One for each case asked.' })
  rows!: AssignedCase[];
}

const AssignCasesResult = resultUnion('AssignCasesResult', () => AssignedCases);

/** One case as the caller saw it. */
@InputType({ description: 'A case as the caller saw it.' })
class CaseSeenInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;
}

/** Input of `assignCases`. */
@InputType({ description: 'Input of assignCases.' })
class AssignCasesInput {
  @Field(() => [CaseSeenInput], { description: 'The cases; at most 100.' })
  cases!: CaseSeenInput[];

  @Field(() => String, { nullable: true, description: 'Subject of the colleague who is to handle them; the caller where absent.' })
  assignee?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `assignCases`. */
@Resolver()
export class AssignCasesMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => AssignCasesResult, {
    description: 'Gives many cases to one member of staff: each is given or refused on its own, and every one comes back with its reason.',
  })
  assignCases(
    @Arg('input', () => AssignCasesInput, { description: 'Which cases, and to whom.' }) input: AssignCasesInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AssignCasesResult> {
    if (input.idempotencyKey.length < 8 || input.idempotencyKey.length > 200)
      throw new Misuse('BAD_INPUT', 'idempotencyKey must have 8 to 200 characters');
    return refusable(context, async () => {
      const rows = await assignCases(context, input);
      return Object.assign(new AssignedCases(), {
        rows: rows.map(({ caseId, refusal }) =>
          Object.assign(new AssignedCase(), {
            caseId,
            assigned: refusal === null,
            code: refusal?.code ?? null,
            message: refusal ? inLanguage(context, refusal.message) : null,
          }),
        ),
      });
    });
  }
}
