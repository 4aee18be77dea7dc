import {
  Access,
  anyone,
  Citation,
  DateScalar,
  JsonScalar,
  JurisdictionCodeScalar,
  LayerReference,
  LocalisedText,
} from '@onething/subgraph-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** How a standard stands to what lies above it. */
export const StandardMode = { SET: 'SET', FLOOR: 'FLOOR', RAISE: 'RAISE' } as const;
export type StandardMode = keyof typeof StandardMode;

registerEnumType(StandardMode, {
  name: 'StandardMode',
  description: 'SET replaces what lies above; FLOOR is the least for the place and everything below; RAISE adds to what lies above.',
});

/** One level's word on a value. */
@Access(anyone())
@ObjectType({ description: 'What one level says about a value, since when, and on which clause.' })
export class StudioOrigin {
  @Field(() => JurisdictionCodeScalar, { description: 'The level.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Name of the level.' })
  name!: LocalisedText;

  @Field(() => JsonScalar, { nullable: true, description: 'What it says; of a map the keys it changes. Null: taken away.' })
  value!: unknown;

  @Field(() => StandardMode, { nullable: true, description: 'Of a standard: how it stands to what lies above.' })
  mode!: StandardMode | null;

  @Field(() => DateScalar, { description: 'Day from which it holds.' })
  effectiveFrom!: string;

  @Field(() => DateScalar, { description: 'Day it was published; of a draft today.' })
  publishedOn!: string;

  @Field(() => Citation, { nullable: true, description: 'Clause it rests on.' })
  citation!: Citation | null;

  @Field(() => LayerReference, { description: 'The release that says so; of a draft what it would be.' })
  release!: LayerReference;

  @Field(() => Boolean, { description: 'A sample for demonstrations, published by nobody.' })
  sample!: boolean;

  @Field(() => Boolean, { description: 'It comes from the draft that is laid over.' })
  draft!: boolean;

  @Field(() => Boolean, { description: 'It holds on the day asked; false: it is over, or still to come.' })
  inForce!: boolean;
}

/** What a place below says otherwise. */
@Access(anyone())
@ObjectType({ description: 'A place below that says otherwise.' })
export class StudioOverride {
  @Field(() => JurisdictionCodeScalar, { description: 'The place.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  name!: LocalisedText;

  @Field(() => JsonScalar, { nullable: true, description: 'What then holds there; of a standard fen.' })
  value!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What holds there without the draft.' })
  before!: unknown;

  @Field(() => StandardMode, { nullable: true, description: 'Of a standard: how it stands to what lies above.' })
  mode!: StandardMode | null;

  @Field(() => DateScalar, { description: 'Day from which it holds.' })
  effectiveFrom!: string;
}
