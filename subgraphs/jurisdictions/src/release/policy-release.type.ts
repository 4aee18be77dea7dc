import { Access, anyone, Citation, DateScalar, DateTimeScalar, JurisdictionCodeScalar, LocalisedText } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { OpenCases } from '../draft/enums.ts';

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

  @Field(() => String, { nullable: true, description: 'What the change was called; null for what came with the packs.' })
  title!: string | null;

  @Field(() => [String], { description: 'The paths it changes, as a draft names them; empty for what came with the packs.' })
  paths!: string[];

  @Field(() => OpenCases, { nullable: true, description: 'Which law open cases follow; null for what came with the packs.' })
  openCases!: OpenCases | null;

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
