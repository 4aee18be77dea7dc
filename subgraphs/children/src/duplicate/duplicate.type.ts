import { Access, DateTimeScalar, LocalisedText, staff } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { caseworkRoles } from '../case/case-access.ts';
import { Case } from '../case/case.entity.ts';
import { DuplicateState, SharedTrait } from '../enumerations.ts';

/** A case that is probably for the same child. */
@Access(staff(caseworkRoles))
@ObjectType({
  description:
    'Another case that is probably for the same child. Of one the caller may not read there is nothing but that it is with another office, whatever the reason.',
})
export class CaseDuplicate {
  @Field(() => ID, { description: 'Id of the hint, for mergeDuplicate and dismissDuplicate.' })
  id!: string;

  @Field(() => DuplicateState, { description: 'Whether somebody has decided.' })
  state!: DuplicateState;

  @Field(() => Case, { nullable: true, description: 'The other case; null where the caller may not read it.' })
  otherCase!: Case | null;

  @Field(() => Int, { nullable: true, description: 'How probably, 0 to 100; null where the caller may not read the other case.' })
  score!: number | null;

  @Field(() => [SharedTrait], { description: 'What both agree on; empty where the caller may not read the other case.' })
  shared!: SharedTrait[];

  @Field(() => LocalisedText, { description: 'What to know about it, in words.' })
  text!: { zh: string; en: string };

  @Field(() => Boolean, {
    description: 'Both lie with the same office and the other one is not accepted yet: the other can be merged into this one.',
  })
  canMerge!: boolean;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who decided.' })
  reason!: string | null;
}
