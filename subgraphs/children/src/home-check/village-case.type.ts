import { Access, DateTimeScalar, JurisdictionReference, LocalisedText, MaskedTextScalar, staff } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HomeCheck } from './home-check.type.ts';

/** A case as the village sees it: whom to look after and where. Nothing of papers, agencies, the category or the decision. */
@Access(staff(['villageDirector']))
@ObjectType({
  description: 'A case as its village child director sees it: whom to visit and where; no papers, agency data, category or decision.',
})
export class VillageCase {
  @Field(() => ID, { description: 'Id of the case.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Case number.' })
  number!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The child's name, masked." })
  childName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Age today in years.' })
  ageYears!: number | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The first guardian's name, masked." })
  guardianName!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the child lives.' })
  address!: string | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'Village or community; null where nobody said.' })
  village!: JurisdictionReference | null;

  @Field(() => LocalisedText, { description: 'Status in words.' })
  statusLabel!: LocalisedText;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted.' })
  submittedAt!: string | null;

  @Field(() => Boolean, { description: 'The township asked for a home check and none was recorded since.' })
  checkAsked!: boolean;

  @Field(() => [HomeCheck], { description: 'Home checks, oldest first.' })
  homeChecks!: HomeCheck[];
}
