import { Access, DateScalar, DateTimeScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { HomeCheckAnswer } from '../enumerations.ts';

/** A home check as offices and the village read it. */
@Access(signedIn())
@ObjectType({ description: 'What a village child director saw at home.' })
export class HomeCheck {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => DateScalar, { description: 'Day of the visit.' })
  checkedOn!: string;

  @Field(() => HomeCheckAnswer, { description: 'The child was seen.' })
  childSeen!: HomeCheckAnswer;

  @Field(() => HomeCheckAnswer, { description: 'The child lives with the person who is said to look after it.' })
  livesWithGuardian!: HomeCheckAnswer;

  @Field(() => HomeCheckAnswer, { description: 'A parent was met, or neighbours say one comes home.' })
  parentPresent!: HomeCheckAnswer;

  @Field(() => String, { description: 'What else there is to say; may be empty.' })
  note!: string;

  @Field(() => String, { description: 'Name of the village child director.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: string;
}
