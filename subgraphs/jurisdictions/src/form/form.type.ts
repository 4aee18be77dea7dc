import type { Category } from '@onething/policy';
import { Access, anyone, CategoryEnum, JsonScalar, LayerReference, LocalisedText } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

/** A form as published. */
@Access(anyone())
@ObjectType({ description: 'A form as published: what is asked, how, and how it looks on paper.' })
export class Form {
  @Field(() => String, { description: 'Code of the form: DE_FACTO_FORM.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Official title.' })
  title!: LocalisedText;

  @Field(() => CategoryEnum, { description: 'Category it applies for.' })
  category!: Category;

  @Field(() => Int, { description: 'How many copies are filled in on paper.' })
  copies!: number;

  @Field(() => [String], { description: 'Who keeps one: GUARDIAN, TOWNSHIP, COUNTY.' })
  holders!: string[];

  @Field(() => JsonScalar, { description: 'FormDefinition of the policy package: schema, texts, facts and print layout.' })
  definition!: object;

  @Field(() => [LayerReference], {
    description: 'The releases it was read from, country first. Their hashes, given as `releaseHashes`, always find this same form again.',
  })
  releases!: LayerReference[];
}
