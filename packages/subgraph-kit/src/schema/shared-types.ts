import { Field, ObjectType } from 'type-graphql';
import { Access } from '../access/access.ts';
import { anyone } from '../access/rules.ts';
import { Key, Shareable } from './federation-directives.ts';
import { JurisdictionCodeScalar } from './scalars.ts';

/** A text in both languages. */
@Shareable()
@Access(anyone())
@ObjectType({ description: 'A text in both languages; the Chinese of legal texts is authoritative.' })
export class LocalisedText {
  @Field(() => String, { description: 'Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}

/** The clause something rests on. */
@Shareable()
@Access(anyone())
@ObjectType({ description: 'The clause something rests on.' })
export class Citation {
  @Field(() => String, { description: 'Number or title of the document.' })
  document!: string;

  @Field(() => String, { description: 'Place in the document.' })
  clause!: string;

  @Field(() => Boolean, { nullable: true, description: 'True: the text is silent, this is our documented reading.' })
  assumed?: boolean | null;
}

/** The release of one jurisdiction layer a thing was decided under. */
@Shareable()
@Access(anyone())
@ObjectType({ description: 'The release of one jurisdiction layer something was decided or filled in under.' })
export class LayerReference {
  @Field(() => JurisdictionCodeScalar, { description: 'Jurisdiction of the layer.' })
  code!: string;

  @Field(() => String, { description: 'Name of the release within its layer.' })
  releaseId!: string;

  @Field(() => String, { description: 'Content hash of the release.' })
  hash!: string;
}

/** A jurisdiction named by another subgraph than its owner. In code distinct from the owner's class, in the graph the same type. */
@Key('code', { resolvable: false })
@Access(anyone())
@ObjectType('Jurisdiction', { description: 'A jurisdiction: country, province, city, county, township or village.' })
export class JurisdictionReference {
  @Field(() => JurisdictionCodeScalar, { description: 'GB/T 2260 code.' })
  code!: string;

  /** The reference to a code. */
  static of(code: string): JurisdictionReference {
    return Object.assign(new JurisdictionReference(), { code });
  }
}
