import { Access, JurisdictionCodeScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

/** A post the caller was appointed to. */
@Access(signedIn())
@ObjectType({ description: 'A post the caller was appointed to, which holds now.' })
export class HeldPost {
  @Field(() => String, { description: 'The role: countyOfficer.' })
  role!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'The place and everything below it.' })
  jurisdictionCode!: string;
}
