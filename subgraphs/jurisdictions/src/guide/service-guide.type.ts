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
import { Field, Int, ObjectType } from 'type-graphql';
import { ContactPoint } from '../jurisdiction/contact-point.type.ts';
import { OfferedCategory } from '../jurisdiction/offered-category.type.ts';
import { GuideChannel, GuideFact, GuideLeaflet, GuideLimit, GuideMaterial, GuideStep } from './guide-parts.type.ts';

/** Everything a person wants to know before applying. */
@Access(anyone())
@ObjectType({ description: 'Everything a person wants to know before applying for a service in a place.' })
export class ServiceGuide {
  @Field(() => JurisdictionCodeScalar, { description: 'The place asked about.' })
  code!: string;

  @Field(() => String, { description: 'Code of the service: child-welfare.' })
  service!: string;

  @Field(() => LocalisedText, { description: 'Title in plain words.' })
  title!: LocalisedText;

  @Field(() => LocalisedText, { description: 'Official name of the service.' })
  officialTitle!: LocalisedText;

  @Field(() => LocalisedText, { description: 'What it is for, in one or two sentences.' })
  lead!: LocalisedText;

  @Field(() => JsonScalar, {
    description: 'The guide as published (type ServiceGuide of the policy package), the numbers of its limits filled in.',
  })
  content!: object;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days for the whole matter: its one limit, else the sum of its steps. Null: a limit is not set.',
  })
  limitWorkingDays!: number | null;

  @Field(() => [GuideLimit], { description: 'The limits step by step.' })
  limits!: GuideLimit[];

  @Field(() => [OfferedCategory], { description: 'Categories that can be applied for.' })
  categories!: OfferedCategory[];

  @Field(() => [GuideFact], { description: 'Who may apply.' })
  whoCanApply!: GuideFact[];

  @Field(() => [GuideFact], { description: 'Where to apply.' })
  whereToApply!: GuideFact[];

  @Field(() => [GuideStep], { description: 'The steps from the application to the decision.' })
  steps!: GuideStep[];

  @Field(() => [GuideMaterial], { description: 'The materials, in the order of the published list.' })
  materials!: GuideMaterial[];

  @Field(() => GuideFact, { description: 'What it costs.' })
  fee!: GuideFact;

  @Field(() => [GuideFact], { description: 'How the decision arrives.' })
  delivery!: GuideFact[];

  @Field(() => [GuideChannel], { description: 'Ways to hand an application in.' })
  channels!: GuideChannel[];

  @Field(() => [GuideFact], { description: 'How to apply online, click by click.' })
  onlineSteps!: GuideFact[];

  @Field(() => [GuideFact], { description: 'What the applicant may rely on.' })
  assurances!: GuideFact[];

  @Field(() => GuideLeaflet, { description: 'The leaflet to take along.' })
  leaflet!: GuideLeaflet;

  @Field(() => [ContactPoint], {
    description: 'Whom to ask: for the place asked about and for each unit below it that has its own telephone.',
  })
  contactPoints!: ContactPoint[];

  @Field(() => DateScalar, { description: 'Day from which the guide holds.' })
  effectiveFrom!: string;

  @Field(() => DateScalar, { description: 'Day it was published.' })
  publishedOn!: string;

  @Field(() => Boolean, { description: 'The source carries no date: the dates are our assumption.' })
  assumedDate!: boolean;

  @Field(() => [Citation], { description: 'Every clause the guide rests on, each once.' })
  citations!: Citation[];

  @Field(() => [LayerReference], { description: 'The releases in force it was read from, country first.' })
  releases!: LayerReference[];
}
