import { Access, DateScalar, DateTimeScalar, JurisdictionCodeScalar, rehearsalRoles, staff } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** What one side of a rehearsal was asked for. */
@Access(staff(rehearsalRoles))
@ObjectType({ description: 'What one side of a rehearsal was asked for.' })
export class RehearsedSide {
  @Field(() => JurisdictionCodeScalar, { description: 'Place whose rules are asked.' })
  code!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The rules of this day; null: those published when it was asked for.' })
  asOf!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As known at this moment; null: when it was asked for.' })
  knownAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The draft laid over them.' })
  draftId!: string | null;
}
