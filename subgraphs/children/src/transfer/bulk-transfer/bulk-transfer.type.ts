import { Access, DateScalar, DateTimeScalar, JurisdictionReference, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** How a bulk transfer would go. */
@Access(signedIn())
@ObjectType({ description: 'What a bulk transfer would move.' })
export class BulkTransferPreview {
  @Field(() => Int, { description: 'Enrolled children who would go.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Running applications: they stay until they are decided.' })
  running!: number;
}

/** A case that a bulk transfer left where it is. */
@Access(signedIn())
@ObjectType({ description: 'A case that a bulk transfer left where it is.' })
export class BulkTransferRefusal {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { nullable: true, description: 'Its number.' })
  number!: string | null;

  @Field(() => String, { description: 'Code of the reason.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'The reason.' })
  reason!: { zh: string; en: string };
}

/** A bulk transfer. */
@Access(signedIn())
@ObjectType({ description: "A township unit's enrolled children given to another office in one act." })
export class BulkTransfer {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => JurisdictionReference, { description: 'Unit they leave.' })
  from!: JurisdictionReference;

  @Field(() => JurisdictionReference, { description: 'Unit they go to.' })
  to!: JurisdictionReference;

  @Field(() => DateScalar, { description: 'Day from which it holds.' })
  onDate!: string;

  @Field(() => String, { description: 'The document that reassigned the unit.' })
  reason!: string;

  @Field(() => String, { description: 'Who ordered it.' })
  byName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  orderedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who accepted all of it for the other county.' })
  acceptedByName!: string | null;

  @Field(() => Int, { description: 'Cases in all.' })
  total!: number;

  @Field(() => Int, { description: 'Not yet looked at.' })
  pending!: number;

  @Field(() => Int, { description: 'Offered to another county.' })
  offered!: number;

  @Field(() => Int, { description: 'In the hands of the new office.' })
  done!: number;

  @Field(() => [BulkTransferRefusal], { description: 'Left where they are, each with its reason; at most 100.' })
  refusals!: BulkTransferRefusal[];

  @Field(() => Boolean, { description: 'Whether the caller may accept all of it.' })
  mayAccept!: boolean;
}
