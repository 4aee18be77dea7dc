import { Access, anyone, Key } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** An agency of the directory, which jurisdictions keeps. */
@Key('id', { resolvable: false })
@Access(anyone())
@ObjectType('Agency', { description: 'An agency of the directory.' })
export class AgencyReference {
  @Field(() => ID, { description: 'Id in the directory.' })
  id!: string;
}
