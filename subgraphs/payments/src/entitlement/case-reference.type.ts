import { Access, Key, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** A case, named by its id; everything else about it belongs to the subgraph of cases. */
@Key('id')
@Access(signedIn())
@ObjectType('Case', { description: 'A child welfare case.' })
export class CaseReference {
  @Field(() => ID, { description: 'UUIDv7 of the case.' })
  id!: string;

  /** The reference to a case. */
  static of(id: string): CaseReference {
    return Object.assign(new CaseReference(), { id });
  }
}
