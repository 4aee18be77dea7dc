import { Access, anyone } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Jurisdiction } from '../jurisdiction.type.ts';

/** What `addJurisdiction` made. */
@Access(anyone())
@ObjectType({ description: 'A place that has a service of its own now. Its portal answers at `/<code>`.' })
export class JurisdictionAdded {
  @Field(() => Jurisdiction, { description: 'The place.' })
  jurisdiction!: Jurisdiction;
}
