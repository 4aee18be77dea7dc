import { Access, DateScalar, JsonScalar, JurisdictionCodeScalar, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { StudioOrigin, StudioOverride } from './studio-origin.type.ts';

/** Anything a place sets that is not an amount. Reached only through the pages of the studio. */
@Access(signedIn())
@ObjectType({
  description: 'A value of the policy of a place: what holds, what held without the draft, where it comes from and what lies below.',
})
export class StudioItem {
  @Field(() => String, { description: 'Path of the value in a draft.' })
  path!: string;

  @Field(() => String, { description: 'Last part of the path: name of a parameter, id of a contact point, code of a form.' })
  name!: string;

  @Field(() => LocalisedText, { description: 'What it is, in words.' })
  label!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'Unit of a number: workingDays, months, fen. Null: none.' })
  unit!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What holds on the day asked, the draft laid over, every clause written out: as a draft would write it. Null: nothing.',
  })
  value!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The same without the draft.' })
  before!: unknown;

  @Field(() => Boolean, { description: 'The draft itself changes it here.' })
  changed!: boolean;

  @Field(() => Boolean, { description: 'It is another through the draft, although the draft does not set it here.' })
  follows!: boolean;

  @Field(() => Boolean, { description: 'What holds is a sample, published by nobody.' })
  sample!: boolean;

  @Field(() => [StudioOrigin], {
    description: 'What every level down to the place says, the highest first; also what is over or still to come.',
  })
  lineage!: StudioOrigin[];

  @Field(() => [StudioOverride], { description: 'Places below that say otherwise.' })
  children!: StudioOverride[];
}

/** A page of the studio. */
@Access(signedIn())
@ObjectType({ description: 'What a place sets of one kind, on a day, as known on another, with a draft laid over.' })
export class StudioPage {
  @Field(() => JurisdictionCodeScalar, { description: 'The place.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  name!: LocalisedText;

  @Field(() => DateScalar, { description: 'The day asked about.' })
  asOf!: string;

  @Field(() => DateScalar, { description: 'The day by which something had to be published to count.' })
  knownOn!: string;

  @Field(() => [StudioItem], { description: 'The values, in the order of the page.' })
  items!: StudioItem[];
}
