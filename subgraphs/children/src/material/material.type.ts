import { Access, Citation, DateTimeScalar, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MaterialRequirement, MaterialState } from '../enumerations.ts';

/** A file handed in. */
@Access(signedIn())
@ObjectType({ description: 'A file handed in for a material.' })
export class MaterialFile {
  @Field(() => ID, { description: 'Id of the file at the gateway.' })
  fileId!: string;

  @Field(() => String, { description: 'Name as uploaded.' })
  fileName!: string;

  @Field(() => String, { description: 'Media type, such as image/jpeg.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  sizeBytes!: number;

  @Field(() => String, { description: 'Path at the gateway where it can be read.' })
  url!: string;

  @Field(() => DateTimeScalar, { description: 'When it was linked.' })
  attachedAt!: string;

  @Field(() => [LocalisedText], {
    description: 'Other places of the case in which the same file lies: it may have been put where it does not belong.',
  })
  sameAs!: { zh: string; en: string }[];
}

/** One material of a case. */
@Access(signedIn())
@ObjectType({ description: 'One material of a case: whether it is needed and what there is of it.' })
export class Material {
  @Field(() => ID, { description: 'Id of the material in this case.' })
  id!: string;

  @Field(() => String, { description: 'Code, such as MOTHER_STATE_PROOF.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Official name.' })
  label!: { zh: string; en: string };

  @Field(() => MaterialRequirement, { description: 'Needed, needed perhaps, or waived.' })
  required!: MaterialRequirement;

  @Field(() => LocalisedText, { nullable: true, description: 'Why it is needed.' })
  because!: { zh: string; en: string } | null;

  @Field(() => Citation, { nullable: true, description: 'Clause that demands it.' })
  citation!: Citation | null;

  @Field(() => MaterialState, { description: 'What there is of it.' })
  state!: MaterialState;

  @Field(() => [MaterialFile], { description: 'Files handed in.' })
  files!: MaterialFile[];

  @Field(() => [String], { description: 'Fact paths it proves.' })
  provesPaths!: string[];

  @Field(() => String, { nullable: true, description: "The officer's note when it was checked." })
  note!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What stands for it where it is waived.' })
  waivedBy!: { zh: string; en: string } | null;
}
