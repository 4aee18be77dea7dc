import {
  Access,
  anyone,
  CategoryEnum,
  DateScalar,
  FenScalar,
  JurisdictionCodeScalar,
  LocalisedText,
  MonthScalar,
  signedIn,
} from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { StudioOrigin, StudioOverride } from './studio-origin.type.ts';

/** A step of the chart. */
@Access(anyone())
@ObjectType({ description: 'What is paid from a month on, until the next step.' })
export class StudioStandardStep {
  @Field(() => MonthScalar, { description: 'First month.' })
  month!: string;

  @Field(() => FenScalar, { nullable: true, description: 'What is paid. Null: nobody has set an amount.' })
  fen!: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'What would be paid without the draft. Null: nothing, or no draft.' })
  fenBefore!: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'The floor that the levels above set. Null: none.' })
  floorFen!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was published; a day after the month began: with effect backwards.',
  })
  publishedOn!: string | null;

  @Field(() => Boolean, { description: 'A sample for demonstrations, published by nobody.' })
  sample!: boolean;

  @Field(() => Boolean, { description: 'It comes from the draft.' })
  draft!: boolean;
}

/** A monthly standard of a place. */
@Access(signedIn())
@ObjectType({
  description: 'The monthly standard of a category at a place: what holds, where it comes from, its course and what lies below.',
})
export class StudioStandard {
  @Field(() => String, { description: 'Path of the value in a draft: `standards/ORPHAN`.' })
  path!: string;

  @Field(() => CategoryEnum, { description: 'Category.' })
  category!: string;

  @Field(() => LocalisedText, { description: 'Official name of the category.' })
  label!: LocalisedText;

  @Field(() => FenScalar, { nullable: true, description: 'What is paid in the month asked. Null: nobody has set it; payment is refused.' })
  fen!: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'The same without the draft.' })
  fenBefore!: number | null;

  @Field(() => Boolean, { description: 'The draft itself changes it here.' })
  changed!: boolean;

  @Field(() => Boolean, { description: 'It is another through the draft, although the draft does not set it here.' })
  follows!: boolean;

  @Field(() => Boolean, { description: 'What holds is a sample, published by nobody.' })
  sample!: boolean;

  @Field(() => [StudioOrigin], {
    description: 'What every level down to the place says, the highest first, then by month; also what is over or still to come.',
  })
  lineage!: StudioOrigin[];

  @Field(() => StudioOrigin, { nullable: true, description: 'The floor above in the month asked. Null: none.' })
  floor!: StudioOrigin | null;

  @Field(() => [StudioStandardStep], { description: 'The course, for the chart.' })
  series!: StudioStandardStep[];

  @Field(() => [StudioOverride], { description: 'Places below that say otherwise.' })
  children!: StudioOverride[];
}

/** The standards of a place. */
@Access(signedIn())
@ObjectType({ description: 'The monthly standards of a place on a day, as known on another, with a draft laid over.' })
export class StudioStandards {
  @Field(() => JurisdictionCodeScalar, { description: 'The place.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  name!: LocalisedText;

  @Field(() => DateScalar, { description: 'The day asked about.' })
  asOf!: string;

  @Field(() => DateScalar, { description: 'The day by which something had to be published to count.' })
  knownOn!: string;

  @Field(() => Int, { description: 'How many places lie directly below, …' })
  childCount!: number;

  @Field(() => Int, { description: '… and how many places below say anything of their own.' })
  overridingCount!: number;

  @Field(() => [StudioStandard], { description: 'One for each category offered at the place, and for each that has an amount.' })
  standards!: StudioStandard[];
}
