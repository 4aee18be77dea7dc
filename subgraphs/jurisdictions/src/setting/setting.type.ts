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
import { Field, ObjectType } from 'type-graphql';

/** One level's word in the history of a setting. */
@Access(anyone())
@ObjectType({ description: 'What one level has decided about a setting, and since when.' })
export class SettingOrigin {
  @Field(() => JurisdictionCodeScalar, { description: 'The level that decided it.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Name of the level.' })
  name!: LocalisedText;

  @Field(() => JsonScalar, { description: 'The value it set: a number, a code, a list of codes, or the keys of a map it changed.' })
  value!: unknown;

  @Field(() => DateScalar, { description: 'Day from which it holds.' })
  effectiveFrom!: string;

  @Field(() => DateScalar, { description: 'Day it was published.' })
  publishedOn!: string;

  @Field(() => Citation, { description: 'Clause it rests on.' })
  citation!: Citation;

  @Field(() => LayerReference, { description: 'The release that says so.' })
  release!: LayerReference;

  @Field(() => Boolean, { description: 'A sample for demonstrations, published by nobody.' })
  sample!: boolean;
}

/** A value the law leaves to a place, as it stands at a moment. */
@Access(anyone())
@ObjectType({ description: 'A value of the policy of a place at a moment, with the levels it comes from.' })
export class Setting {
  @Field(() => String, { description: 'Name of the parameter: limitWorkingDays.CHILD_WELFARE.VERIFICATION.' })
  name!: string;

  @Field(() => LocalisedText, { description: 'What it is, in words.' })
  label!: LocalisedText;

  @Field(() => JsonScalar, { description: 'The value in force: a number, a code, a list of codes or a map.' })
  value!: unknown;

  @Field(() => String, { nullable: true, description: 'Unit of a number: workingDays, months. Null: none.' })
  unit!: string | null;

  @Field(() => Boolean, { description: 'The value in force is a sample for demonstrations, published by nobody.' })
  sample!: boolean;

  @Field(() => Boolean, {
    description: 'More than one level has spoken: the lowest one decides otherwise than those above, or repeats them.',
  })
  overridden!: boolean;

  @Field(() => [SettingOrigin], { description: 'Every level that set it, the highest first; the last one holds.' })
  lineage!: SettingOrigin[];
}
