import type { Jurisdiction as PolicyJurisdiction } from '@onething/policy';
import { Access, anyone, connectionOf, JurisdictionCodeScalar, Key, LocalisedText } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { JurisdictionKind } from '../policy/enums.ts';
import type { PolicyMoment } from '../policy/policy-moment.ts';

/** A place of the tree. What is asked of it is answered at the moment it was asked for. */
@Key('code')
@Access(anyone())
@ObjectType({ description: 'A jurisdiction: country, province, city, county, township or village.' })
export class Jurisdiction {
  @Field(() => JurisdictionCodeScalar, { description: 'GB/T 2260 code.' })
  code!: string;

  @Field(() => LocalisedText, {
    description: 'Official name. Of a code nobody listed: the name of the nearest place above, with the code.',
  })
  name!: LocalisedText;

  @Field(() => LocalisedText, { description: 'As locals say it: 历城.' })
  shortName!: LocalisedText;

  @Field(() => JurisdictionKind, { description: 'Level.' })
  kind!: JurisdictionKind;

  @Field(() => Boolean, {
    description: 'Whether the packs or the official lists name it. One that is not listed answers with its nearest ancestor.',
  })
  listed!: boolean;

  @Field(() => Boolean, { description: 'The code is our own: no official list has one for the place (a functional district).' })
  localCode!: boolean;

  /** The moment its fields are answered at. */
  moment!: PolicyMoment;
}

/** A place as the graph shows it. */
export function jurisdictionOf(place: PolicyJurisdiction, moment: PolicyMoment): Jurisdiction {
  return Object.assign(new Jurisdiction(), {
    code: place.code,
    name: place.name,
    shortName: place.shortName ?? place.name,
    kind: place.kind.toUpperCase(),
    listed: place.listed,
    localCode: place.localCode === true,
    moment,
  });
}

/** A page of jurisdictions. */
export const JurisdictionConnection = connectionOf('Jurisdiction', () => Jurisdiction, anyone());
