import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { Access } from '../access/access.ts';
import { anyone } from '../access/rules.ts';
import { Shareable } from '../schema/federation-directives.ts';

/** One point of a refusal. */
@Shareable()
@Access(anyone())
@ObjectType({ description: 'One point of a refusal, at the field it is about.' })
export class RefusalDetail {
  @Field(() => String, { nullable: true, description: 'Path of the input the point is about; absent when it is about the whole.' })
  path?: string;

  @Field(() => String, { description: 'Stable code of the point.' })
  code!: string;

  @Field(() => String, { description: 'The point in plain words, in the language of the request.' })
  message!: string;
}

/** A lawful "no": data, not an error. */
@InterfaceType({ autoRegisterImplementations: false, description: 'A lawful "no", with its reasons: data, not an error.' })
export abstract class Refusal {
  @Field(() => String, { description: 'Stable code of the refusal, e.g. APPLICATION_MATERIALS_MISSING.' })
  code!: string;

  @Field(() => String, { description: 'The refusal in plain words, in the language of the request.' })
  message!: string;

  @Field(() => [RefusalDetail], { description: 'Each point of the refusal, at its field.' })
  details!: RefusalDetail[];
}

/** The refusal every mutation of the house answers with. */
@Shareable()
@Access(anyone())
@ObjectType({ implements: Refusal, description: 'The lawful "no" of a mutation. Nothing was changed.' })
export class LawfulRefusal extends Refusal {}
