import { DateScalar, DateTimeScalar, JurisdictionCodeScalar } from '@onething/subgraph-kit';
import { Field, InputType } from 'type-graphql';

/** One side of a comparison. */
@InputType({ description: 'Rules to be asked: those of a place, as they hold on a day, as they were known at a moment.' })
export class RehearsedSideInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The place whose rules are asked.' })
  code!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The rules of this day, as if nothing had come after it; by default those published now.',
  })
  asOf?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was published here by this moment; by default now.' })
  knownAt?: string | null;
}
