import { Access, anyone, Citation, DateScalar, DateTimeScalar, JurisdictionCodeScalar, LocalisedText } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

/** A published release of one layer. */
@Access(anyone())
@ObjectType({ description: 'A published release of the policy of one jurisdiction. It is never changed: a correction is a new release.' })
export class PolicyRelease {
  @Field(() => JurisdictionCodeScalar, { description: 'Jurisdiction of the layer.' })
  code!: string;

  @Field(() => String, { description: 'Name of the release within its layer.' })
  releaseId!: string;

  @Field(() => String, { description: 'Hash of its content: sha256:…' })
  hash!: string;

  @Field(() => DateScalar, { description: 'Day it was published.' })
  publishedOn!: string;

  @Field(() => DateScalar, { description: 'Day from which it holds.' })
  effectiveFrom!: string;

  @Field(() => Boolean, { description: 'Its amounts are samples, published by nobody.' })
  sample!: boolean;

  @Field(() => LocalisedText, { description: 'Name of the jurisdiction.' })
  layerName!: LocalisedText;

  @Field(() => Boolean, { description: 'The source carries no date: the dates are our assumption.' })
  assumedDate!: boolean;

  @Field(() => [Citation], { description: 'What it rests on.' })
  basis!: Citation[];

  @Field(() => DateTimeScalar, { description: 'Instant it was recorded here.' })
  recordedAt!: string;
}
